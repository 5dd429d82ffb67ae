import { GraphError } from "#tenant/graph/graph-error.ts";
import { findPerson, requirePerson } from "#tenant/graph/model/directory.ts";
import { groupEntity, groupsOf, type GroupState, isOwner, requireGroup } from "#tenant/graph/model/groups.ts";
import { collectionBody, type Entity, entityBody } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import { matchesSearch } from "#tenant/graph/odata/search.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { requireSupportedQuery } from "./advanced-query.ts";
import { relatedUsers } from "./related-users.ts";

const docs = "https://learn.microsoft.com/graph/api";
const readGroups = [
  "GroupMember.Read.All",
  "Group.Read.All",
  "GroupMember.ReadWrite.All",
  "Group.ReadWrite.All",
  "Directory.Read.All",
];
const writeMembers = ["GroupMember.ReadWrite.All", "Group.ReadWrite.All"];
const writeOwners = ["Group.ReadWrite.All", "Directory.ReadWrite.All"];
const readOwnGroups = ["User.Read", "GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"];
const paging = { defaultPageSize: 100, maxPageSize: 999, pageBy: "$skiptoken", keepId: false } as const;

/** Groups, who is in them, and who looks after them. */
export const groupRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/groups/{group}",
    permissions: readGroups,
    docs: `${docs}/group-get`,
    handle: (call) => ({
      status: 200,
      body: entityBody(call, "groups/$entity", groupEntity(groupOf(call)), parseQuery(call.query), false),
    }),
  },
  {
    method: "GET",
    path: "/groups/{group}/members",
    permissions: ["GroupMember.ReadBasic.All", ...readGroups],
    docs: `${docs}/group-list-members`,
    handle: (call) => relatedUsers(call, peopleOf(call, groupOf(call).memberIds)),
  },
  {
    method: "GET",
    path: "/groups/{group}/owners",
    permissions: readGroups,
    docs: `${docs}/group-list-owners`,
    handle: (call) => relatedUsers(call, peopleOf(call, groupOf(call).ownerIds)),
  },
  {
    method: "POST",
    path: "/groups/{group}/members/$ref",
    permissions: writeMembers,
    docs: `${docs}/group-post-members`,
    handle: (call) => add(call, "members"),
  },
  {
    method: "DELETE",
    path: "/groups/{group}/members/{person}/$ref",
    permissions: writeMembers,
    docs: `${docs}/group-delete-members`,
    handle: (call) => remove(call, "members"),
  },
  {
    method: "POST",
    path: "/groups/{group}/owners/$ref",
    permissions: writeOwners,
    docs: `${docs}/group-post-owners`,
    handle: (call) => add(call, "owners"),
  },
  {
    method: "DELETE",
    path: "/groups/{group}/owners/{person}/$ref",
    permissions: writeOwners,
    docs: `${docs}/group-delete-owners`,
    handle: (call) => remove(call, "owners"),
  },
  {
    method: "GET",
    path: "/me/memberOf",
    permissions: readOwnGroups,
    docs: `${docs}/user-list-memberof`,
    handle: (call) => memberOf(call, call.caller.person),
  },
  {
    method: "GET",
    path: "/users/{user}/memberOf",
    permissions: readOwnGroups.slice(1),
    docs: `${docs}/user-list-memberof`,
    handle: (call) => memberOf(call, requirePerson(call.tenant, call.params["user"] ?? "")),
  },
];

function groupOf({ tenant, params }: GraphCall): GroupState {
  return requireGroup(tenant, params["group"] ?? "");
}

/** Who left the company is in no group any more. */
function peopleOf({ tenant }: GraphCall, ids: readonly string[]): readonly SeedPerson[] {
  return ids.map((id) => findPerson(tenant, id)).filter((person) => person !== undefined);
}

/** Without a permission for groups only their ids are shown: see "limited information" in the permissions overview. */
function memberOf(call: GraphCall, person: SeedPerson): GraphReply {
  const query = parseQuery(call.query);
  requireSupportedQuery(query, call.headers);
  const seesAll = readGroups.some((permission) => call.caller.scopes.has(permission));
  const entities = groupsOf(call.tenant, person.id)
    .map(groupEntity)
    .map((group): Entity => {
      const shown = Object.entries(group).map(([name, value]) => [
        name,
        seesAll || name === "id" ? value : hide(value),
      ]);
      return { "@odata.type": "#microsoft.graph.group", ...Object.fromEntries(shown) };
    })
    .filter((group) => query.search === undefined || matchesSearch(group, query.search));
  return { status: 200, body: collectionBody(call, entities, query, { ...paging, fragment: "directoryObjects" }) };
}

function hide(value: unknown): unknown {
  return Array.isArray(value) ? [] : null;
}

type Relation = "members" | "owners";

function add(call: GraphCall, relation: Relation): GraphReply {
  const group = groupOf(call);
  requireOwner(call, group);
  const { id } = requirePerson(call.tenant, readReference(call.body));
  const ids = relation === "members" ? group.memberIds : group.ownerIds;
  if (ids.includes(id)) {
    throw badRequest(
      `One or more added object references already exist for the following modified properties: '${relation}'.`,
    );
  }
  ids.push(id);
  return { status: 204 };
}

function remove(call: GraphCall, relation: Relation): GraphReply {
  const group = groupOf(call);
  requireOwner(call, group);
  const id = call.params["person"] ?? "";
  const ids = relation === "members" ? group.memberIds : group.ownerIds;
  if (!ids.includes(id)) {
    throw new GraphError(
      404,
      "Request_ResourceNotFound",
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  if (relation === "owners" && ids.length === 1) {
    throw badRequest("The group must have at least one owner, hence this owner cannot be removed.");
  }
  ids.splice(ids.indexOf(id), 1);
  return { status: 204 };
}

function requireOwner({ caller }: GraphCall, group: GroupState): void {
  if (isOwner(group, caller.person.id)) return;
  throw new GraphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
}

function readReference(body: unknown): string {
  const reference = (body as Readonly<Record<string, unknown>> | undefined)?.["@odata.id"];
  const id = typeof reference === "string" ? /\/(?:directoryObjects|users)\/([^/]+)$/.exec(reference)?.[1] : undefined;
  if (id === undefined) throw badRequest("'@odata.id' must be the address of a directory object.");
  return id;
}

function badRequest(message: string): GraphError {
  return new GraphError(400, "Request_BadRequest", message);
}
