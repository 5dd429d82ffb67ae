import type { Interval } from "./interval.ts";
import type { Temporal } from "./temporal.ts";

/**
 * A zone's distance from UTC over a stretch of time, as integers, for loops that ask thousands of times.
 * All minutes are counted from 1970-01-01T00:00: in UTC ("epoch minute") or on the zone's clock ("local minute").
 */
export type ZoneOffsets = {
  readonly timeZone: string;
  /** In time order; the first also holds for everything before it. Never empty. */
  readonly stretches: readonly { readonly fromEpochMinute: number; readonly offsetMinutes: number }[];
};

/** Reads every change of the clocks inside the window. Outside the window the answers are not to be trusted. */
export function readZoneOffsets(timeZone: string, window: Interval): ZoneOffsets {
  const first = window.start.toZonedDateTimeISO(timeZone);
  const stretches = [stretchFrom(first)];
  for (let change = first.getTimeZoneTransition("next"); change !== null; ) {
    if (change.epochMilliseconds >= window.end.epochMilliseconds) break;
    stretches.push(stretchFrom(change));
    change = change.getTimeZoneTransition("next");
  }
  return { timeZone, stretches };
}

/** What the zone's clock shows at this moment. */
export function localMinuteAt({ stretches }: ZoneOffsets, epochMinute: number): number {
  let offset = stretches[0]?.offsetMinutes ?? 0;
  for (let at = 1; at < stretches.length; at++) {
    const stretch = stretches[at];
    if (stretch === undefined || epochMinute < stretch.fromEpochMinute) break;
    offset = stretch.offsetMinutes;
  }
  return epochMinute + offset;
}

/**
 * The moment at which the zone's clock shows this. A wall time that the clock skips in spring is read with the offset
 * before the change, so it falls as much later as the clock jumped; one that comes twice in autumn is the first of the
 * two. That is RFC 5545's rule, Temporal's "compatible", and what Outlook shows for a skipped hour.
 */
export function epochMinuteOf({ stretches }: ZoneOffsets, localMinute: number): number {
  let epochMinute = localMinute - (stretches[0]?.offsetMinutes ?? 0);
  for (let at = 1; at < stretches.length; at++) {
    const stretch = stretches[at];
    if (stretch === undefined || epochMinute < stretch.fromEpochMinute) break;
    const afterChange = localMinute - stretch.offsetMinutes;
    if (afterChange < stretch.fromEpochMinute) break;
    epochMinute = afterChange;
  }
  return epochMinute;
}

/** The distance from UTC that holds for every wall time from one to another; undefined when the clocks change near them. */
export function steadyOffset({ stretches }: ZoneOffsets, fromLocal: number, toLocal: number): number | undefined {
  // No clock is further than this from another one of the same zone.
  const margin = 24 * 60;
  let offset = stretches[0]?.offsetMinutes ?? 0;
  for (let at = 1; at < stretches.length; at++) {
    const stretch = stretches[at];
    if (stretch === undefined) break;
    const localChange = stretch.fromEpochMinute + stretch.offsetMinutes;
    if (localChange <= fromLocal - margin) offset = stretch.offsetMinutes;
    else if (localChange <= toLocal + margin) return undefined;
  }
  return offset;
}

function stretchFrom(moment: Temporal.ZonedDateTime) {
  return {
    fromEpochMinute: Math.floor(moment.epochMilliseconds / 60_000),
    offsetMinutes: Math.round(moment.offsetNanoseconds / 60_000_000_000),
  };
}
