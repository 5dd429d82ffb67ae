import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { longestSeriesWeeks } from "./cadence.ts";
import type { SeriesSearch } from "./series-proposal.ts";

/** The width of a slot. Every zone in use today keeps a whole number of them from UTC. */
export const slotMinutes = 15;

export const minutesPerDay = 24 * 60;
export const minutesPerWeek = 7 * minutesPerDay;
export const slotsPerWeek = minutesPerWeek / slotMinutes;

/** Absolute time cut into slots: slot 0 begins at `originMinute`, counted in minutes from 1970-01-01T00:00Z. */
export type Grid = { readonly originMinute: number; readonly slots: number };

/** A grid that holds every session that the search may propose, and the whole week around each. */
export function layGrid({ earliest, latestFirst, cadence }: SeriesSearch): Grid {
  const originMinute = floorToSlot(minuteOf(earliest)) - minutesPerWeek;
  const weeks = Math.min((cadence.sessions - 1) * cadence.everyWeeks, longestSeriesWeeks) + 2;
  const endMinute = floorToSlot(minuteOf(latestFirst)) + weeks * minutesPerWeek;
  return { originMinute, slots: (endMinute - originMinute) / slotMinutes };
}

/** The grid as a stretch of time. */
export function gridWindow({ originMinute, slots }: Grid): Interval {
  return { start: instantOf(originMinute), end: instantOf(originMinute + slots * slotMinutes) };
}

/** The slot that this minute falls into; outside the grid for a minute before or after it. */
export function slotAt({ originMinute }: Grid, epochMinute: number): number {
  return Math.floor((epochMinute - originMinute) / slotMinutes);
}

/** The minute at which a slot begins. */
export function minuteAt({ originMinute }: Grid, slot: number): number {
  return originMinute + slot * slotMinutes;
}

/** Whole minutes since 1970-01-01T00:00Z, rounded down. */
export function minuteOf(moment: Temporal.Instant): number {
  return Math.floor(moment.epochMilliseconds / 60_000);
}

export function instantOf(epochMinute: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMinute * 60_000);
}

function floorToSlot(minute: number): number {
  return Math.floor(minute / slotMinutes) * slotMinutes;
}
