import { Temporal } from "temporal-polyfill";
import { appId, catalogAppId } from "#tenant/teams/app-identity.ts";
import type { TenantPerson } from "#tenant/teams/person.ts";
import { isObject, textOf } from "#tenant/teams/protocol/envelope.ts";
import type { Graph, GraphAnswer } from "#tenant/teams/state/graph.ts";
import { type CalendarItem, readItem } from "./calendar-item.ts";

/** Items, or what Graph said instead. */
export type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const fields =
  "id,subject,start,end,isAllDay,isCancelled,isOrganizer,sensitivity,showAs,type,seriesMasterId,location,organizer,attendees,responseStatus,body,onlineMeeting";

/** A person's calendar between two moments (half-open, epoch milliseconds), in that person's own wall time. */
export async function readCalendar(
  graph: Graph,
  person: TenantPerson,
  fromMs: number,
  toMs: number,
): Promise<Loaded<readonly CalendarItem[]>> {
  const query = new URLSearchParams({
    startDateTime: new Date(fromMs).toISOString(),
    endDateTime: new Date(toMs).toISOString(),
    $select: fields,
    $top: "200",
  });
  const answer = await graph(person, {
    method: "GET",
    path: `/me/calendarView?${query}`,
    headers: { prefer: preferOf(person) },
  });
  if (!answer.ok) return failed(answer);
  const items = rowsOf(answer.body).map((row) => readItem(row, person.zone));
  return { ok: true, value: items.filter((item) => item !== undefined).toSorted(byStart) };
}

/** One event by its id. */
export async function readEvent(graph: Graph, person: TenantPerson, id: string): Promise<Loaded<CalendarItem>> {
  const answer = await graph(person, {
    method: "GET",
    path: `/me/events/${encodeURIComponent(id)}`,
    headers: { prefer: preferOf(person) },
  });
  if (!answer.ok) return failed(answer);
  const item = readItem(answer.body, person.zone);
  return item === undefined ? { ok: false, message: "This item cannot be shown" } : { ok: true, value: item };
}

export type Reply = "accept" | "tentativelyAccept" | "decline";

/** Answers an invitation. The organiser gets a mail. */
export function respond(graph: Graph, person: TenantPerson, id: string, reply: Reply): Promise<GraphAnswer> {
  const path = `/me/events/${encodeURIComponent(id)}/${reply}`;
  return graph(person, { method: "POST", path, body: { sendResponse: true } });
}

/** Cancels a meeting for everybody (organisers), or takes it out of one's own calendar. */
export function remove(graph: Graph, person: TenantPerson, item: CalendarItem): Promise<GraphAnswer> {
  const path = `/me/events/${encodeURIComponent(item.id)}`;
  const cancels = item.isOrganizer && item.attendees.length > 0;
  return cancels
    ? graph(person, { method: "POST", path: `${path}/cancel`, body: { comment: "" } })
    : graph(person, { method: "DELETE", path });
}

/** Whether the guide stands in a meeting's bar. */
export async function isGuideInstalled(graph: Graph, person: TenantPerson, chatId: string): Promise<Loaded<boolean>> {
  const path = `/chats/${encodeURIComponent(chatId)}/installedApps?$expand=teamsApp`;
  const answer = await graph(person, { method: "GET", path });
  if (!answer.ok) return failed(answer);
  return { ok: true, value: rowsOf(answer.body).some(isGuide) };
}

function isGuide(row: unknown): boolean {
  const app = isObject(row) ? row["teamsApp"] : undefined;
  return textOf(app, "externalId") === appId || textOf(app, "id") === catalogAppId;
}

/** Adds the guide to a meeting by hand, as "+ Apps" does. */
export function installGuide(graph: Graph, person: TenantPerson, chatId: string): Promise<GraphAnswer> {
  return graph(person, {
    method: "POST",
    path: `/chats/${encodeURIComponent(chatId)}/installedApps`,
    body: { "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogAppId}` },
  });
}

const lookAheadMs = 200 * 86_400_000;

/** The start of the next meeting of these people that carries the app's link; epoch milliseconds. */
export async function findNextSession(
  graph: Graph,
  people: readonly TenantPerson[],
  afterMs: number,
): Promise<number | undefined> {
  const calendars = await Promise.all(
    people.map((person) => readCalendar(graph, person, afterMs, afterMs + lookAheadMs)),
  );
  const starts = calendars.flatMap((calendar, index) =>
    calendar.ok
      ? calendar.value.filter(isSession).map((item) => epochOf(item.start, people[index]?.zone ?? "UTC"))
      : [],
  );
  const coming = starts.filter((start) => start >= afterMs);
  return coming.length === 0 ? undefined : Math.min(...coming);
}

/** Whether an event is a session of the app: its body holds the app's link. */
export function isSession({ bodyHtml, isCancelled }: CalendarItem): boolean {
  return !isCancelled && bodyHtml.includes(`/l/entity/${appId}/`);
}

export function epochOf(wall: Temporal.PlainDateTime, zone: string): number {
  return wall.toZonedDateTime(zone).epochMilliseconds;
}

function preferOf({ windowsZone }: TenantPerson): string {
  return `outlook.timezone="${windowsZone ?? "UTC"}"`;
}

function rowsOf(body: unknown): readonly unknown[] {
  const rows = isObject(body) ? body["value"] : undefined;
  return Array.isArray(rows) ? rows : [];
}

function byStart(a: CalendarItem, b: CalendarItem): number {
  return Temporal.PlainDateTime.compare(a.start, b.start);
}

function failed({ message, status }: { readonly message: string; readonly status: number }): Loaded<never> {
  return { ok: false, message: status === 0 ? message : `${message} (${status})` };
}
