import { GraphError } from "#tenant/graph/graph-error.ts";
import { matchesFilter } from "#tenant/graph/odata/evaluate-filter.ts";
import type { FilterExpression, Operand } from "#tenant/graph/odata/filter-syntax.ts";
import type { ODataQuery } from "#tenant/graph/odata/parse.ts";
import { type ColumnState, type FieldValue, invalidRequest, type ListItemState, type ListState } from "./list-state.ts";
import { fieldName, writeTime } from "./list-values.ts";

/** How many rows SharePoint looks through for one query. */
const viewThreshold = 5000;

type Question = Pick<ODataQuery, "filter" | "orderBy">;
type Row = { readonly item: ListItemState; readonly fields: Readonly<Record<string, FieldValue>> };

/**
 * The items that a query asks for, in its order; without one, by id. A column without an index can be used only with
 * the `Prefer` that warns of it, and not where that would mean to look through more than 5,000 rows.
 *
 * @throws {GraphError} 400 for what SharePoint does not understand, 422 above the threshold.
 * @see https://learn.microsoft.com/graph/api/listitem-list
 * @see https://docs.uipath.com/activities/other/latest/productivity/working-with-sharepoint-lists for the 422
 */
export function queryItems(list: ListState, question: Question, takesRisk: boolean): readonly ListItemState[] {
  const rows = Object.values(list.items).map(rowOf);
  const filter = question.filter === undefined ? undefined : understand(list, question.filter);
  const orders = question.orderBy.map(({ path, descending }) => ({ column: columnAt(list, path), descending }));
  const used = [...(filter === undefined ? [] : columnsIn(list, filter)), ...orders.map(({ column }) => column)];
  const slow = used.find(({ indexed }) => !indexed);
  if (slow !== undefined && !takesRisk) throw notIndexed(slow);
  if (rows.length > viewThreshold) {
    if (orders.some(({ column }) => !column.indexed)) throw tooManyResources();
    if (filter !== undefined) refuseWideSearch(list, rows, filter);
  }
  const found = filter === undefined ? rows : rows.filter((row) => matchesFilter(row, filter));
  return found.toSorted((a, b) => compareRows(a, b, orders)).map(({ item }) => item);
}

/** The first condition decides how many rows are looked through: it needs an index and a short answer. */
function refuseWideSearch(list: ListState, rows: readonly Row[], filter: FilterExpression): void {
  let first = filter;
  while (first.kind === "and") first = first.left;
  const isIndexed = columnsIn(list, first).every(({ indexed }) => indexed);
  if (isIndexed && rows.filter((row) => matchesFilter(row, first)).length <= viewThreshold) return;
  throw tooManyResources();
}

/** What every list has an index for, and what can be asked besides the list's own columns. */
const builtIn: readonly Pick<ColumnState, "name" | "kind" | "indexed">[] = [
  { name: "id", kind: "number", indexed: true },
  { name: "Created", kind: "dateTime", indexed: false },
  { name: "Modified", kind: "dateTime", indexed: false },
];

type Asked = (typeof builtIn)[number];

function columnAt({ columns }: ListState, path: readonly string[]): Asked {
  const [first, name = "", ...rest] = path;
  if (first?.toLowerCase() !== "fields" || rest.length > 0) {
    throw invalidRequest(`Only fields of the item can be used in filter or orderby, not '${path.join("/")}'.`);
  }
  const found = [...columns, ...builtIn].find((column) => fieldName(column) === name);
  if (found === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
  return found;
}

function columnsIn(list: ListState, filter: FilterExpression): readonly Asked[] {
  switch (filter.kind) {
    case "and":
    case "or":
      return [...columnsIn(list, filter.left), ...columnsIn(list, filter.right)];
    case "compare":
      return [filter.left, filter.right].flatMap((side) => (side.kind === "path" ? [columnAt(list, side.parts)] : []));
    case "text":
      return filter.in.kind === "path" ? [columnAt(list, filter.in.parts)] : [];
    default:
      return [];
  }
}

/** Refuses what SharePoint has no words for, and reads texts that stand against times and people as such. */
function understand(list: ListState, filter: FilterExpression): FilterExpression {
  switch (filter.kind) {
    case "and":
    case "or":
      return { ...filter, left: understand(list, filter.left), right: understand(list, filter.right) };
    case "compare": {
      const { left, right } = filter;
      if (left.kind !== "path") throw invalidRequest("A condition must begin with a field.");
      return { ...filter, right: readAgainst(columnAt(list, left.parts), right) };
    }
    case "text":
      if (filter.by === "startswith" && filter.in.kind === "path") return filter;
      throw invalidRequest(`The function '${filter.by}' is not supported for list items.`);
    default:
      throw invalidRequest(`The operator '${filter.kind}' is not supported for list items.`);
  }
}

function readAgainst({ kind }: Asked, operand: Operand): Operand {
  if (operand.kind !== "literal" || typeof operand.value !== "string") return operand;
  if (kind === "personOrGroup") return { kind: "literal", value: Number(operand.value) };
  const epochMs = kind === "dateTime" ? Date.parse(operand.value) : Number.NaN;
  return Number.isNaN(epochMs) ? operand : { kind: "instant", epochMs };
}

/** Made once for each version of an item: a list of thousands is looked through for every question. */
const known = new WeakMap<
  ListItemState,
  { readonly of: ListItemState["fields"]; readonly modifiedMs: number; readonly row: Row }
>();

function rowOf(item: ListItemState): Row {
  const before = known.get(item);
  if (before !== undefined && before.of === item.fields && before.modifiedMs === item.modifiedMs) return before.row;
  const row = { item, fields: fieldsOf(item) };
  known.set(item, { of: item.fields, modifiedMs: item.modifiedMs, row });
  return row;
}

/** What a filter sees of an item; people stand there by their numbers. */
function fieldsOf(item: ListItemState): Row["fields"] {
  const people = Object.entries(item.fields).map(([name, value]) => [`${name}LookupId`, value] as const);
  return {
    ...Object.fromEntries(people),
    ...item.fields,
    id: item.id,
    Created: writeTime(item.createdMs),
    Modified: writeTime(item.modifiedMs),
  };
}

type Order = { readonly column: Asked; readonly descending: boolean };

function compareRows(a: Row, b: Row, orders: readonly Order[]): number {
  for (const { column, descending } of orders) {
    const order = compareValues(a.fields[column.name], b.fields[column.name]);
    if (order !== 0) return descending ? -order : order;
  }
  return a.item.id - b.item.id;
}

/** Nothing comes before something. */
function compareValues(a: FieldValue | undefined, b: FieldValue | undefined): number {
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: "base" });
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return Number(a) - Number(b);
}

function notIndexed(column: Asked): GraphError {
  return invalidRequest(
    `Field '${fieldName(column)}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

function tooManyResources(): GraphError {
  return new GraphError(
    422,
    "notSupported",
    "The request is unprocessable because it uses too many resources",
    {},
    "tooManyResources",
  );
}
