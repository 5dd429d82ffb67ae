import * as v from "valibot";
import type { Reader } from "#app/ports/sharing.ts";

const someone = v.nullish(v.object({ displayName: v.nullish(v.string()), email: v.nullish(v.string()) }));
const identity = v.object({ user: someone, siteUser: someone, group: someone, siteGroup: someone });

/** @see https://learn.microsoft.com/graph/api/resources/permission */
export const permissionCodec = v.object({
  id: v.nullish(v.string()),
  roles: v.nullish(v.array(v.string())),
  grantedToV2: v.nullish(identity),
  grantedToIdentitiesV2: v.nullish(v.array(identity)),
  link: v.nullish(v.object({ scope: v.nullish(v.string()), type: v.nullish(v.string()) })),
});

/** An answer of `invite`: Graph says 200 even where it could not let somebody in, and why beside that person. */
export const grantCodec = v.object({
  id: v.nullish(v.string()),
  error: v.nullish(v.object({ code: v.nullish(v.string()) })),
});

/** The owner's own right, which is no sharing. */
export function isOwners({ roles }: Pick<v.InferOutput<typeof permissionCodec>, "roles">): boolean {
  return (roles ?? []).some((role) => role.toLowerCase() === "owner");
}

/** Whom one permission lets in, its owner excluded. A link for everybody counts as one reader with an audience. */
export function toReaders(permission: v.InferOutput<typeof permissionCodec>): readonly Reader[] {
  if (isOwners(permission)) return [];
  const roles = (permission.roles ?? []).map((role) => role.toLowerCase());
  const canWrite = roles.includes("write") || permission.link?.type?.toLowerCase() === "edit";
  const scope = permission.link?.scope?.toLowerCase();
  if (scope === "anonymous") return [{ displayName: "", email: undefined, canWrite, audience: "anyone" }];
  if (scope === "organization") return [{ displayName: "", email: undefined, canWrite, audience: "organisation" }];
  const granted = [permission.grantedToV2, ...(permission.grantedToIdentitiesV2 ?? [])];
  return granted.flatMap((to) => (to === null || to === undefined ? [] : (toReader(to, canWrite) ?? [])));
}

function toReader(to: v.InferOutput<typeof identity>, canWrite: boolean): Reader | undefined {
  const person = to.user ?? to.siteUser;
  const group = to.group ?? to.siteGroup;
  const named = person ?? group;
  if (named === null || named === undefined) return undefined;
  const reader = {
    displayName: named.displayName ?? named.email ?? "",
    email: named.email?.toLowerCase() ?? undefined,
    canWrite,
  };
  return person === null || person === undefined ? { ...reader, audience: "group" } : reader;
}
