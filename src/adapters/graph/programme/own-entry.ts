import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import { userCodec, userFields } from "#adapters/graph/codecs/user.ts";
import type { OwnEntry } from "#app/ports/own-entry.ts";
import { ok } from "#domain/result.ts";

export function createOwnEntry(graph: Graph): OwnEntry {
  return {
    /**
     * Least permission `User.Read`.
     * @see https://learn.microsoft.com/graph/api/user-get
     */
    async department() {
      const answer = await graph.read(
        { operation: "ownEntry.department", permission: "User.Read", method: "GET", path: "/me?$select=department" },
        v.object({ department: v.nullish(v.string()) }),
      );
      return answer.ok ? ok(answer.value.department ?? undefined) : answer;
    },
    /**
     * Least permission `User.Read.All`, which only an administrator can grant.
     * @see https://learn.microsoft.com/graph/api/user-list-manager
     */
    async manager() {
      const path = `/me/manager?$select=${userFields}`;
      const call = { operation: "ownEntry.manager", permission: "User.Read.All", method: "GET", path } as const;
      const answer = await graph.read(call, userCodec);
      return !answer.ok && answer.error.kind === "gone" ? ok(undefined) : answer;
    },
  };
}
