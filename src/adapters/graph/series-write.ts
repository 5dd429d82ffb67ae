import type { SeriesCalendar } from "#app/ports/series-calendar.ts";
import type { Graph } from "./client.ts";
import { createSeriesAttendees } from "./series-attendees.ts";
import { createSeriesMaster } from "./series-master.ts";
import { createSeriesSessions } from "./series-sessions.ts";

/** Books and changes a series in the signed-in person's own calendar. */
export function createSeriesCalendar(graph: Graph): SeriesCalendar {
  return { ...createSeriesMaster(graph), ...createSeriesSessions(graph), ...createSeriesAttendees(graph) };
}
