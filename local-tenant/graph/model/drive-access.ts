import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Caller } from "#tenant/graph/route.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import type { DriveState, GrantState, ItemState } from "./drive-state.ts";
import { itemNotFound, lineage } from "./drive-tree.ts";

export type Need = "read" | "write" | "own";

/** A grant that holds on an item, with the item on which it was given. */
export type EffectiveGrant = { readonly grant: GrantState; readonly on: ItemState };

/** Grants on the item and, unless sharing broke the inheritance, on the folders above it. Expired ones are gone. */
export function effectiveGrants(tenant: Tenant, drive: DriveState, item: ItemState): readonly EffectiveGrant[] {
  const nowMs = tenant.clock.nowMs();
  const found: EffectiveGrant[] = [];
  for (const on of lineage(drive, item)) {
    for (const grant of on.grants) {
      if (grant.expiresMs === undefined || grant.expiresMs > nowMs) found.push({ grant, on });
    }
    if (!on.inheritsGrants) break;
  }
  return found;
}

/**
 * Lets a caller through or throws: what is not shared with him does not exist for him (404); what he may only read he
 * cannot write (403). On a work account another person's files need a permission that ends in `.All`.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference#filesreadall
 */
export function requireAccess(
  tenant: Tenant,
  caller: Caller,
  drive: DriveState,
  item: ItemState | undefined,
  need: Need,
): ItemState {
  if (drive.ownerId === caller.person.id) return item ?? notFound();
  const scopes = need === "read" ? ["Files.Read.All", "Files.ReadWrite.All"] : ["Files.ReadWrite.All"];
  if (item === undefined) throw itemNotFound();
  const roles = effectiveGrants(tenant, drive, item)
    .filter(({ grant }) => grant.personId === caller.person.id)
    .map(({ grant }) => grant.role);
  const mayRead = roles.length > 0;
  if (mayRead && need === "own") throw accessDenied();
  if (mayRead && need === "write" && !roles.includes("write")) throw accessDenied();
  if (!scopes.some((scope) => caller.scopes.has(scope))) throw accessDenied();
  return mayRead ? item : notFound();
}

/** Whether anything in a drive is shared with a person. */
export function sharesAnything(tenant: Tenant, drive: DriveState, personId: string): boolean {
  return Object.values(drive.items).some((item) =>
    effectiveGrants(tenant, drive, item).some(({ grant }) => grant.personId === personId),
  );
}

export function accessDenied(): GraphError {
  return new GraphError(403, "accessDenied", "Access denied");
}

function notFound(): never {
  throw itemNotFound();
}
