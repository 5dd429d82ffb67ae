import type * as v from "valibot";
import type { SeriesCalendar } from "#app/ports/series-calendar.ts";
import { err, ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Graph } from "./client.ts";
import { toUtcText } from "./codecs/date-time.ts";
import { occurrenceCodec, occurrenceFields } from "./codecs/event.ts";
import { eventPatch } from "./event-patch.ts";
import { outlookPreferences as headers } from "./outlook-preferences.ts";
import { toWindows } from "./zones.ts";

const permission = "Calendars.ReadWrite";

/** The sessions of a series: reading and moving them. Least permission `Calendars.ReadWrite`. */
export function createSeriesSessions(graph: Graph): Pick<SeriesCalendar, "sessions" | "moveSession"> {
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
    return graph.run(eventPatch(operation, sessionId, { start: wallTime(to.start), end: wallTime(to.end) }));
  }

  return { sessions, moveSession };
}

function isMoved({ type, start, originalStart }: v.InferOutput<typeof occurrenceCodec>): boolean {
  return type === "exception" && originalStart !== null && originalStart !== undefined && !start.equals(originalStart);
}
