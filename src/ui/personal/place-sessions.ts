import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { StripSession } from "#ui/shared/strip-geometry.ts";

/** One session of a booked series, ready for the strip. */
export type Place = StripSession;

/**
 * Finds out which sessions were moved: whoever does not begin where the series has a session takes the nearest of the
 * places that nobody begins at. Without a plan everything stands where it is.
 */
export function placeSessions(
  sessions: readonly Interval[],
  planned: readonly Temporal.Instant[],
  now: Temporal.Instant,
): readonly Place[] {
  const next = sessions.findIndex(({ end }) => Temporal.Instant.compare(end, now) > 0);
  const taken = new Set(sessions.map(({ start }) => start.epochMilliseconds));
  const free = planned.filter(({ epochMilliseconds }) => !taken.has(epochMilliseconds));
  const regular = new Set(planned.map(({ epochMilliseconds }) => epochMilliseconds));
  return sessions.map(({ start }, index) => {
    const original = regular.has(start.epochMilliseconds) ? undefined : takeNearest(free, start);
    return {
      start: original ?? start,
      movedTo: original === undefined ? undefined : start,
      clashes: [],
      state: next === -1 || index < next ? "done" : index === next ? "next" : "coming",
    };
  });
}

function takeNearest(free: Temporal.Instant[], start: Temporal.Instant): Temporal.Instant | undefined {
  const [nearest] = free.toSorted((a, b) => distance(a, start) - distance(b, start));
  if (nearest !== undefined) free.splice(free.indexOf(nearest), 1);
  return nearest;
}

function distance(a: Temporal.Instant, b: Temporal.Instant): number {
  return Math.abs(a.epochMilliseconds - b.epochMilliseconds);
}
