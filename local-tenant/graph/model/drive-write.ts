import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import { type DriveState, type ItemState, newItem, touch, type VersionState } from "./drive-state.ts";
import {
  childNamed,
  childrenOf,
  type ConflictBehavior,
  freeName,
  lineage,
  nameTaken,
  requireName,
} from "./drive-tree.ts";

/** The least number that an administrator may set, and that this tenant's has set. */
const versionLimit = 100;

/** The folder of these names below another; missing ones are made, as OneDrive does when a file is put by path. */
export function ensureFolder(
  tenant: Tenant,
  drive: DriveState,
  from: ItemState,
  names: readonly string[],
  by: string,
): ItemState {
  let folder = from;
  for (const name of names) folder = childNamed(drive, folder, name) ?? addFolder(tenant, drive, folder, name, by);
  return folder;
}

export function createFolder(
  tenant: Tenant,
  drive: DriveState,
  parent: ItemState,
  { name, by, onConflict }: { readonly name: string; readonly by: string; readonly onConflict: ConflictBehavior },
): ItemState {
  const taken = childNamed(drive, parent, requireName(name));
  if (taken === undefined) return addFolder(tenant, drive, parent, name, by);
  if (onConflict === "fail" || (onConflict === "replace" && taken.versions !== undefined)) throw nameTaken();
  return onConflict === "replace" ? taken : addFolder(tenant, drive, parent, freeName(drive, parent, name), by);
}

/** Makes a file, or a new version of it. Every write is a version that readers can open. */
export function putFile(
  tenant: Tenant,
  drive: DriveState,
  parent: ItemState,
  file: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly by: string;
    readonly onConflict: ConflictBehavior;
  },
): { readonly item: ItemState; readonly created: boolean } {
  if (parent.versions !== undefined) throw new GraphError(400, "invalidRequest", "The parent is not a folder.");
  const existing = childNamed(drive, parent, requireName(file.name));
  if (existing !== undefined && file.onConflict === "fail") throw nameTaken();
  if (existing !== undefined && file.onConflict === "replace") {
    replaceContent(tenant, existing, file.bytes, file.by);
    return { item: existing, created: false };
  }
  const name = existing === undefined ? file.name : freeName(drive, parent, file.name);
  const versions = [toVersion(tenant, "1.0", file.bytes, file.by)];
  const item = newItem(tenant, { name, parentId: parent.id, by: file.by, versions });
  drive.items[item.id] = item;
  return { item, created: true };
}

export function replaceContent(tenant: Tenant, item: ItemState, bytes: Uint8Array, by: string): void {
  if (item.versions === undefined) throw nameTaken();
  const last = Number.parseInt(item.versions.at(-1)?.id ?? "0", 10);
  item.versions = [...item.versions, toVersion(tenant, `${last + 1}.0`, bytes, by)].slice(-versionLimit);
  item.contentChanges += 1;
  touch(tenant, item, by);
}

/** Renames, moves, or both. The content and its cTag stay. */
export function moveItem(
  tenant: Tenant,
  drive: DriveState,
  item: ItemState,
  to: { readonly name: string; readonly parent: ItemState; readonly by: string; readonly onConflict: ConflictBehavior },
): void {
  if (item.id === drive.rootId) throw new GraphError(400, "invalidRequest", "The root can't be renamed or moved.");
  if (lineage(drive, to.parent).includes(item)) {
    throw new GraphError(400, "invalidRequest", "A folder can't be moved into itself.");
  }
  const taken = childNamed(drive, to.parent, requireName(to.name));
  const isTaken = taken !== undefined && taken !== item;
  if (isTaken && to.onConflict === "fail") throw nameTaken();
  if (isTaken && to.onConflict === "replace") removeItem(drive, taken);
  item.name = isTaken && to.onConflict === "rename" ? freeName(drive, to.parent, to.name) : to.name;
  item.parentId = to.parent.id;
  touch(tenant, item, to.by);
}

/** Removes an item and everything below it. The recycle bin is not modelled. */
export function removeItem(drive: DriveState, item: ItemState): void {
  if (item.id === drive.rootId) throw new GraphError(400, "invalidRequest", "The root can't be deleted.");
  for (const child of childrenOf(drive, item)) removeItem(drive, child);
  delete drive.items[item.id];
}

function addFolder(tenant: Tenant, drive: DriveState, parent: ItemState, name: string, by: string): ItemState {
  if (parent.versions !== undefined) throw new GraphError(400, "invalidRequest", "The parent is not a folder.");
  const folder = newItem(tenant, { name: requireName(name), parentId: parent.id, by, versions: undefined });
  drive.items[folder.id] = folder;
  return folder;
}

function toVersion(tenant: Tenant, id: string, bytes: Uint8Array, by: string): VersionState {
  const base64 = Buffer.from(bytes).toString("base64");
  return { id, atMs: tenant.clock.nowMs(), by, base64, size: bytes.length };
}
