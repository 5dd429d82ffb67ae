import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import type { GroupState } from "./groups.ts";
import { addColumn, readColumn, titleColumn } from "./list-columns.ts";
import {
  eTagOf,
  invalidRequest,
  type ListItemState,
  type ListState,
  lists,
  listsOf,
  newGuid,
  readObject,
} from "./list-state.ts";
import { changeFields, checkUnique, defaultFields } from "./list-values.ts";

/**
 * Makes a list on a site, with its columns.
 *
 * @throws {GraphError} 409 for a title that is taken, 400 for a bad column, 501 for another template than genericList.
 * @see https://learn.microsoft.com/graph/api/list-create
 */
export function createList(tenant: Tenant, group: GroupState, by: string, body: unknown): ListState {
  const { displayName, description, columns = [], list } = readObject(body);
  if (typeof displayName !== "string" || displayName.trim() === "") throw invalidRequest("A list needs a displayName.");
  const template = list === undefined ? "genericList" : readObject(list)["template"];
  if (template !== "genericList") {
    throw new GraphError(
      501,
      "notImplemented",
      `The local tenant does not model lists of the template '${String(template)}'.`,
    );
  }
  refuseTakenTitle(tenant, group, displayName);
  if (!Array.isArray(columns)) throw invalidRequest("The columns must be a JSON array.");
  const nowMs = tenant.clock.nowMs();
  const made: ListState = {
    id: newGuid(tenant, "list"),
    groupId: group.id,
    name: displayName.replaceAll(/[^\p{L}\p{N} _-]/gu, ""),
    displayName,
    description: typeof description === "string" ? description : "",
    createdBy: by,
    createdMs: nowMs,
    modifiedBy: by,
    modifiedMs: nowMs,
    version: 1,
    columns: [titleColumn(tenant)],
    items: {},
    removed: [],
    lastItemId: 0,
    changes: 0,
  };
  for (const column of columns) addColumn(made, readColumn(tenant, column));
  lists(tenant)[made.id] = made;
  return made;
}

export function renameList(tenant: Tenant, group: GroupState, list: ListState, body: unknown): void {
  const { displayName, description } = readObject(body);
  if (typeof displayName === "string" && displayName !== list.displayName) {
    refuseTakenTitle(tenant, group, displayName);
    list.displayName = displayName;
  }
  if (typeof description === "string") list.description = description;
}

/** Notes who changed the list itself. */
export function touchList(tenant: Tenant, list: ListState, by: string): void {
  list.version += 1;
  list.modifiedBy = by;
  list.modifiedMs = tenant.clock.nowMs();
}

/** @see https://learn.microsoft.com/graph/api/listitem-create */
export function createItem(tenant: Tenant, list: ListState, by: string, fields: unknown): ListItemState {
  const filled = changeFields(list, defaultFields(list), fields);
  checkUnique(list, undefined, filled);
  list.lastItemId += 1;
  const nowMs = tenant.clock.nowMs();
  const item: ListItemState = {
    id: list.lastItemId,
    guid: newGuid(tenant, "item"),
    version: 1,
    change: nextChange(list),
    fields: filled,
    createdBy: by,
    createdMs: nowMs,
    modifiedBy: by,
    modifiedMs: nowMs,
  };
  list.items[String(item.id)] = item;
  return item;
}

/** @see https://learn.microsoft.com/graph/api/listitem-update */
export function changeItem(tenant: Tenant, list: ListState, item: ListItemState, by: string, fields: unknown): void {
  const changed = changeFields(list, item.fields, fields);
  checkUnique(list, item.id, changed);
  item.fields = changed;
  item.version += 1;
  item.change = nextChange(list);
  item.modifiedBy = by;
  item.modifiedMs = tenant.clock.nowMs();
}

/** @see https://learn.microsoft.com/graph/api/listitem-delete */
export function removeItem(list: ListState, { id }: ListItemState): void {
  delete list.items[String(id)];
  list.removed.push({ id, change: nextChange(list) });
}

/** @throws {GraphError} 412 where `If-Match` names another state than the present one. */
export function requireItemMatch(item: ListItemState, headers: Readonly<Record<string, string>>): void {
  const wanted = headers["if-match"];
  if (wanted === undefined || wanted === "*" || wanted === eTagOf(item)) return;
  throw new GraphError(412, "resourceModified", "ETag does not match current item's value");
}

function nextChange(list: ListState): number {
  list.changes += 1;
  return list.changes;
}

function refuseTakenTitle(tenant: Tenant, group: GroupState, title: string): void {
  const isTaken = listsOf(tenant, group).some(({ displayName }) => displayName.toLowerCase() === title.toLowerCase());
  if (!isTaken) return;
  throw new GraphError(
    409,
    "nameAlreadyExists",
    "A list, survey, discussion board, or document library with the specified title already exists in this Web site.",
  );
}
