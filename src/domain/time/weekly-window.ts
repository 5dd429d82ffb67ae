import type { Temporal } from "./temporal.ts";

/** Monday 1 to Sunday 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * A stretch of some days of every week, read on a person's own clock. `from` belongs to it, `to` does not; where `to`
 * is not after `from` it runs into the next day.
 */
export type WeeklyWindow = {
  readonly days: readonly Weekday[];
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
};
