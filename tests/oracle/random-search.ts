import type { BusyKind } from "#domain/scheduling/availability.ts";
import { lengthsMinutes } from "#domain/scheduling/cadence.ts";
import { defaultOptions, type SearchOptions, type Treatment } from "#domain/scheduling/search-options.ts";
import type { SearchMember, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Weekday } from "#domain/time/weekly-window.ts";
import { hours, member, unreadableMember, weekly } from "./schedules.ts";

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
/** The same over a Sunday into a new week; on some of these Sundays themselves. */
const weekends = ["2026-03-07", "2026-03-28", "2026-10-24"];
const treatments: readonly Treatment[] = ["free", "weak", "hard"];
const kinds: readonly BusyKind[] = ["busy", "tentative", "out-of-office", "working-elsewhere"];

/**
 * A small search: two or three members, two to four sessions, near a change of the clocks as often as not. In half of
 * them the members share long days with little in them, so that the finer points of the ranking decide.
 */
export function randomSearch(roll: Dice): SeriesSearch {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  const upTo = (limit: number) => Math.floor(roll() * limit);
  const beginning = Temporal.Instant.from(`${pick(roll() < 0.25 ? weekends : beginnings)}T00:00Z`);
  const earliest = beginning.add({ minutes: 15 * upTo(96) });
  const everyWeeks = pick([1, 1, 2] as const);
  const sharedZone = roll() < 0.5 ? pick(zones) : undefined;

  const window = (hoursLong: number) => {
    const from = Temporal.PlainTime.from("00:00").add({ minutes: 5 * upTo(288) });
    const days = ([1, 2, 3, 4, 5, 6, 7] as const).filter(() => roll() < 0.4);
    return weekly(days, from.toString(), from.add({ minutes: 5 + 5 * upTo(12 * hoursLong) }).toString());
  };
  const options = (): SearchOptions => ({
    treatment: {
      tentative: pick(treatments),
      busy: pick(treatments),
      "out-of-office": pick(treatments),
      "working-elsewhere": pick(treatments),
    },
    lunch: pick([defaultOptions.lunch, undefined, weekly([], "11:25", "12:10")]),
    protectedWindows: Array.from({ length: 1 + upTo(3) }, () => window(6)),
  });

  const someone = (): SearchMember => {
    const zone = sharedZone ?? pick(zones);
    if (roll() < 0.1) return unreadableMember(zone);
    const days = ([1, 2, 3, 4, 5, 6, 7] as const).filter((day): day is Weekday => roll() < (day < 6 ? 0.85 : 0.5));
    const from = Temporal.PlainTime.from("06:00").add({ minutes: 5 * upTo(sharedZone ? 12 : 12 * 15) });
    const long = (sharedZone ? 600 : 300) + 5 * upTo(80);
    const working = hours(zone, from.toString(), from.add({ minutes: long }).toString(), days);
    const busy = Array.from({ length: upTo(sharedZone ? 30 : 40) }, () => {
      const start = beginning.add({ minutes: 5 * upTo(12 * 24 * 35) });
      const lengthMinutes = roll() < (sharedZone ? 0.05 : 0.15) ? 1440 * (1 + upTo(5)) : 5 * upTo(30);
      return { start, end: start.add({ minutes: lengthMinutes }), kind: pick(kinds) };
    });
    const noGo = roll() < 0.4 ? { noGo: [window(3), window(3)] } : {};
    return { ...member(working, busy), ...noGo };
  };

  return {
    members: Array.from({ length: roll() < 0.25 ? 3 : 2 }, someone),
    cadence: { everyWeeks, lengthMinutes: pick(lengthsMinutes), sessions: everyWeeks === 2 ? 2 : 2 + upTo(3) },
    earliest,
    latestFirst: earliest.add({ hours: 12 + upTo(24) }),
    ...(roll() < 0.6 ? { options: options() } : {}),
  };
}

/**
 * A search in which only whole days are taken, by one member alone: many starts clash equally often, so that how hard
 * the clashes are and how they are spread decides between them, which is rare in calendars like those above.
 */
export function randomDays(roll: Dice): SeriesSearch {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  const beginning = Temporal.Instant.from(`${pick(beginnings)}T00:00Z`);
  const working = hours("Europe/London", "09:00", "11:00", [1, 2, 3, 4, 5, 6, 7]);
  const taken: readonly BusyKind[] = roll() < 0.5 ? ["busy"] : ["busy", "tentative"];
  const days = Array.from({ length: 40 }, (_, day) => day).filter(() => roll() < 0.5);
  const busy = days.map((day) => {
    const start = beginning.add({ hours: 24 * day });
    return { start, end: start.add({ hours: 23 }), kind: pick(taken) };
  });
  return {
    members: [member(working, busy), member(working)],
    cadence: { everyWeeks: 1, lengthMinutes: 60, sessions: 4 },
    earliest: beginning,
    latestFirst: beginning.add({ hours: 5 * 24 }),
    options: { ...defaultOptions, protectedWindows: [weekly([3, 4], "09:30", "11:00")] },
  };
}
