import type * as v from "valibot";
import type { BookedSeries, SeriesCalendar } from "#app/ports/series-calendar.ts";
import { err, ok } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { toUtcText } from "./codecs/date-time.ts";
import { seriesCodec, seriesFields } from "./codecs/event.ts";
import { outlookPreferences as headers } from "./outlook-preferences.ts";
import { seriesBody } from "./series-body.ts";
import { toWindows } from "./zones.ts";

const permission = "Calendars.ReadWrite";

/** The master of a series: finding it and making it. Least permission `Calendars.ReadWrite`. */
export function createSeriesMaster(graph: Graph): Pick<SeriesCalendar, "findSeries" | "createSeries"> {
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

  return { findSeries, createSeries };
}

function toSeries({ id, iCalUId, onlineMeeting }: v.InferOutput<typeof seriesCodec>): BookedSeries {
  return { seriesId: id, iCalUId, joinUrl: onlineMeeting?.joinUrl ?? undefined };
}
