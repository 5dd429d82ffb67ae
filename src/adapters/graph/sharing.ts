import * as v from "valibot";
import type { FileReference } from "#app/ports/record-files.ts";
import type { Sharing } from "#app/ports/sharing.ts";
import { err, ok } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { itemPath } from "./codecs/drive-item.ts";
import { grantCodec, isOwners, permissionCodec, toReaders } from "./codecs/permission.ts";

const permission = "Files.ReadWrite";

/** Who may read a file of mine. Every call here costs five resource units: none is made twice without need. */
export function createSharing(graph: Graph): Sharing {
  /**
   * Least permission `Files.Read`; asks for `Files.ReadWrite`, which is there already for one's own files.
   * @see https://learn.microsoft.com/graph/api/driveitem-list-permissions
   */
  async function readers(...[file]: Parameters<Sharing["readers"]>): ReturnType<Sharing["readers"]> {
    const found = await graph.readAll(
      { operation: "sharing.readers", permission, method: "GET", path: `${itemPath(file)}/permissions` },
      permissionCodec,
    );
    return found.ok ? ok(found.value.flatMap(toReaders)) : found;
  }

  /**
   * Least permission `Files.ReadWrite`. Grants silently: the invitation to the series is the only mail. Granting again
   * what is granted changes nothing.
   * @see https://learn.microsoft.com/graph/api/driveitem-invite
   */
  async function invite(operation: string, file: FileReference, emails: readonly string[]) {
    if (emails.length === 0) return ok([]);
    const granted = await graph.read(
      {
        operation,
        permission,
        method: "POST",
        path: `${itemPath(file)}/invite`,
        body: {
          recipients: emails.map((email) => ({ email })),
          roles: ["read"],
          requireSignIn: true,
          sendInvitation: false,
        },
        isRepeatable: true,
      },
      v.object({ value: v.array(grantCodec) }),
    );
    if (!granted.ok) return granted;
    const refused = granted.value.value.find(({ error }) => error !== null && error !== undefined);
    if (refused === undefined) return ok(granted.value.value.flatMap(({ id }) => id ?? []));
    return err({ kind: "refused", operation, code: refused.error?.code ?? "notAllowed" } as const);
  }

  async function allowReading(...[file, emails]: Parameters<Sharing["allowReading"]>) {
    const granted = await invite("sharing.allowReading", file, emails);
    return granted.ok ? ok(undefined) : granted;
  }

  /**
   * Whom a permission lets in may be called differently here and there: what has just been granted is known by its id.
   * Least permission `Files.ReadWrite`.
   * @see https://learn.microsoft.com/graph/api/permission-delete
   */
  async function allowOnly(...[file, emails]: Parameters<Sharing["allowOnly"]>) {
    const operation = "sharing.allowOnly";
    const granted = await invite(operation, file, emails);
    if (!granted.ok) return granted;
    const path = `${itemPath(file)}/permissions`;
    const standing = await graph.readAll({ operation, permission, method: "GET", path }, permissionCodec);
    if (!standing.ok) return standing;
    for (const one of standing.value) {
      if (one.id === null || one.id === undefined || granted.value.includes(one.id) || isOwners(one)) continue;
      const at = `${path}/${encodeURIComponent(one.id)}`;
      const taken = await graph.run({ operation, permission, method: "DELETE", path: at });
      if (!taken.ok && taken.error.kind !== "gone") return taken;
    }
    return ok(undefined);
  }

  return { allowReading, allowOnly, readers };
}
