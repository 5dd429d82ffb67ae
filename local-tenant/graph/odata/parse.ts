import { GraphError } from "#tenant/graph/graph-error.ts";
import { type FilterExpression, parseFilter } from "./filter-syntax.ts";

export type OrderBy = { readonly path: readonly string[]; readonly descending: boolean };

/** One navigation property of `$expand`, with the options in its brackets. */
export type Expand = { readonly name: string; readonly query: ODataQuery };

/** The system query options of a request. */
export type ODataQuery = {
  readonly select: readonly string[] | undefined;
  readonly expand: readonly Expand[];
  readonly filter: FilterExpression | undefined;
  readonly orderBy: readonly OrderBy[];
  readonly top: number | undefined;
  readonly skip: number | undefined;
  readonly skipToken: string | undefined;
  readonly deltaToken: string | undefined;
  readonly count: boolean;
  readonly search: string | undefined;
};

const known: ReadonlySet<string> = new Set(
  ["select", "expand", "filter", "orderby", "top", "skip", "skiptoken", "deltatoken", "count", "search", "format"].map(
    (name) => `$${name}`,
  ),
);

/**
 * Reads the query options of a request. An option that Graph does not know is 400.
 *
 * @see https://learn.microsoft.com/graph/query-parameters
 */
export function parseQuery(query: URLSearchParams): ODataQuery {
  const options = new Map<string, string>();
  for (const [name, value] of query) {
    const key = name.toLowerCase();
    if (!key.startsWith("$")) continue;
    if (!known.has(key)) throw badRequest(`Unrecognized query parameter '${name}'.`);
    if (options.has(key)) throw badRequest(`Query option '${name}' was specified more than once.`);
    options.set(key, value);
  }
  const filter = options.get("$filter");
  return {
    select: readNames(options.get("$select")),
    expand: splitOutsideBrackets(options.get("$expand") ?? "", ",").map(readExpand),
    filter: filter === undefined ? undefined : parseFilter(filter),
    orderBy: splitOutsideBrackets(options.get("$orderby") ?? "", ",").map(readOrderBy),
    top: readCount(options.get("$top"), "$top"),
    skip: readCount(options.get("$skip"), "$skip"),
    skipToken: options.get("$skiptoken"),
    deltaToken: options.get("$deltatoken"),
    count: readBoolean(options.get("$count")),
    search: options.get("$search"),
  };
}

function readNames(value: string | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  const names = value.split(",").map((name) => name.trim());
  if (names.some((name) => name !== "*" && !/^[@\w.#/]+$/.test(name))) throw badRequest(`Invalid $select '${value}'.`);
  return names;
}

function readExpand(text: string): Expand {
  const match = /^([\w.]+)(?:\((.*)\))?$/s.exec(text);
  if (match === null) throw badRequest(`Invalid $expand '${text}'.`);
  const [, name = "", options = ""] = match;
  const inner = new URLSearchParams();
  for (const option of splitOutsideBrackets(options, ";")) {
    const equals = option.indexOf("=");
    inner.append(option.slice(0, equals).trim(), option.slice(equals + 1));
  }
  return { name, query: parseQuery(inner) };
}

function readOrderBy(text: string): OrderBy {
  const match = /^([\w/]+)(?:\s+(asc|desc))?$/i.exec(text);
  if (match === null) throw badRequest(`Invalid $orderby '${text}'.`);
  return { path: (match[1] ?? "").split("/"), descending: match[2]?.toLowerCase() === "desc" };
}

function readCount(value: string | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value))
    throw badRequest(`Invalid value '${value}' for ${name}: a non-negative integer is expected.`);
  return Number(value);
}

function readBoolean(value: string | undefined): boolean {
  if (value === undefined) return false;
  if (!/^(true|false)$/i.test(value)) throw badRequest(`Invalid value '${value}' for $count.`);
  return value.toLowerCase() === "true";
}

function splitOutsideBrackets(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (character === "'") isQuoted = !isQuoted;
    if (character === "(" && !isQuoted) depth += 1;
    if (character === ")" && !isQuoted) depth -= 1;
    if (at === text.length || (character === separator && depth === 0 && !isQuoted)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts.filter((part) => part !== "");
}

function badRequest(message: string): GraphError {
  return new GraphError(400, "BadRequest", message);
}
