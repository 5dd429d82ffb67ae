import { GraphError } from "#tenant/graph/graph-error.ts";
import type { DriveState, ItemState } from "./drive-state.ts";

const forbiddenCharacters = /["*:<>?/\\|]/;

export function rootOf(drive: DriveState): ItemState {
  const root = drive.items[drive.rootId];
  if (root === undefined) throw new Error(`Drive ${drive.id} has no root.`);
  return root;
}

/** Children by name, as OneDrive lists them. */
export function childrenOf(drive: DriveState, parent: ItemState): readonly ItemState[] {
  return Object.values(drive.items)
    .filter(({ parentId }) => parentId === parent.id)
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

/** The child of this name; names are compared without regard to case. */
export function childNamed(drive: DriveState, parent: ItemState, name: string): ItemState | undefined {
  return childrenOf(drive, parent).find((child) => child.name.toLowerCase() === name.toLowerCase());
}

export function walk(drive: DriveState, from: ItemState, names: readonly string[]): ItemState | undefined {
  let item: ItemState | undefined = from;
  for (const name of names) item = item && childNamed(drive, item, name);
  return item;
}

/** The item and everything above it, the item first. */
export function lineage(drive: DriveState, item: ItemState): readonly ItemState[] {
  const parent = item.parentId === undefined ? undefined : drive.items[item.parentId];
  return parent === undefined ? [item] : [item, ...lineage(drive, parent)];
}

/** Path below the drive in Graph's form: `/drives/{id}/root:/a/b`. */
export function pathOf(drive: DriveState, item: ItemState): string {
  const names = lineage(drive, item)
    .slice(0, -1)
    .map(({ name }) => encodeURIComponent(name))
    .toReversed();
  return `/drives/${drive.id}/root:${names.map((name) => `/${name}`).join("")}`;
}

export type ConflictBehavior = "fail" | "replace" | "rename";

export function readConflictBehavior(value: unknown, otherwise: ConflictBehavior): ConflictBehavior {
  if (value === undefined || value === null) return otherwise;
  if (value === "fail" || value === "replace" || value === "rename") return value;
  throw new GraphError(400, "invalidRequest", "The conflict behavior must be fail, replace or rename.");
}

/** A name that no sibling has: `record 1.json` beside `record.json`. */
export function freeName(drive: DriveState, parent: ItemState, name: string): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let number = 1; ; number += 1) {
    const candidate = `${stem} ${number}${extension}`;
    if (childNamed(drive, parent, candidate) === undefined) return candidate;
  }
}

/** @see https://support.microsoft.com/office/restrictions-and-limitations-in-onedrive-and-sharepoint */
export function requireName(name: unknown): string {
  const isGood =
    typeof name === "string" &&
    name !== "" &&
    name.length <= 400 &&
    name === name.trim() &&
    !name.endsWith(".") &&
    !forbiddenCharacters.test(name);
  if (isGood) return name;
  throw new GraphError(400, "invalidRequest", "The provided name cannot contain reserved characters.");
}

export function nameTaken(): GraphError {
  return new GraphError(409, "nameAlreadyExists", "An item with the same name already exists under the parent");
}

export function itemNotFound(): GraphError {
  return new GraphError(404, "itemNotFound", "The resource could not be found.");
}
