import { GraphError } from "#tenant/graph/graph-error.ts";
import { findPerson } from "#tenant/graph/model/directory.ts";
import { effectiveGrants } from "#tenant/graph/model/drive-access.ts";
import { ownerPermission, permissionEntity } from "#tenant/graph/model/drive-entity.ts";
import type { GrantState, ItemState } from "#tenant/graph/model/drive-state.ts";
import { itemNotFound } from "#tenant/graph/model/drive-tree.ts";
import { collectionBody, contextOf, type Entity, entityBody } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { type DriveTarget, itemRoutes, readFiles, requireItem, writeFiles } from "./drive-target.ts";

const docs = "https://learn.microsoft.com/graph/api";
const paging = { defaultPageSize: 200, maxPageSize: 999, pageBy: "$skiptoken" } as const;
const permissionContext = "Collection(microsoft.graph.permission)";

/** Who may see a file, and giving and taking that. */
export const driveSharingRoutes: readonly Route[] = [
  ...itemRoutes({ method: "POST", permissions: writeFiles, docs: `${docs}/driveitem-invite` }, "/invite", invite),
  ...itemRoutes(
    { method: "GET", permissions: readFiles, docs: `${docs}/driveitem-list-permissions` },
    "/permissions",
    listPermissions,
  ),
  ...itemRoutes(
    { method: "GET", permissions: readFiles, docs: `${docs}/permission-get` },
    "/permissions/{permission}",
    getPermission,
  ),
  ...itemRoutes(
    { method: "DELETE", permissions: writeFiles, docs: `${docs}/permission-delete` },
    "/permissions/{permission}",
    deletePermission,
  ),
];

function invite(call: GraphCall, target: DriveTarget): GraphReply {
  const { tenant } = call;
  const { drive } = target;
  const item = requireItem(call, target, "own");
  const body = (call.body ?? {}) as Readonly<Record<string, unknown>>;
  const role = readRole(body["roles"]);
  const people = readRecipients(call, body["recipients"]);
  if (body["sendInvitation"] === true) {
    throw new GraphError(501, "notImplemented", "The local tenant shares silently: send sendInvitation: false.");
  }
  if (body["requireSignIn"] !== true) {
    throw new GraphError(400, "invalidRequest", "Either requireSignIn or sendInvitation must be true.");
  }
  if (body["retainInheritedPermissions"] === false && item.grants.length === 0) item.inheritsGrants = false;

  const expiresMs = readExpiry(body["expirationDateTime"]);
  const grants = people.map((person) => grantTo(call, item, person, role, expiresMs));
  item.changes += 1;
  const value = grants.map((grant) => permissionEntity(tenant, drive, item, { grant, on: item }));
  return { status: 200, body: { "@odata.context": contextOf(call, permissionContext), value } };
}

function listPermissions(call: GraphCall, target: DriveTarget): GraphReply {
  const item = requireItem(call, target, "read");
  const query = parseQuery(call.query);
  const options = { ...paging, fragment: permissionContext };
  return { status: 200, body: collectionBody(call, visiblePermissions(call, target, item), query, options) };
}

function getPermission(call: GraphCall, target: DriveTarget): GraphReply {
  const item = requireItem(call, target, "read");
  const found = visiblePermissions(call, target, item).find((entity) => entity["id"] === call.params["permission"]);
  if (found === undefined) throw itemNotFound();
  return { status: 200, body: entityBody(call, "permissions/$entity", found, parseQuery(call.query)) };
}

function deletePermission(call: GraphCall, target: DriveTarget): GraphReply {
  const item = requireItem(call, target, "own");
  const id = call.params["permission"];
  const found = effectiveGrants(call.tenant, target.drive, item).find(({ grant }) => grant.id === id);
  if (found === undefined) throw itemNotFound();
  if (found.on !== item) {
    throw new GraphError(400, "invalidRequest", "An inherited permission can only be deleted where it was given.");
  }
  item.grants = item.grants.filter((grant) => grant !== found.grant);
  item.changes += 1;
  return { status: 204 };
}

/** The owner sees all permissions; everybody else only those given to himself. */
function visiblePermissions({ tenant, caller }: GraphCall, { drive }: DriveTarget, item: ItemState): readonly Entity[] {
  const isOwner = drive.ownerId === caller.person.id;
  const grants = effectiveGrants(tenant, drive, item)
    .filter(({ grant }) => isOwner || grant.personId === caller.person.id)
    .map((effective) => permissionEntity(tenant, drive, item, effective));
  return isOwner ? [ownerPermission(tenant, drive), ...grants] : grants;
}

/** One grant per person and item; the stronger role stays. */
function grantTo(
  { tenant }: GraphCall,
  item: ItemState,
  { id: personId }: SeedPerson,
  role: GrantState["role"],
  expiresMs: number | undefined,
): GrantState {
  const existing = item.grants.find((grant) => grant.personId === personId);
  if (existing !== undefined) {
    if (role === "write") existing.role = "write";
    existing.expiresMs = expiresMs;
    return existing;
  }
  const grant: GrantState = { id: tenant.nextId("grant-"), personId, role, expiresMs };
  item.grants.push(grant);
  return grant;
}

function readRole(roles: unknown): GrantState["role"] {
  const [role, ...others] = Array.isArray(roles) ? roles : [];
  if (others.length === 0 && (role === "read" || role === "write")) return role;
  throw new GraphError(400, "invalidRequest", "roles must be one of read and write.");
}

function readRecipients({ tenant, caller }: GraphCall, recipients: unknown): readonly SeedPerson[] {
  if (!Array.isArray(recipients) || recipients.length === 0) {
    throw new GraphError(400, "invalidRequest", "At least one recipient is needed.");
  }
  return (recipients as readonly Readonly<Record<string, unknown>>[]).map(({ objectId, email, alias }) => {
    const named = objectId ?? email ?? alias;
    const person = typeof named === "string" ? findPerson(tenant, named) : undefined;
    if (person === undefined) {
      throw new GraphError(400, "invalidRequest", "One or more users could not be resolved.");
    }
    if (person.id === caller.person.id) {
      throw new GraphError(400, "invalidRequest", "The owner can't be invited to his own file.");
    }
    return person;
  });
}

function readExpiry(value: unknown): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const expiresMs = typeof value === "string" ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(expiresMs)) throw new GraphError(400, "invalidRequest", "expirationDateTime is not an instant.");
  return expiresMs;
}
