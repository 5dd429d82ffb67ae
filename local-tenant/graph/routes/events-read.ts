import { GraphError } from "#tenant/graph/graph-error.ts";
import { invalidRequest, queryMoment } from "#tenant/graph/model/mailbox-decode.ts";
import { eventId } from "#tenant/graph/model/mailbox-ids.ts";
import { type Instance, instanceOn, instancesWithin } from "#tenant/graph/model/mailbox-instances.ts";
import { type CalendarItem, mailboxOf } from "#tenant/graph/model/mailbox.ts";
import { collectionBody, type Entity, entityBody } from "#tenant/graph/odata/apply.ts";
import type { ODataQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import {
  docs,
  eventCall,
  type EventCall,
  eventFor,
  eventOfPath,
  eventsFragment,
  permissions,
  refuseUnmodelled,
} from "./events-shared.ts";

/** GET of one event, of all events, of a window of the calendar and of a window of a series. */
export const eventReadRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/me/events",
    permissions: permissions.readBasic,
    docs: docs("user-list-events"),
    handle: listEvents,
  },
  {
    method: "GET",
    path: "/me/calendar/events",
    permissions: permissions.readBasic,
    docs: docs("calendar-list-events"),
    handle: listEvents,
  },
  {
    method: "GET",
    path: "/me/events/{id}",
    permissions: permissions.readBasic,
    docs: docs("event-get"),
    handle: getEvent,
  },
  {
    method: "GET",
    path: "/me/calendar/events/{id}",
    permissions: permissions.readBasic,
    docs: docs("event-get"),
    handle: getEvent,
  },
  {
    method: "GET",
    path: "/me/events/{id}/instances",
    permissions: permissions.readBasic,
    docs: docs("event-list-instances"),
    handle: listInstances,
  },
  {
    method: "GET",
    path: "/me/calendarView",
    permissions: permissions.readBasic,
    docs: docs("user-list-calendarview"),
    handle: listView,
  },
  {
    method: "GET",
    path: "/me/calendar/calendarView",
    permissions: permissions.readBasic,
    docs: docs("user-list-calendarview"),
    handle: listView,
  },
];

const maxWindowDays = 1825;

function getEvent(call: GraphCall): GraphReply {
  const { view, query, headers, zone } = eventCall(call);
  refuseUnmodelled(query, "GET /me/events/{id}", ["exceptionOccurrences"]);
  const { item, day } = eventOfPath(call);
  const event = { ...eventFor(call, item, { day }, view), ...seriesChanges(call, item, day, { query, view, zone }) };
  return { status: 200, headers, body: entityBody(call, eventsFragment(call, "events/$entity"), event, query) };
}

/**
 * What a master tells of its series when asked: ids `OID.<master>.<day>` of cancelled days with `$select`, the exceptions
 * with `$expand`.
 */
function seriesChanges(
  call: GraphCall,
  item: CalendarItem,
  day: string | undefined,
  { query, view }: Pick<EventCall, "query" | "view" | "zone">,
): Entity {
  if (day !== undefined || item.recurrence === undefined) return {};
  const isSelected = (name: string): boolean => query.select?.some((it) => it.toLowerCase() === name) ?? false;
  const isExpanded = query.expand.some(({ name }) => name.toLowerCase() === "exceptionoccurrences");
  const master = eventId(item.key, undefined, view.ids);
  const exceptions = Object.keys(item.exceptions).toSorted();
  return {
    ...(isSelected("cancelledoccurrences")
      ? { cancelledOccurrences: item.cancelled.map((it) => `OID.${master}.${it}`) }
      : {}),
    ...(isExpanded ? { exceptionOccurrences: exceptions.map((it) => eventFor(call, item, { day: it }, view)) } : {}),
  };
}

