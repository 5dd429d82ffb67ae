import { isPossibleCadence } from "#domain/scheduling/cadence.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { SeriesWish } from "./check-request.ts";

/** Nobody is invited to something that begins within half a day. */
const noticeHours = 12;
/** How many turns of the cadence the first session may wait for a good slot. */
const turnsToBegin = 2;
const quarterHour = 15 * 60_000;
const hoursPerWeek = 7 * 24;

export type SearchWindow = {
  readonly earliest: Temporal.Instant;
  readonly latestFirst: Temporal.Instant;
  /** What has to be known of the calendars: every possible session, and the week in which it could be moved. */
  readonly toRead: Interval;
};

/** When a series that is planned now may begin, and how far the calendars have to be read. */
export function searchWindow(
  now: Temporal.Instant,
  { cadence, notBefore }: Pick<SeriesWish, "cadence" | "notBefore">,
): SearchWindow {
  const { everyWeeks } = cadence;
  const noticed = now.epochMilliseconds + noticeHours * 3_600_000;
  const from = Math.max(noticed, notBefore?.epochMilliseconds ?? noticed);
  const earliest = Temporal.Instant.fromEpochMilliseconds(Math.ceil(from / quarterHour) * quarterHour);
  const sessions = isPossibleCadence(cadence) ? cadence.sessions : 1;
  const latestFirst = earliest.add({ hours: turnsToBegin * everyWeeks * hoursPerWeek });
  const end = latestFirst.add({ hours: ((sessions - 1) * everyWeeks + 1) * hoursPerWeek });
  return { earliest, latestFirst, toRead: { start: earliest, end } };
}
