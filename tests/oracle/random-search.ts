import type { BusyKind } from "#domain/scheduling/availability.ts";
import { lengthsMinutes } from "#domain/scheduling/cadence.ts";
import type { SearchMember, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Weekday } from "#domain/time/working-hours.ts";
import { hours, member, unreadableMember } from "./schedules.ts";

/** A number from 0 to under 1; the same sequence for the same seed (mulberry32). */
export type Dice = () => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const zones = [
  "Europe/London",
  "Europe/London",
  "Europe/London",
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Auckland",
  "America/St_Johns",
];
/** Within three weeks after each of these the clocks of two zones change. */
const beginnings = ["2026-03-03", "2026-03-24", "2026-10-20"];
const kinds: readonly BusyKind[] = ["busy", "tentative", "out-of-office", "working-elsewhere"];

/** A small search: two or three members, two or three sessions, near a change of the clocks as often as not. */
export function randomSearch(roll: Dice): SeriesSearch {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  const upTo = (limit: number) => Math.floor(roll() * limit);
  const beginning = Temporal.Instant.from(`${pick(beginnings)}T00:00Z`);
  const earliest = beginning.add({ minutes: 15 * upTo(96) });
  const everyWeeks = pick([1, 1, 2] as const);

  const someone = (): SearchMember => {
    const zone = pick(zones);
    if (roll() < 0.1) return unreadableMember(zone);
    const days = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day): day is Weekday => roll() < (day < 6 ? 0.85 : 0.1));
    const from = Temporal.PlainTime.from("06:00").add({ minutes: 5 * upTo(12 * 15) });
    const working = hours(zone, from.toString(), from.add({ minutes: 300 + 5 * upTo(80) }).toString(), days);
    const busy = Array.from({ length: upTo(40) }, () => {
      const start = beginning.add({ minutes: 5 * upTo(12 * 24 * 35) });
      const lengthMinutes = roll() < 0.15 ? 1440 * (1 + upTo(5)) : 5 * upTo(30);
      return { start, end: start.add({ minutes: lengthMinutes }), kind: pick(kinds) };
    });
    return member(working, busy);
  };

  return {
    members: Array.from({ length: roll() < 0.25 ? 3 : 2 }, someone),
    cadence: { everyWeeks, lengthMinutes: pick(lengthsMinutes), sessions: everyWeeks === 2 ? 2 : 2 + upTo(2) },
    earliest,
    latestFirst: earliest.add({ hours: 12 + upTo(24) }),
  };
}
