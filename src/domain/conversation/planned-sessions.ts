import { sessionStarts } from "#domain/scheduling/expand-cadence.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { SeriesEntry } from "./record.ts";

/** More than any series that can be booked; a file may say anything. */
const mostSessions = 60;

/**
 * Where these series alone would have their sessions, in the order of the list. A series that names no moment that can be
 * (the file is somebody else's) has none.
 */
export function plannedSessions(series: readonly SeriesEntry[]): readonly Interval[] {
  return series.flatMap((entry) => {
    const { firstStart, timeZone, lengthMinutes } = entry;
    const sessions = Math.min(entry.sessions, mostSessions);
    try {
      const starts = sessionStarts(Temporal.PlainDateTime.from(firstStart), timeZone, { ...entry, sessions });
      return starts.map((start) => ({ start, end: start.add({ minutes: lengthMinutes }) }));
    } catch {
      return [];
    }
  });
}
