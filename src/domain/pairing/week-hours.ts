import { minutesPerWeek, slotMinutes, slotsPerWeek } from "#domain/scheduling/grid.ts";
import { weekPeriods } from "#domain/scheduling/week-periods.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import { epochMinuteOf, readZoneOffsets } from "#domain/time/zone-offsets.ts";

/**
 * The quarters of an hour of a week in which somebody works, in UTC, Monday 00:00 first: quarter `q` is bit `q % 32` of
 * word `q / 32`. Every zone in use keeps whole quarters from UTC, so nothing is lost.
 */
export type WeekHours = Uint32Array;

const words = slotsPerWeek / 32;

/**
 * Somebody's working hours as they fall in UTC in the week that begins on this Monday; another week may differ by the
 * change of a clock. A quarter counts when it lies wholly inside the hours.
 */
export function weekHours(working: WorkingHours, monday: Temporal.PlainDate): WeekHours {
  const start = monday.toZonedDateTime("UTC").toInstant();
  const mondayMinute = start.epochMilliseconds / 60_000;
  const oneDay = { hours: 24 };
  const zone = readZoneOffsets(working.timeZone, {
    start: start.subtract(oneDay),
    end: start.add({ hours: 8 * 24 }).add(oneDay),
  });
  const hours = new Uint32Array(words);
  for (const { from, to } of weekPeriods(working)) {
    const first = Math.ceil((epochMinuteOf(zone, mondayMinute + from) - mondayMinute) / slotMinutes);
    const end = Math.floor((epochMinuteOf(zone, mondayMinute + to) - mondayMinute) / slotMinutes);
    for (let quarter = first; quarter < end; quarter++) {
      const at = ((quarter % slotsPerWeek) + slotsPerWeek) % slotsPerWeek;
      hours[at >>> 5] = (hours[at >>> 5] ?? 0) | (1 << (at & 31));
    }
  }
  return hours;
}

/** Minutes of the week in which both work. */
export function sharedMinutes(one: WeekHours, other: WeekHours): number {
  let quarters = 0;
  for (let word = 0; word < words; word++) quarters += bitCount((one[word] ?? 0) & (other[word] ?? 0));
  return quarters * slotMinutes;
}

/** The first quarter of the week in which somebody works; the number of quarters for nobody's hours. */
export function firstQuarter(hours: WeekHours): number {
  const word = hours.findIndex((bits) => bits !== 0);
  const bits = hours[word] ?? 0;
  return word === -1 ? slotsPerWeek : word * 32 + 31 - Math.clz32(bits & -bits);
}

/** The most that `sharedMinutes` can be. */
export const mostSharedMinutes = minutesPerWeek;

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
