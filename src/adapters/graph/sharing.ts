import * as v from "valibot";
import type { Sharing } from "#app/ports/sharing.ts";
import { err, ok } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { itemPath } from "./codecs/drive-item.ts";
import { grantCodec, permissionCodec, toReaders } from "./codecs/permission.ts";

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
  async function allowReading(...[file, emails]: Parameters<Sharing["allowReading"]>) {
    if (emails.length === 0) return ok(undefined);
    const operation = "sharing.allowReading";
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
    if (refused === undefined) return ok(undefined);
    return err({ kind: "refused", operation, code: refused.error?.code ?? "notAllowed" } as const);
  }

  return { allowReading, readers };
}
