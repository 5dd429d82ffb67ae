import { GraphError } from "#tenant/graph/graph-error.ts";
import { eventId } from "#tenant/graph/model/mailbox-ids.ts";
import { changeKey } from "#tenant/graph/model/mailbox-wire.ts";
import type { Instance } from "#tenant/graph/model/mailbox-instances.ts";
import { contextOf, type Entity } from "#tenant/graph/odata/apply.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { slice, type Tenant } from "#tenant/graph/tenant.ts";
import { docs, eventCall, type EventCall, eventFor, eventsFragment, permissions } from "./events-shared.ts";
import { instancesOf, windowOf } from "./events-read.ts";

/** What a client knew when it got a token. The window is fixed for good. */
type SyncState = {
  readonly owner: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly known: Readonly<Record<string, string>>;
};

const route = { method: "GET", permissions: permissions.readBasic, docs: docs("event-delta"), handle: delta } as const;

/** Changes within a window of the calendar. */
export const calendarDeltaRoutes: readonly Route[] = [
  { ...route, path: "/me/calendarView/delta" },
  { ...route, path: "/me/calendar/calendarView/delta" },
];

const keptStates = 200;

/**
 * A round of changes. The first round brings everything in the window: masters in full, and their occurrences with times
 * and ids only, as the service does; later rounds what changed, and `@removed` for what is gone.
 */
function delta(call: GraphCall): GraphReply {
  const { view, query, headers, zone, preferences } = eventCall(call);
  if (query.select ?? query.filter ?? query.search ?? (query.expand[0] || query.orderBy[0])) {
    throw new GraphError(
      400,
      "ErrorInvalidUrlQuery",
      "The following parameters are not supported with change tracking over the 'CalendarView' resource: '$orderby, $filter, $select, $expand, $search'.",
    );
  }
  const round = readRound(call);
  const now = snapshot(call, zone, round);
  const changed = changesSince(round.known, now, call, view);
  const size = preferences.maxPageSize ?? 50;
  const value = changed.slice(round.offset, round.offset + size);
  const isLast = round.offset + size >= changed.length;

  const path = `${call.baseUrl}${call.path}`;
  const link = isLast
    ? { "@odata.deltaLink": `${path}?$deltatoken=${saveState(call, { ...round, known: keysOf(now) })}` }
    : { "@odata.nextLink": `${path}?$skiptoken=${round.token ?? saveState(call, round)}.${round.offset + size}` };
  const fragment = contextOf(call, `${eventsFragment(call, "calendarView")}/$delta`);
  return { status: 200, headers, body: { "@odata.context": fragment, ...link, value } };
}

type Round = SyncState & { readonly offset: number; readonly token: string | undefined };

function readRound(call: GraphCall): Round {
  const owner = call.caller.person.id;
  const skipToken = call.query.get("$skiptoken");
  const deltaToken = call.query.get("$deltatoken");
  if (skipToken === null && deltaToken === null)
    return { owner, ...windowOf(call), known: {}, offset: 0, token: undefined };
  const [token = "", offset = "0"] = (skipToken ?? deltaToken ?? "").split(".");
  const state = states(call.tenant)[token];
  if (state === undefined || state.owner !== owner) {
    throw new GraphError(
      410,
      "SyncStateNotFound",
      "The sync state generation is not found; sync again from the start.",
    );
  }
  return { ...state, offset: skipToken === null ? 0 : Number(offset), token: skipToken === null ? undefined : token };
}

type Entry = { readonly key: string; readonly write: (call: GraphCall, view: EventCall["view"]) => Entity };

/** Entries by their key in the mailbox; a master stands before its occurrences. */
function snapshot(call: GraphCall, zone: string, { fromMs, toMs }: SyncState): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const instance of instancesOf(call, zone, fromMs, toMs)) {
    const { item, day } = instance;
    if (day !== undefined && !entries.has(item.key)) {
      entries.set(item.key, { key: changeKey(item), write: (it, view) => eventFor(it, item, undefined, view) });
    }
    const isFull = day === undefined || item.exceptions[day] !== undefined;
    entries.set(day === undefined ? item.key : `${item.key}|${day}`, {
      key: changeKey(item),
      write: (it, view) => (isFull ? eventFor(it, item, instance, view) : slim(it, instance, view)),
    });
  }
  return entries;
}

function slim(call: GraphCall, instance: Instance, view: EventCall["view"]): Entity {
  const full = eventFor(call, instance.item, instance, view);
  const kept = ["@odata.etag", "seriesMasterId", "type", "id", "start", "end"];
  return Object.fromEntries(kept.map((name) => [name, full[name]]));
}

function changesSince(
  known: SyncState["known"],
  now: ReadonlyMap<string, Entry>,
  call: GraphCall,
  view: EventCall["view"],
): readonly Entity[] {
  const changed = [...now].filter(([id, { key }]) => known[id] !== key).map(([, { write }]) => write(call, view));
  const gone = Object.keys(known).filter((id) => !now.has(id));
  const removed = gone.map((id): Entity => {
    const [key = "", day] = id.split("|");
    return { id: eventId(key, day, view.ids), "@removed": { reason: "deleted" } };
  });
  return [...changed, ...removed];
}

function keysOf(entries: ReadonlyMap<string, Entry>): SyncState["known"] {
  return Object.fromEntries([...entries].map(([id, { key }]) => [id, key]));
}

function states(tenant: Tenant): Record<string, SyncState> {
  return slice<Record<string, SyncState>>(tenant, "calendarSync", () => ({}));
}

function saveState({ tenant }: GraphCall, { owner, fromMs, toMs, known }: SyncState): string {
  const token = tenant.nextId("sync");
  const saved = states(tenant);
  saved[token] = { owner, fromMs, toMs, known };
  for (const old of Object.keys(saved).slice(0, -keptStates)) delete saved[old];
  return token;
}
