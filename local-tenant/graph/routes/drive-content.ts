import { GraphError } from "#tenant/graph/graph-error.ts";
import { requireAccess } from "#tenant/graph/model/drive-access.ts";
import { toIso, identityOf } from "#tenant/graph/model/drive-entity.ts";
import { cTagOf, currentVersion, eTagOf, type ItemState } from "#tenant/graph/model/drive-state.ts";
import { lineage, readConflictBehavior, walk } from "#tenant/graph/model/drive-tree.ts";
import { ensureFolder, putFile, replaceContent } from "#tenant/graph/model/drive-write.ts";
import { downloadUrl } from "#tenant/graph/model/download-links.ts";
import { collectionBody } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { type DriveTarget, itemRoutes, readFiles, requireItem, writeFiles } from "./drive-target.ts";
import { itemBody } from "./drives.ts";

const docs = "https://learn.microsoft.com/graph/api";
const largestBytes = 250 * 1024 * 1024;
const paging = { defaultPageSize: 200, maxPageSize: 999, pageBy: "$skiptoken", keepId: false } as const;

/** Reading and writing the content of files, and their earlier versions. */
export const driveContentRoutes: readonly Route[] = [
  ...itemRoutes(
    { method: "PUT", permissions: writeFiles, docs: `${docs}/driveitem-put-content` },
    "/content",
    putContent,
  ),
  ...itemRoutes(
    { method: "GET", permissions: readFiles, docs: `${docs}/driveitem-get-content` },
    "/content",
    getContent,
  ),
  ...itemRoutes(
    { method: "GET", permissions: readFiles, docs: `${docs}/driveitem-list-versions` },
    "/versions",
    listVersions,
  ),
  ...itemRoutes(
    { method: "GET", permissions: readFiles, docs: `${docs}/driveitemversion-get-contents` },
    "/versions/{version}/content",
    getVersionContent,
  ),
];

/** `If-Match` is not documented here and has no effect. */
function putContent(call: GraphCall, target: DriveTarget): GraphReply {
  const { tenant, caller, bytes } = call;
  const { drive, base, names } = target;
  if (bytes.length > largestBytes) throw new GraphError(413, "requestEntityTooLarge", "At most 250 MB.");
  const by = caller.person.id;
  const onConflict = readConflictBehavior(call.query.get("@microsoft.graph.conflictBehavior"), "replace");

  const name = names.at(-1);
  if (name === undefined || base === undefined) {
    const item = requireItem(call, target, "write");
    if (item.versions === undefined) throw new GraphError(400, "invalidRequest", "A folder has no content.");
    replaceContent(tenant, item, bytes, by);
    return { status: 200, body: itemBody(call, drive, item) };
  }
  const existing = walk(drive, base, names);
  const nearest = existing ?? nearestFolder(target);
  requireAccess(tenant, caller, drive, nearest, "write");
  const parent = ensureFolder(tenant, drive, base, names.slice(0, -1), by);
  const { item, created } = putFile(tenant, drive, parent, { name, bytes, by, onConflict });
  return { status: created ? 201 : 200, body: itemBody(call, drive, item) };
}

function getContent(call: GraphCall, target: DriveTarget): GraphReply {
  const { tenant, caller, baseUrl, headers } = call;
  const { drive } = target;
  const item = requireItem(call, target, "read");
  if (item.versions === undefined) throw new GraphError(400, "invalidRequest", "A folder has no content.");
  const known = headers["if-none-match"];
  if (known === eTagOf(item) || known === cTagOf(item)) return { status: 304, headers: { ETag: eTagOf(item) } };
  const ticket = { driveId: drive.id, itemId: item.id, personId: caller.person.id };
  return { status: 302, headers: { Location: downloadUrl(tenant, baseUrl, ticket) } };
}

function listVersions(call: GraphCall, target: DriveTarget): GraphReply {
  const { tenant } = call;
  const { drive } = target;
  const item = requireItem(call, target, "read");
  const entities = (item.versions ?? []).toReversed().map((version, index) => ({
    ...(index === 0 ? {} : { "@microsoft.graph.downloadUrl": versionUrl(call, target, item, version.id) }),
    id: version.id,
    lastModifiedDateTime: toIso(version.atMs),
    size: version.size,
    lastModifiedBy: identityOf(tenant, version.by),
  }));
  const fragment = `drives('${encodeURIComponent(drive.id)}')/items('${item.id}')/versions`;
  return { status: 200, body: collectionBody(call, entities, parseQuery(call.query), { ...paging, fragment }) };
}

function getVersionContent(call: GraphCall, target: DriveTarget): GraphReply {
  const item = requireItem(call, target, "read");
  const version = item.versions?.find(({ id }) => id === call.params["version"]);
  if (version === undefined) throw new GraphError(404, "itemNotFound", "The version could not be found.");
  if (version === currentVersion(item)) {
    throw new GraphError(400, "invalidRequest", "You cannot get the content of the current version.");
  }
  return { status: 302, headers: { Location: versionUrl(call, target, item, version.id) } };
}

function versionUrl(
  { tenant, baseUrl, caller }: GraphCall,
  { drive }: DriveTarget,
  item: ItemState,
  versionId: string,
) {
  return downloadUrl(tenant, baseUrl, { driveId: drive.id, itemId: item.id, versionId, personId: caller.person.id });
}

/** The deepest folder of a path that exists; writing into it is what a new file needs. */
function nearestFolder({ drive, base, names }: DriveTarget): ItemState | undefined {
  if (base === undefined) return undefined;
  for (let depth = names.length; depth > 0; depth -= 1) {
    const item = walk(drive, base, names.slice(0, depth));
    if (item !== undefined) return item;
  }
  return lineage(drive, base)[0];
}
