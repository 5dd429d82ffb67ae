import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import {
  type ColumnKind,
  columnKinds,
  type ColumnState,
  invalidRequest,
  type ListState,
  newGuid,
  readObject,
} from "./list-state.ts";
import { findDuplicate } from "./list-values.ts";

type Json = Readonly<Record<string, unknown>>;

/** Kinds of columns that Graph has and the tenant does not model. */
const unmodelled = [
  "calculated",
  "contentApprovalStatus",
  "currency",
  "geolocation",
  "hyperlinkOrPicture",
  "lookup",
  "term",
  "thumbnail",
];
const mostIndexes = 20;
const facetDefaults: Readonly<Record<ColumnKind, Json>> = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  choice: { allowTextEntry: false, choices: [], displayAs: "dropDownMenu" },
  number: {
    decimalPlaces: "automatic",
    displayAs: "number",
    maximum: 1.7976931348623157e308,
    minimum: -1.7976931348623157e308,
  },
  dateTime: { displayAs: "default", format: "dateOnly" },
  boolean: {},
  personOrGroup: { allowMultipleSelection: false, chooseFromType: "peopleAndGroups", displayAs: "nameWithPresence" },
};

/** The column that every list begins with. */
export function titleColumn(tenant: Tenant): ColumnState {
  const column = readColumn(tenant, { name: "Title", text: {}, required: true });
  return { ...column, isBuiltIn: true };
}

/**
 * A column from the body of a request.
 *
 * @throws {GraphError} 400 `invalidRequest`: the caller's fault; 501 for a kind that is not modelled.
 * @see https://learn.microsoft.com/graph/api/list-post-columns
 */
export function readColumn(tenant: Tenant, body: unknown): ColumnState {
  const given = readObject(body);
  const { name, displayName, description } = given;
  if (typeof name !== "string" || name.trim() === "") throw invalidRequest("A column needs a name.");
  const kind = columnKinds.find((candidate) => given[candidate] !== undefined && given[candidate] !== null);
  if (kind === undefined) {
    const other = unmodelled.find((candidate) => given[candidate] !== undefined);
    if (other === undefined) throw invalidRequest(`The column '${name}' does not say what it holds.`);
    throw new GraphError(501, "notImplemented", `The local tenant does not model ${other} columns.`);
  }
  return {
    id: newGuid(tenant, "column"),
    name: encodeName(name),
    displayName: typeof displayName === "string" ? displayName : name,
    description: typeof description === "string" ? description : "",
    kind,
    facet: { ...facetDefaults[kind], ...readObject(given[kind]) },
    indexed: given["indexed"] === true,
    enforceUniqueValues: given["enforceUniqueValues"] === true,
    required: given["required"] === true,
    hidden: given["hidden"] === true,
    defaultValue: readDefault(given["defaultValue"]),
    isBuiltIn: false,
  };
}

/** Adds a column to a list, or refuses it with 400 (409 for a name that is taken). */
export function addColumn(list: ListState, column: ColumnState): void {
  const taken = [...list.columns.map(({ name }) => name), ...builtInFields].map((name) => name.toLowerCase());
  if (taken.includes(column.name.toLowerCase())) {
    throw new GraphError(409, "nameAlreadyExists", `A column named '${column.name}' already exists in the list.`);
  }
  checkColumn(list, column);
  list.columns.push(column);
}

/**
 * Changes what may be changed of a column; its name and its kind may not.
 *
 * @see https://learn.microsoft.com/graph/api/columndefinition-update
 */
export function changeColumn(list: ListState, column: ColumnState, body: unknown): ColumnState {
  const given = readObject(body);
  const flag = (name: "indexed" | "enforceUniqueValues" | "required" | "hidden") =>
    typeof given[name] === "boolean" ? given[name] : column[name];
  const text = (name: "displayName" | "description") => (typeof given[name] === "string" ? given[name] : column[name]);
  if (columnKinds.some((kind) => kind !== column.kind && given[kind] !== undefined)) {
    throw invalidRequest("The kind of a column can't be changed.");
  }
  const changed: ColumnState = {
    ...column,
    displayName: text("displayName"),
    description: text("description"),
    facet: { ...column.facet, ...readObject(given[column.kind] ?? {}) },
    indexed: flag("indexed"),
    enforceUniqueValues: flag("enforceUniqueValues"),
    required: flag("required"),
    hidden: flag("hidden"),
    defaultValue: given["defaultValue"] === undefined ? column.defaultValue : readDefault(given["defaultValue"]),
  };
  checkColumn(list, changed);
  list.columns = list.columns.map((known) => (known.id === column.id ? changed : known));
  return changed;
}

/** Removes a column and what the items hold in it. */
export function removeColumn(list: ListState, column: ColumnState): void {
  if (column.isBuiltIn) throw invalidRequest(`The column '${column.name}' can't be deleted.`);
  list.columns = list.columns.filter(({ id }) => id !== column.id);
  for (const item of Object.values(list.items)) {
    const { [column.name]: _gone, ...kept } = item.fields;
    item.fields = kept;
  }
}

/** Fields that SharePoint keeps itself. */
export const builtInFields = [
  "id",
  "ContentType",
  "Created",
  "Modified",
  "Author",
  "Editor",
  "_UIVersionString",
  "Attachments",
  "Edit",
  "LinkTitle",
  "LinkTitleNoMenu",
  "ItemChildCount",
  "FolderChildCount",
] as const;

/**
 * Several lines of text and several choices or people can have no index; unique values need one, and nothing that is
 * there twice.
 *
 * @see https://learn.microsoft.com/graph/api/resources/columndefinition
 */
function checkColumn(list: ListState, column: ColumnState): void {
  const { name, kind, facet, indexed, enforceUniqueValues } = column;
  const isMultiple =
    facet["allowMultipleLines"] === true ||
    facet["displayAs"] === "checkBoxes" ||
    facet["allowMultipleSelection"] === true;
  if (indexed && isMultiple) throw invalidRequest(`The column '${name}' can't be indexed.`);
  if (enforceUniqueValues && !indexed) {
    throw invalidRequest(`The column '${name}' must be indexed to enforce unique values.`);
  }
  if (enforceUniqueValues && kind === "boolean")
    throw invalidRequest(`The column '${name}' can't enforce unique values.`);
  const indexes = list.columns.filter((known) => known.indexed && known.id !== column.id).length;
  if (indexed && indexes >= mostIndexes) throw invalidRequest(`A list can have no more than ${mostIndexes} indexes.`);
  if (enforceUniqueValues && findDuplicate(list, column)) {
    throw invalidRequest(`The column '${name}' holds values more than once.`);
  }
}

/** Characters that are not letters, digits or underscores are written as `_x0020_` in the internal name. */
function encodeName(name: string): string {
  const encoded = name.replaceAll(/\W/gu, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}_`);
  return encoded.slice(0, 32);
}

function readDefault(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const { value: text } = readObject(value);
  if (typeof text === "string") return text;
  throw new GraphError(501, "notImplemented", "The local tenant models default values, not formulas.");
}
