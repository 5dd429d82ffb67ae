import type { ServiceFailure } from "#app/ports/failure.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { userCodec, userFields } from "./codecs/user.ts";

const perBatch = 20;

/**
 * Colleagues by directory object id; whoever is not in the directory any more is left out. Least permission
 * `User.ReadBasic.All`.
 * @see https://learn.microsoft.com/graph/api/user-get
 */
export async function readUsers(
  graph: Graph,
  operation: string,
  ids: readonly string[],
): Promise<Result<readonly PersonDetails[], ServiceFailure>> {
  const calls = ids.map((id) => ({
    operation,
    permission: "User.ReadBasic.All" as const,
    method: "GET" as const,
    path: `/users/${encodeURIComponent(id)}?$select=${userFields}`,
  }));
  const found: PersonDetails[] = [];
  for (const answer of await graph.readEach(calls, userCodec, perBatch)) {
    if (answer.ok) found.push(answer.value);
    else if (answer.error.kind !== "gone") return answer;
  }
  return ok(found);
}