function listEvents(call: GraphCall): GraphReply {
  const { view, query, headers, zone, preferences } = eventCall(call);
  refuseUnmodelled(query, "GET /me/events");
  refuseFilter(call);
  const items = Object.values(mailboxOf(call.tenant, call.caller.person).items);
  const newest = items.toSorted(
    (a, b) => instanceOn(b, undefined, zone).startMs - instanceOn(a, undefined, zone).startMs,
  );
  const events = newest.map((item) => eventFor(call, item, undefined, view));
  return page(call, events, query, "events", headers, preferences.maxPageSize);
}

function listView(call: GraphCall): GraphReply {
  const { view, query, headers, zone, preferences } = eventCall(call);
  refuseUnmodelled(query, "GET /me/calendarView");
  refuseFilter(call);
  const { fromMs, toMs } = windowOf(call);
  const instances = instancesOf(call, zone, fromMs, toMs);
  const events = instances.map((instance) => eventFor(call, instance.item, instance, view));
  return page(call, events, withoutTimes(query), "calendarView", headers, preferences.maxPageSize);
}

function listInstances(call: GraphCall): GraphReply {
  const { view, query, headers, zone, preferences } = eventCall(call);
  refuseUnmodelled(query, "GET /me/events/{id}/instances");
  const { item, day } = eventOfPath(call);
  const { fromMs, toMs } = windowOf(call);
  if (day !== undefined || item.recurrence === undefined) throw invalidRequest("The event is not a series master.");
  const instances = instancesWithin(item, fromMs, toMs, zone).toSorted((a, b) => a.startMs - b.startMs);
  const events = instances.map((instance) => eventFor(call, item, instance, view));
  const path = `events('${encodeURIComponent(call.params["id"] ?? "")}')/instances`;
  return page(call, events, query, path, headers, preferences.maxPageSize);
}

/** Instances of all events of the caller that touch a window, in order of their start. */
export function instancesOf(call: GraphCall, zone: string, fromMs: number, toMs: number): readonly Instance[] {
  return Object.values(mailboxOf(call.tenant, call.caller.person).items)
    .flatMap((item) => instancesWithin(item, fromMs, toMs, zone))
    .toSorted((a, b) => a.startMs - b.startMs);
}

/** The window of `startDateTime` and `endDateTime`, half-open. */
export function windowOf({ query }: GraphCall): { readonly fromMs: number; readonly toMs: number } {
  const fromMs = queryMoment(query, "startDateTime");
  const toMs = queryMoment(query, "endDateTime");
  if (toMs < fromMs) {
    throw new GraphError(400, "ErrorInvalidParameter", "The end date must be after the start date.");
  }
  // https://github.com/microsoftgraph/microsoft-graph-docs/issues/6284
  if (toMs - fromMs > maxWindowDays * 86_400_000) {
    throw invalidRequest(
      `The range between the start and end dates is greater than the allowed range. Maximum number of days: ${maxWindowDays}`,
    );
  }
  return { fromMs, toMs };
}

/** On a view these two cannot be selected, only read without `$select`. */
function withoutTimes(query: ODataQuery): ODataQuery {
  const barred = new Set(["createddatetime", "lastmodifieddatetime"]);
  return { ...query, select: query.select?.filter((name) => !barred.has(name.toLowerCase())) };
}

/** No documentation lets anybody filter by this property; an app that tried would fail in a real tenant. */
function refuseFilter({ query }: GraphCall): void {
  if (/\btransactionId\b/i.test(query.get("$filter") ?? "")) {
    throw new GraphError(400, "ErrorInvalidProperty", "The property 'transactionId' does not support filtering.");
  }
}

function page(
  call: GraphCall,
  events: readonly Entity[],
  query: ODataQuery,
  fragment: string,
  headers: GraphReply["headers"],
  preferredPageSize: number | undefined,
): GraphReply {
  const options = { defaultPageSize: 10, maxPageSize: 1000, pageBy: "$skip", preferredPageSize } as const;
  const body = collectionBody(call, events, query, { ...options, fragment: eventsFragment(call, fragment) });
  return { status: 200, ...(headers ? { headers } : {}), body };
}
