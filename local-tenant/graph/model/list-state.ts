import { GraphError } from "#tenant/graph/graph-error.ts";
import { slice, type Tenant } from "#tenant/graph/tenant.ts";
import type { GroupState } from "./groups.ts";

export const columnKinds = ["text", "choice", "number", "dateTime", "boolean", "personOrGroup"] as const;
export type ColumnKind = (typeof columnKinds)[number];

export type ColumnState = {
  readonly id: string;
  /** Internal name, as it stands in `fields`. */
  readonly name: string;
  displayName: string;
  description: string;
  readonly kind: ColumnKind;
  /** The column's own settings, such as `{ choices: […] }`, as they were sent, with SharePoint's defaults. */
  facet: Readonly<Record<string, unknown>>;
  indexed: boolean;
  enforceUniqueValues: boolean;
  /** SharePoint's forms ask for it; its APIs do not enforce it. */
  required: boolean;
  hidden: boolean;
  defaultValue: string | null;
  /** Comes with every list, and stays. */
  readonly isBuiltIn: boolean;
};

/** What an item holds by internal name. Times are ISO texts in UTC, people the number that the site knows them by. */
export type FieldValue = string | number | boolean;

export type ListItemState = {
  /** Counted from 1 within the list. */
  readonly id: number;
  readonly guid: string;
  version: number;
  /** The list's count of changes when this item was last changed. */
  change: number;
  fields: Readonly<Record<string, FieldValue>>;
  readonly createdBy: string;
  readonly createdMs: number;
  modifiedBy: string;
  modifiedMs: number;
};

export type ListState = {
  readonly id: string;
  /** The group whose site holds the list. */
  readonly groupId: string;
  /** The last part of its address. */
  readonly name: string;
  displayName: string;
  description: string;
  readonly createdBy: string;
  readonly createdMs: number;
  modifiedBy: string;
  modifiedMs: number;
  version: number;
  columns: ColumnState[];
  readonly items: Record<string, ListItemState>;
  /** Items that are gone, for those who ask for changes; in the order in which they went. */
  readonly removed: { readonly id: number; readonly change: number }[];
  lastItemId: number;
  changes: number;
};

/** All lists of all sites by id. */
export function lists(tenant: Tenant): Record<string, ListState> {
  return slice<Record<string, ListState>>(tenant, "lists", () => ({}));
}

export function listsOf(tenant: Tenant, { id }: Pick<GroupState, "id">): readonly ListState[] {
  return Object.values(lists(tenant)).filter(({ groupId }) => groupId === id);
}

/**
 * The list of a site by its id or its title.
 *
 * @throws {GraphError} 404 where there is none.
 * @see https://learn.microsoft.com/graph/api/list-get
 */
export function requireList(tenant: Tenant, group: Pick<GroupState, "id">, idOrTitle: string): ListState {
  const wanted = idOrTitle.toLowerCase();
  const found = listsOf(tenant, group).find(
    ({ id, displayName, name }) =>
      id === wanted || displayName.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  if (found !== undefined) return found;
  throw new GraphError(404, "itemNotFound", "The specified list was not found");
}

/** @throws {GraphError} 404 where there is none, or none any more. */
export function requireListItem({ items }: ListState, id: string): ListItemState {
  const item = items[id];
  if (item !== undefined) return item;
  throw new GraphError(404, "itemNotFound", "The specified item was not found");
}

/** Of an item or a list: its guid and how often it was changed. */
export function eTagOf({ guid, version }: { readonly guid: string; readonly version: number }): string {
  return `"${guid},${version}"`;
}

/** A guid that is the same for the same history of the tenant. `kind` keeps lists, columns and items apart. */
export function newGuid(tenant: Tenant, kind: "list" | "column" | "item"): string {
  const first = { list: "1157", column: "c017", item: "17e3" }[kind];
  return `5bde${first}-0000-4000-8000-${parseInt(tenant.nextId(""), 36).toString(16).padStart(12, "0")}`;
}

/** What SharePoint calls a bad request. */
export function invalidRequest(message: string): GraphError {
  return new GraphError(400, "invalidRequest", message);
}

/** A JSON object out of a body. @throws {GraphError} 400 for anything else. */
export function readObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalidRequest("The request body must be a JSON object.");
}
