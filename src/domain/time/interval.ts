import { Temporal } from "./temporal.ts";

/** A stretch of absolute time. Half-open: `start` belongs to it, `end` does not, so meetings may touch. */
export type Interval = {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
};

/** Whether two intervals share any moment. Touching is not overlapping; an empty interval overlaps nothing. */
export function overlaps(a: Interval, b: Interval): boolean {
  const start = Temporal.Instant.compare(a.start, b.start) > 0 ? a.start : b.start;
  const end = Temporal.Instant.compare(a.end, b.end) < 0 ? a.end : b.end;
  return Temporal.Instant.compare(start, end) < 0;
}
