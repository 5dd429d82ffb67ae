import { GraphError } from "#tenant/graph/graph-error.ts";
import type { GraphCall } from "#tenant/graph/route.ts";
import { matchesFilter, readPath } from "./evaluate-filter.ts";
import type { ODataQuery, OrderBy } from "./parse.ts";

export type Entity = Readonly<Record<string, unknown>>;

/** `@odata.context` of an answer; `fragment` is such as `users/$entity`. */
export function contextOf(call: Pick<GraphCall, "baseUrl">, fragment: string): string {
  return `${call.baseUrl}/$metadata#${fragment}`;
}

/**
 * One entity as the body of an answer: `@odata.context` first, then the selected properties.
 *
 * @see https://learn.microsoft.com/graph/query-parameters#select
 */
export function entityBody(
  call: GraphCall,
  fragment: string,
  entity: Entity,
  query: ODataQuery,
  keepId = true,
): Entity {
  return { "@odata.context": contextOf(call, fragment), ...selectProperties(entity, query, keepId) };
}

/**
 * Keeps what `$select` names. Expanded properties, annotations other than those of Graph's own extension
 * (`@microsoft.graph.*`, which must be selected) and, as Outlook does it, the id always stay; the directory and OneDrive
 * leave an id out that was not asked for.
 */
export function selectProperties(
  entity: Entity,
  { select, expand }: Pick<ODataQuery, "select" | "expand">,
  keepId = true,
): Entity {
  if (select === undefined || select.includes("*")) return entity;
  const wanted = new Set([
    ...select.map((name) => name.toLowerCase()),
    ...expand.map(({ name }) => name.toLowerCase()),
  ]);
  const kept = Object.entries(entity).filter(
    ([name]) => wanted.has(name.toLowerCase()) || (keepId && name === "id") || name.startsWith("@odata."),
  );
  return Object.fromEntries(kept);
}

export type CollectionOptions = {
  /** Such as `users`, without `$metadata#`. */
  readonly fragment: string;
  readonly defaultPageSize: number;
  /** Larger `$top` values are cut to this. */
  readonly maxPageSize: number;
  /** Exchange pages by `$skip`, the directory and SharePoint by `$skiptoken`. */
  readonly pageBy: "$skip" | "$skiptoken";
  /** From `Prefer: odata.maxpagesize`, where the operation honours it. */
  readonly preferredPageSize?: number | undefined;
  /** Turns off filtering, for operations that filtered already. */
  readonly filtered?: boolean;
  /** As for `selectProperties`. */
  readonly keepId?: boolean;
};

/**
 * A page of a collection as the body of an answer: filtered, ordered, counted, cut, selected, with `@odata.nextLink`.
 *
 * @see https://learn.microsoft.com/graph/paging
 */
export function collectionBody(
  call: GraphCall,
  entities: readonly Entity[],
  query: ODataQuery,
  options: CollectionOptions,
): Entity {
  const { filter } = query;
  const kept = filter === undefined || options.filtered ? entities : entities.filter((it) => matchesFilter(it, filter));
  const ordered = query.orderBy.length === 0 ? kept : kept.toSorted((a, b) => compareBy(a, b, query.orderBy));

  const start = readStart(query);
  const size = Math.min(query.top ?? options.preferredPageSize ?? options.defaultPageSize, options.maxPageSize);
  if (size === 0 && query.top !== undefined) throw new GraphError(400, "BadRequest", "$top must be positive.");
  const page = ordered.slice(start, start + size);
  const next = start + page.length;

  return {
    "@odata.context": contextOf(call, options.fragment),
    ...(query.count ? { "@odata.count": ordered.length } : {}),
    ...(next < ordered.length ? { "@odata.nextLink": nextLink(call, options.pageBy, next) } : {}),
    value: page.map((entity) => selectProperties(entity, query, options.keepId)),
  };
}

function readStart({ skip, skipToken }: ODataQuery): number {
  if (skipToken === undefined) return skip ?? 0;
  const start = Number(atob(skipToken).split(":")[1]);
  if (!Number.isInteger(start)) throw new GraphError(400, "BadRequest", "The skip token is damaged.");
  return start;
}

function nextLink(call: GraphCall, pageBy: "$skip" | "$skiptoken", next: number): string {
  return linkTo(call, pageBy, pageBy === "$skip" ? String(next) : btoa(`page:${next}`));
}

/** The address of the same request, going on from another place. */
export function linkTo(call: GraphCall, option: "$skip" | "$skiptoken" | "token", place: string): string {
  const query = new URLSearchParams(call.query);
  for (const name of ["$skip", "$skiptoken", "token"]) query.delete(name);
  query.set(option, place);
  const path = call.path.split("/").map(encodeURIComponent).join("/");
  const options = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${call.baseUrl}${path}?${options.join("&")}`;
}

function compareBy(a: Entity, b: Entity, orderBy: readonly OrderBy[]): number {
  for (const { path, descending } of orderBy) {
    const order = compareValues(readPath(a, path), readPath(b, path));
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === "string" && typeof b === "string") return a.localeCompare(b, "en", { sensitivity: "base" });
  if (typeof a === "number" && typeof b === "number") return a - b;
  return Number(a !== null) - Number(b !== null);
}
