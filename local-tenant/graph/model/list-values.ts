import { unreachable } from "#tenant/unreachable.ts";
import {
  type ColumnState,
  type FieldValue,
  invalidRequest,
  type ListItemState,
  type ListState,
  readObject,
} from "./list-state.ts";

type Fields = ListItemState["fields"];

/** The numbers by which a site knows people begin behind those of its own groups. */
const firstUserNumber = 10;
const isoTime = /^\d{4}-\d\d-\d\d(T|$)/;

/**
 * The number by which the site knows a person, as it stands in `…LookupId`. The real service gives them as people come;
 * here it follows from the person's id.
 */
export function userNumber(personId: string): number {
  const [block, , , , last = "0"] = personId.split("-");
  return firstUserNumber + Number(last) + (block?.endsWith("1") === true ? 100_000 : 0);
}

/** An item's fields after a change. Null empties a field. @throws {GraphError} 400 `invalidRequest`. */
export function changeFields(list: ListState, before: Fields, body: unknown): Fields {
  const fields: Record<string, FieldValue> = { ...before };
  for (const [key, value] of Object.entries(readObject(body))) {
    if (key.startsWith("@") || key.includes("@odata.")) continue;
    const column = columnOf(list, key);
    if (value === null || value === "") delete fields[column.name];
    else fields[column.name] = readValue(column, value);
  }
  return fields;
}

/** What a new item holds before anything is said. */
export function defaultFields({ columns }: ListState): Fields {
  const defaults = columns.filter(({ defaultValue }) => defaultValue !== null);
  return Object.fromEntries(
    defaults.map((column) => [column.name, readDefaultValue(column, column.defaultValue ?? "")]),
  );
}

/** @throws {GraphError} 400 with the words that SharePoint has for it. */
export function checkUnique({ columns, items }: ListState, itemId: number | undefined, fields: Fields): void {
  for (const { name, enforceUniqueValues } of columns) {
    const value = fields[name];
    if (!enforceUniqueValues || value === undefined) continue;
    const wanted = comparable(value);
    const isTaken = Object.values(items).some(
      (other) => other.id !== itemId && other.fields[name] !== undefined && comparable(other.fields[name]) === wanted,
    );
    if (isTaken) throw invalidRequest("One or more fields with unique constraints already has the provided value.");
  }
}

/** Whether two items of a list hold the same in a column. */
export function findDuplicate({ items }: ListState, { name }: Pick<ColumnState, "name">): boolean {
  const values = Object.values(items).flatMap(({ fields }) => {
    const value = fields[name];
    return value === undefined ? [] : [comparable(value)];
  });
  return new Set(values).size < values.length;
}

/** The name under which a column stands in `fields`. */
export function fieldName({ name, kind }: Pick<ColumnState, "name" | "kind">): string {
  return kind === "personOrGroup" ? `${name}LookupId` : name;
}

/** A time as SharePoint writes it: UTC, whole seconds. */
export function writeTime(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d+/, "");
}

function columnOf({ columns }: ListState, key: string): ColumnState {
  const column = columns.find((candidate) => fieldName(candidate) === key);
  if (column !== undefined) return column;
  throw invalidRequest(`Field '${key}' is not recognized`);
}

function readValue(column: ColumnState, value: unknown): FieldValue {
  const { kind, name, facet } = column;
  switch (kind) {
    case "text":
    case "choice": {
      if (typeof value !== "string") throw wrongValue(name);
      const isLong = facet["allowMultipleLines"] === true;
      const limit = typeof facet["maxLength"] === "number" ? facet["maxLength"] : 255;
      if (!isLong && value.length > limit) {
        throw invalidRequest(`The value of '${name}' is longer than ${limit} characters.`);
      }
      return value;
    }
    case "number":
      if (typeof value !== "number" || !Number.isFinite(value)) throw wrongValue(name);
      return value;
    case "boolean":
      if (typeof value !== "boolean") throw wrongValue(name);
      return value;
    case "dateTime": {
      const epochMs = typeof value === "string" && isoTime.test(value) ? Date.parse(value) : Number.NaN;
      if (Number.isNaN(epochMs)) throw wrongValue(name);
      return writeTime(epochMs);
    }
    case "personOrGroup": {
      const number = Number(value);
      if (!Number.isInteger(number) || number < firstUserNumber) throw wrongValue(name);
      return number;
    }
    default:
      return unreachable(kind);
  }
}

function readDefaultValue(column: ColumnState, text: string): FieldValue {
  switch (column.kind) {
    case "number":
      return readValue(column, Number(text));
    case "boolean":
      return text === "1" || text.toLowerCase() === "true";
    default:
      return readValue(column, text);
  }
}

/** SharePoint compares text without regard to case. */
function comparable(value: FieldValue): FieldValue {
  return typeof value === "string" ? value.toLowerCase() : value;
}

function wrongValue(name: string) {
  return invalidRequest(`The value of '${name}' is not of the column's kind.`);
}
