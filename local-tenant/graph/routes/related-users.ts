import { defaultUserProperties, userEntity } from "#tenant/graph/model/user-entity.ts";
import { collectionBody, type Entity } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import { matchesSearch } from "#tenant/graph/odata/search.ts";
import type { GraphCall, GraphReply } from "#tenant/graph/route.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { requireSupportedQuery } from "./advanced-query.ts";

const readUsers = ["User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All"];

/**
 * A page of people that stand in some relation to a group or a person. Without a permission for users only their ids
 * are shown.
 *
 * @see https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
 */
export function relatedUsers(call: GraphCall, people: readonly SeedPerson[]): GraphReply {
  const asked = parseQuery(call.query);
  requireSupportedQuery(asked, call.headers);
  const query = { ...asked, select: asked.select ?? defaultUserProperties };
  const seesUsers = readUsers.some((permission) => call.caller.scopes.has(permission));
  const entities = people
    .map((person): Entity => {
      const user = userEntity(person, call.caller);
      const shown = Object.entries(user).filter(([name]) => seesUsers || name === "id");
      return {
        "@odata.type": "#microsoft.graph.user",
        ...Object.fromEntries(Object.keys(user).map((name) => [name, name === "businessPhones" ? [] : null])),
        ...Object.fromEntries(shown),
      };
    })
    .filter((user) => query.search === undefined || matchesSearch(user, query.search));
  const options = {
    fragment: "directoryObjects",
    defaultPageSize: 100,
    maxPageSize: 999,
    pageBy: "$skiptoken",
    keepId: false,
  } as const;
  return { status: 200, body: collectionBody(call, entities, query, options) };
}
