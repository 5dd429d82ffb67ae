import type { SeriesEntry } from "#domain/conversation/record.ts";
import { Temporal } from "#domain/time/temporal.ts";

export type SessionNumber = { readonly number: number; readonly count: number };

/**
 * Which session of the partnership begins at this moment, reckoned from the series as their organiser wrote them down.
 *
 * @returns Undefined when the moment is too far from every regular date to be sure (a session moved by more than a quarter of
 *   the distance between two): then the calendar has to be counted.
 */
export function numberByRule(series: readonly SeriesEntry[], start: Temporal.Instant): SessionNumber | undefined {
  const count = series.reduce((sessions, entry) => sessions + entry.sessions, 0);
  let before = 0;
  for (const entry of series) {
    const index = indexInSeries(entry, start);
    if (index !== undefined) return { number: before + index + 1, count };
    before += entry.sessions;
  }
  return undefined;
}

/** The same by counting what stands in the calendar, in time order. */
export function numberByCounting(starts: readonly Temporal.Instant[], start: Temporal.Instant): SessionNumber {
  const before = starts.filter((other) => Temporal.Instant.compare(other, start) < 0).length;
  return { number: before + 1, count: Math.max(starts.length, before + 1) };
}

function indexInSeries(entry: SeriesEntry, start: Temporal.Instant): number | undefined {
  const first = Temporal.PlainDateTime.from(entry.firstStart);
  const wall = start.toZonedDateTimeISO(entry.timeZone).toPlainDateTime();
  const hours = first.until(wall, { largestUnit: "hours" }).total("hours");
  const periodHours = entry.everyWeeks * 7 * 24;
  const index = Math.round(hours / periodHours);
  const isNear = Math.abs(hours - index * periodHours) <= periodHours / 4;
  return isNear && index >= 0 && index < entry.sessions ? index : undefined;
}
