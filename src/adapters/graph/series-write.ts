import type * as v from "valibot";
import type { BookedSeries, SeriesCalendar } from "#app/ports/series-calendar.ts";
import type { Person } from "#domain/members.ts";
import { err, ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Graph, GraphCall } from "./client.ts";
import { toUtcText } from "./codecs/date-time.ts";
import {
  attendeesCodec,
  attendeesFields,
  emailOf,
  occurrenceCodec,
  occurrenceFields,
  seriesCodec,
  seriesFields,
} from "./codecs/event.ts";
import { outlookPreferences as headers } from "./outlook-preferences.ts";
import { seriesBody } from "./series-body.ts";
import { toWindows } from "./zones.ts";

const permission = "Calendars.ReadWrite";

/** Books and changes a series in the signed-in person's own calendar. Least permission `Calendars.ReadWrite`. */
export function createSeriesCalendar(graph: Graph): SeriesCalendar {
  /** @see https://learn.microsoft.com/graph/api/user-list-events */
  async function findSeries(transactionId: string, { start, end }: Parameters<SeriesCalendar["findSeries"]>[1]) {
    // A master's own start is its first session's; a day on either side spares us Outlook's view of zones in filters.
    const from = toUtcText(start.subtract({ hours: 24 }));
    const to = toUtcText(end.add({ hours: 24 }));
    const filter = encodeURIComponent(`start/dateTime ge '${from}' and start/dateTime lt '${to}'`);
    const found = await graph.readAll(
      {
        operation: "seriesCalendar.findSeries",
        permission,
        method: "GET",
        path: `/me/events?$filter=${filter}&$select=${seriesFields}&$top=100`,
        headers,
      },
      seriesCodec,
    );
    if (!found.ok) return found;
    const series = found.value.find((event) => event.transactionId === transactionId);
    return ok(series === undefined ? undefined : toSeries(series));
  }

  /**
   * Repeating it is harmless: Exchange answers a known `transactionId` with the event that it made before.
   * @see https://learn.microsoft.com/graph/api/user-post-events
   */
  async function createSeries(series: Parameters<SeriesCalendar["createSeries"]>[0]) {
    const operation = "seriesCalendar.createSeries";
    const zone = toWindows(series.timeZone, series.firstStart.toZonedDateTime(series.timeZone).toInstant());
    if (zone === undefined) return err({ kind: "refused", operation, code: "TimeZoneNotSupportedException" } as const);
    const body = seriesBody(series, zone);
    const created = await graph.read(
      { operation, permission, method: "POST", path: "/me/events", headers, body, isRepeatable: true },
      seriesCodec,
    );
    return created.ok ? ok(toSeries(created.value)) : created;
  }

  /** @see https://learn.microsoft.com/graph/api/event-list-instances */
  async function sessions(seriesId: string, { start, end }: Parameters<SeriesCalendar["sessions"]>[1]) {
    const window = `startDateTime=${toUtcText(start)}&endDateTime=${toUtcText(end)}`;
    const found = await graph.readAll(
      {
        operation: "seriesCalendar.sessions",
        permission,
        method: "GET",
        path: `/me/events/${encodeURIComponent(seriesId)}/instances?${window}&$select=${occurrenceFields}&$top=100`,
        headers,
      },
      occurrenceCodec,
    );
    if (!found.ok) return found;
    const booked = found.value
      .filter(({ isCancelled }) => isCancelled !== true)
      .map((event) => ({
        sessionId: event.id,
        start: event.start,
        end: event.end,
        originalStart: event.originalStart ?? undefined,
        isMoved: isMoved(event),
      }));
    return ok(booked.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start)));
  }

  /**
   * Makes an exception of one occurrence. Moving it where it is already changes nothing.
   * @see https://learn.microsoft.com/graph/api/event-update
   */
  async function moveSession(...[sessionId, to, timeZone]: Parameters<SeriesCalendar["moveSession"]>) {
    const operation = "seriesCalendar.moveSession";
    const zone = toWindows(timeZone, to.start);
    if (zone === undefined) return err({ kind: "refused", operation, code: "TimeZoneNotSupportedException" } as const);
    const wallTime = (moment: Temporal.Instant) => ({
      dateTime: moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "second" }),
      timeZone: zone,
    });
    return graph.run(patch(operation, sessionId, { start: wallTime(to.start), end: wallTime(to.end) }));
  }

  /** @see https://learn.microsoft.com/graph/api/event-get */
  function readAttendees(operation: string, seriesId: string) {
    const path = `/me/events/${encodeURIComponent(seriesId)}?$select=${attendeesFields}`;
    return graph.read({ operation, permission, method: "GET", path, headers }, attendeesCodec);
  }

  async function attendees(seriesId: string) {
    const event = await readAttendees("seriesCalendar.attendees", seriesId);
    return event.ok ? ok(invited(event.value)) : event;
  }

  /**
   * PATCHes the attendees alone, which mails only those who are new. The list replaces the old one, so that is kept in it.
   * @see https://learn.microsoft.com/graph/api/event-update
   */
  async function invite(seriesId: string, people: readonly Person[]) {
    const operation = "seriesCalendar.invite";
    const event = await readAttendees(operation, seriesId);
    if (!event.ok) return event;
    const known = new Set(invited(event.value));
    const fresh = people.filter(({ email }) => !known.has(email.toLowerCase()));
    if (fresh.length === 0) return ok(undefined);
    const added = fresh.map(({ email, displayName }) => ({
      type: "required",
      emailAddress: { address: email, name: displayName },
    }));
    return graph.run(patch(operation, seriesId, { attendees: [...event.value.attendees, ...added] }));
  }

  /**
   * Cancels what somebody was invited to, and deletes what nobody knows of. A series that is gone already is a success.
   * @see https://learn.microsoft.com/graph/api/event-cancel
   * @see https://learn.microsoft.com/graph/api/event-delete
   */
  async function cancelSeries(seriesId: string, comment: string) {
    const operation = "seriesCalendar.cancelSeries";
    const event = await readAttendees(operation, seriesId);
    if (!event.ok) return event.error.kind === "gone" ? ok(undefined) : event;
    const path = `/me/events/${encodeURIComponent(seriesId)}`;
    const done = await (invited(event.value).length > 0
      ? graph.run({ operation, permission, method: "POST", path: `${path}/cancel`, headers, body: { comment } })
      : graph.run({ operation, permission, method: "DELETE", path, headers }));
    return !done.ok && done.error.kind === "gone" ? ok(undefined) : done;
  }

  return { findSeries, createSeries, sessions, moveSession, attendees, invite, cancelSeries };
}

function patch(operation: string, eventId: string, body: unknown): GraphCall {
  return { operation, permission, method: "PATCH", path: `/me/events/${encodeURIComponent(eventId)}`, headers, body };
}

function toSeries({ id, iCalUId, onlineMeeting }: v.InferOutput<typeof seriesCodec>): BookedSeries {
  return { seriesId: id, iCalUId, joinUrl: onlineMeeting?.joinUrl ?? undefined };
}

function isMoved({ type, start, originalStart }: v.InferOutput<typeof occurrenceCodec>): boolean {
  return type === "exception" && originalStart !== null && originalStart !== undefined && !start.equals(originalStart);
}

function invited({ attendees, organizer }: v.InferOutput<typeof attendeesCodec>): readonly string[] {
  const own = emailOf(organizer);
  return attendees
    .map(emailOf)
    .filter((email) => email !== undefined)
    .filter((email) => email !== own);
}
