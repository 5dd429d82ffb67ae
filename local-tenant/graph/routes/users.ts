import { GraphError } from "#tenant/graph/graph-error.ts";
import { managerOf, reportsOf, requirePerson } from "#tenant/graph/model/directory.ts";
import { defaultUserProperties, userEntity } from "#tenant/graph/model/user-entity.ts";
import { collectionBody, contextOf, entityBody, selectProperties } from "#tenant/graph/odata/apply.ts";
import { type ODataQuery, parseQuery } from "#tenant/graph/odata/parse.ts";
import { matchesSearch } from "#tenant/graph/odata/search.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { requireSupportedQuery } from "./advanced-query.ts";
import { relatedUsers } from "./related-users.ts";

const readOwn = ["User.Read", "User.ReadWrite", "User.ReadBasic.All", "User.Read.All", "Directory.Read.All"];
const readOthers = ["User.ReadBasic.All", "User.Read.All", "Directory.Read.All"];
const readManager = ["User.Read.All", "Directory.Read.All"];
/** The permission map says User.Read, the page User.Read.All: who has only the former sees the ids. */
const readReports = ["User.Read", ...readManager];

/** The signed-in user, users, and who leads whom. */
export const userRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/me",
    permissions: readOwn,
    docs: "https://learn.microsoft.com/graph/api/user-get",
    handle: (call) => ({ status: 200, body: userBody(call, call.caller.person) }),
  },
  {
    method: "GET",
    path: "/users",
    permissions: readOthers,
    docs: "https://learn.microsoft.com/graph/api/user-list",
    handle: listUsers,
  },
  {
    method: "GET",
    path: "/users/{user}",
    permissions: [...readOthers, "User.Read"],
    docs: "https://learn.microsoft.com/graph/api/user-get",
    handle: getUser,
  },
  {
    method: "GET",
    path: "/me/manager",
    permissions: readManager,
    docs: "https://learn.microsoft.com/graph/api/user-list-manager",
    handle: (call) => getManager(call, call.caller.person),
  },
  {
    method: "GET",
    path: "/users/{user}/manager",
    permissions: readManager,
    docs: "https://learn.microsoft.com/graph/api/user-list-manager",
    handle: (call) => getManager(call, requirePerson(call.tenant, call.params["user"] ?? "")),
  },
  {
    method: "GET",
    path: "/me/directReports",
    permissions: readReports,
    docs: "https://learn.microsoft.com/graph/api/user-list-directreports",
    handle: (call) => relatedUsers(call, reportsOf(call.tenant, call.caller.person)),
  },
  {
    method: "GET",
    path: "/users/{user}/directReports",
    permissions: readManager,
    docs: "https://learn.microsoft.com/graph/api/user-list-directreports",
    handle: (call) => relatedUsers(call, reportsOf(call.tenant, requirePerson(call.tenant, call.params["user"] ?? ""))),
  },
];

function getUser(call: GraphCall): GraphReply {
  const person = requirePerson(call.tenant, call.params["user"] ?? "");
  const mayReadOthers = readOthers.some((permission) => call.caller.scopes.has(permission));
  if (person.id !== call.caller.person.id && !mayReadOthers) {
    throw new GraphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
  }
  return { status: 200, body: userBody(call, person) };
}

function listUsers(call: GraphCall): GraphReply {
  const query = parseUserQuery(call);
  requireSupportedQuery(query, call.headers);

  const { search } = query;
  const users = call.tenant.people.map((person) => userEntity(person, call.caller));
  const found = search === undefined ? users : users.filter((user) => matchesSearch(user, search));
  const options = {
    fragment: "users",
    defaultPageSize: 100,
    maxPageSize: 999,
    pageBy: "$skiptoken",
    keepId: false,
  } as const;
  return { status: 200, body: collectionBody(call, found, query, options) };
}

function getManager(call: GraphCall, person: SeedPerson): GraphReply {
  const manager = managerOf(call.tenant, person);
  if (manager === undefined) {
    throw new GraphError(
      404,
      "Request_ResourceNotFound",
      "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
    );
  }
  const entity = selectProperties(userEntity(manager, call.caller), parseUserQuery(call), false);
  const context = contextOf(call, "directoryObjects/$entity");
  return { status: 200, body: { "@odata.context": context, "@odata.type": "#microsoft.graph.user", ...entity } };
}

function userBody(call: GraphCall, person: SeedPerson) {
  return entityBody(call, "users/$entity", userEntity(person, call.caller), parseUserQuery(call), false);
}

function parseUserQuery({ query }: GraphCall): ODataQuery {
  const parsed = parseQuery(query);
  if (parsed.expand.length > 0) {
    throw new GraphError(501, "notImplemented", "The local tenant does not model $expand on users.");
  }
  return { ...parsed, select: parsed.select ?? defaultUserProperties };
}
