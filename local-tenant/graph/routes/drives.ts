import { GraphError } from "#tenant/graph/graph-error.ts";
import { sharesAnything } from "#tenant/graph/model/drive-access.ts";
import { driveEntity, itemEntity } from "#tenant/graph/model/drive-entity.ts";
import {
  type DriveState,
  cTagOf,
  eTagOf,
  type ItemState,
  provisionDrive,
  requireMatch,
} from "#tenant/graph/model/drive-state.ts";
import { childrenOf, itemNotFound, readConflictBehavior } from "#tenant/graph/model/drive-tree.ts";
import { createFolder, moveItem, removeItem } from "#tenant/graph/model/drive-write.ts";
import { downloadUrl } from "#tenant/graph/model/download-links.ts";
import { collectionBody, type Entity, entityBody } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { requireAccess } from "#tenant/graph/model/drive-access.ts";
import {
  driveBases,
  type DriveTarget,
  itemRoutes,
  readFiles,
  requireDrive,
  requireItem,
  writeFiles,
} from "./drive-target.ts";

const docs = "https://learn.microsoft.com/graph/api";
const paging = { defaultPageSize: 200, maxPageSize: 999, pageBy: "$skiptoken", keepId: false } as const;

/** Drives, and their items without the content. */
export const driveRoutes: readonly Route[] = [
  ...driveBases.map(
    (path): Route => ({ method: "GET", path, permissions: readFiles, docs: `${docs}/drive-get`, handle: getDrive }),
  ),
  ...itemRoutes({ method: "GET", permissions: readFiles, docs: `${docs}/driveitem-get` }, "", getItem),
  ...itemRoutes({ method: "PATCH", permissions: writeFiles, docs: `${docs}/driveitem-update` }, "", patchItem),
  ...itemRoutes({ method: "DELETE", permissions: writeFiles, docs: `${docs}/driveitem-delete` }, "", deleteItem),
  ...itemRoutes(
    { method: "GET", permissions: readFiles, docs: `${docs}/driveitem-list-children` },
    "/children",
    listChildren,
  ),
  ...itemRoutes(
    { method: "POST", permissions: writeFiles, docs: `${docs}/driveitem-post-children` },
    "/children",
    postChild,
  ),
];

/** An item as the body of an answer. */
export function itemBody(call: GraphCall, drive: DriveState, item: ItemState): Entity {
  const query = parseQuery(call.query);
  if (query.expand.some(({ name }) => name !== "children")) {
    throw new GraphError(501, "notImplemented", "The local tenant models only $expand=children on a driveItem.");
  }
  const entity = toEntity(call, drive, item);
  const expanded =
    query.expand.length === 0
      ? entity
      : { ...entity, children: childrenOf(drive, item).map((child) => toEntity(call, drive, child)) };
  return entityBody(call, `drives('${encodeURIComponent(drive.id)}')/items/$entity`, expanded, query, false);
}

function getDrive(call: GraphCall): GraphReply {
  const isMine = call.params["drive"] === undefined && call.params["user"] === undefined;
  const drive = isMine ? provisionDrive(call.tenant, call.caller.person) : requireDrive(call);
  const { id } = call.caller.person;
  if (drive.ownerId !== id && !sharesAnything(call.tenant, drive, id)) throw itemNotFound();
  const body = entityBody(call, "drives/$entity", driveEntity(call.tenant, drive), parseQuery(call.query), false);
  return { status: 200, body };
}

function getItem(call: GraphCall, target: DriveTarget): GraphReply {
  const item = requireItem(call, target, "read");
  const known = call.headers["if-none-match"];
  if (known === eTagOf(item) || known === cTagOf(item)) return { status: 304, headers: { ETag: eTagOf(item) } };
  return { status: 200, body: itemBody(call, target.drive, item) };
}

function listChildren(call: GraphCall, target: DriveTarget): GraphReply {
  const { drive } = target;
  const item = requireItem(call, target, "read");
  const entities = childrenOf(drive, item).map((child) => toEntity(call, drive, child));
  const fragment = `drives('${encodeURIComponent(drive.id)}')/items('${item.id}')/children`;
  return { status: 200, body: collectionBody(call, entities, parseQuery(call.query), { ...paging, fragment }) };
}

function postChild(call: GraphCall, target: DriveTarget): GraphReply {
  const parent = requireItem(call, target, "write");
  const { name, folder, ...rest } = readObject(call.body);
  if (folder === undefined) {
    throw new GraphError(
      501,
      "notImplemented",
      "The local tenant makes folders by POST …/children, files by PUT …/content.",
    );
  }
  const item = createFolder(call.tenant, target.drive, parent, {
    name: typeof name === "string" ? name : "",
    by: call.caller.person.id,
    onConflict: readConflictBehavior(rest["@microsoft.graph.conflictBehavior"], "fail"),
  });
  return { status: 201, body: itemBody(call, target.drive, item) };
}

function patchItem(call: GraphCall, target: DriveTarget): GraphReply {
  const { drive } = target;
  const item = requireItem(call, target, "write");
  requireMatch(item, call.headers);
  const { name, parentReference, ...rest } = readObject(call.body);
  const unknown = Object.keys(rest).find((key) => !key.startsWith("@"));
  if (unknown !== undefined) {
    throw new GraphError(
      501,
      "notImplemented",
      `The local tenant does not model changing '${unknown}' of a driveItem.`,
    );
  }
  moveItem(call.tenant, drive, item, {
    name: typeof name === "string" ? name : item.name,
    parent: parentReference === undefined ? parentOf(drive, item) : requireNewParent(call, drive, parentReference),
    by: call.caller.person.id,
    onConflict: readConflictBehavior(
      rest["@microsoft.graph.conflictBehavior"] ?? call.query.get("@microsoft.graph.conflictBehavior"),
      "fail",
    ),
  });
  return { status: 200, body: itemBody(call, drive, item) };
}

function deleteItem(call: GraphCall, target: DriveTarget): GraphReply {
  const item = requireItem(call, target, "write");
  requireMatch(item, call.headers);
  removeItem(target.drive, item);
  return { status: 204 };
}

function parentOf(drive: DriveState, item: ItemState): ItemState {
  const parent = drive.items[item.parentId ?? drive.rootId];
  if (parent === undefined) throw new Error(`Item ${item.id} has lost its parent.`);
  return parent;
}

function requireNewParent(call: GraphCall, drive: DriveState, reference: unknown): ItemState {
  const { id, driveId, path } = readObject(reference);
  if (path !== undefined || (driveId !== undefined && driveId !== drive.id)) {
    throw new GraphError(501, "notImplemented", "The local tenant moves items by parentReference.id within a drive.");
  }
  const parent = id === "root" ? drive.items[drive.rootId] : drive.items[typeof id === "string" ? id : ""];
  return requireAccess(call.tenant, call.caller, drive, parent, "write");
}

function toEntity(call: GraphCall, drive: DriveState, item: ItemState): Entity {
  const ticket = { driveId: drive.id, itemId: item.id, personId: call.caller.person.id };
  return itemEntity(call.tenant, drive, item, downloadUrl(call.tenant, call.baseUrl, ticket));
}

function readObject(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === "object" && body !== null) return body as Record<string, unknown>;
  throw new GraphError(400, "invalidRequest", "The request body must be a JSON object.");
}
