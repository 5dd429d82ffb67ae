import { GraphError } from "#tenant/graph/graph-error.ts";
import { invalidRequest, type ListItemState, type ListState } from "#tenant/graph/model/list-state.ts";
import { siteId } from "#tenant/graph/model/sites.ts";
import { contextOf, type Entity, linkTo } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { toItemEntity } from "./list-item-entity.ts";
import { listFragment, listOf, type ListTarget, readSites } from "./list-target.ts";

const defaultPageSize = 200;
/** How long the service remembers what changed, in tenant time. */
const memoryMs = 60 * 86_400_000;

/**
 * What a token says: everything up to this change of this list is known. Removals count from where the round began, so
 * that the first round tells of what was removed while it went on, and of nothing older.
 */
type Place = { readonly list: string; readonly after: number; readonly removedAfter: number; readonly atMs: number };

const route = {
  method: "GET",
  permissions: readSites,
  docs: "https://learn.microsoft.com/graph/api/listitem-delta",
  handle: delta,
} as const;

/** Changes of a list's items. */
export const listDeltaRoutes: readonly Route[] = [
  { ...route, path: "/sites/{site}/lists/{list}/items/delta" },
  { ...route, path: "/sites/{site}/lists/{list}/items/delta()" },
];

/** The latest state of every item that changed, each once, the longest unchanged first. */
function delta(call: GraphCall): GraphReply {
  const target = listOf(call, "read");
  const { list } = target;
  const query = parseQuery(call.query);
  if (query.filter !== undefined || query.orderBy.length > 0) {
    throw invalidRequest("$filter and $orderby can't be used with delta.");
  }
  const place = readPlace(call, list);
  const changed = changesAfter(list, place);
  const page = changed.slice(0, query.top ?? defaultPageSize);
  const last = page.at(-1);
  const link =
    last !== undefined && page.length < changed.length
      ? { "@odata.nextLink": linkTo(call, "token", writePlace({ ...place, after: last.change })) }
      : { "@odata.deltaLink": linkTo(call, "token", writePlace(startingNow(call, list))) };
  const value = page.map(({ id, item }): Entity => {
    if (item !== undefined) return toItemEntity(call, target, item, query);
    return {
      id: String(id),
      parentReference: { id: list.id, siteId: siteId(target.group) },
      deleted: { state: "deleted" },
    };
  });
  return {
    status: 200,
    body: { "@odata.context": contextOf(call, `${listFragment(call, target)}/items`), ...link, value },
  };
}

type Change = { readonly id: number; readonly change: number; readonly item: ListItemState | undefined };

function changesAfter(list: ListState, { after, removedAfter }: Place): readonly Change[] {
  const present = Object.values(list.items).map((item): Change => ({ id: item.id, change: item.change, item }));
  const gone = list.removed
    .filter(({ change }) => change > removedAfter)
    .map((removal): Change => ({ ...removal, item: undefined }));
  return [...present, ...gone].filter(({ change }) => change > after).toSorted((a, b) => a.change - b.change);
}

function startingNow({ tenant }: GraphCall, list: ListState): Place {
  return { list: list.id, after: list.changes, removedAfter: list.changes, atMs: tenant.clock.nowMs() };
}

function readPlace(call: GraphCall, list: ListTarget["list"]): Place {
  const token = call.query.get("token");
  if (token === "latest") return startingNow(call, list);
  if (token === null) return { ...startingNow(call, list), after: 0 };
  const place = parsePlace(token);
  if (place === undefined || place.list !== list.id) throw invalidRequest("The token is damaged.");
  if (place.atMs > call.tenant.clock.nowMs() - memoryMs) return place;
  const again = new URLSearchParams(call.query);
  again.delete("token");
  const address = `${call.baseUrl}${call.path}${again.size === 0 ? "" : `?${again.toString()}`}`;
  throw new GraphError(
    410,
    "resyncChangesApplyDifferences",
    "The token has expired. Start again from the address in the Location header.",
    { Location: address },
  );
}

function writePlace(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function parsePlace(token: string): Place | undefined {
  try {
    const place = JSON.parse(Buffer.from(token, "base64url").toString()) as Partial<Place> | null;
    return typeof place?.after === "number" && typeof place.atMs === "number" ? (place as Place) : undefined;
  } catch {
    return undefined;
  }
}
