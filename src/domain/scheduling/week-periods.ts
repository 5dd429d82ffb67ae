import { Temporal } from "#domain/time/temporal.ts";
import type { WeeklyWindow } from "#domain/time/weekly-window.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import { minutesPerDay, minutesPerWeek, slotMinutes, slotsPerWeek } from "./grid.ts";
import type { SearchMember } from "./series-proposal.ts";

/** Parts of a week as minutes from Monday 00:00 on the person's own clock; half-open, may run past Sunday. */
export type WeekPeriods = readonly { readonly from: number; readonly to: number }[];

/** The hours assumed for somebody whose mailbox tells none. */
function assumedHours(timeZone: string): WorkingHours {
  return {
    timeZone,
    days: [1, 2, 3, 4, 5],
    from: Temporal.PlainTime.from("09:00"),
    to: Temporal.PlainTime.from("17:00"),
  };
}

/** The hours to go by: the mailbox's own, else nine to five on weekdays on the clock given for the member. */
export function hoursOf({ schedule, timeZone }: SearchMember): WorkingHours {
  return (schedule.readable ? schedule.hours : undefined) ?? assumedHours(timeZone);
}

/**
 * Lays a window out over one week. One that ends before it begins runs into the next day; one that ends at 23:59 or
 * later ends at midnight, as mailboxes write "until midnight".
 */
export function weekPeriods({ days, from, to }: WeeklyWindow): WeekPeriods {
  const begins = Math.ceil(minutesInto(from));
  const ends = minutesInto(to) >= minutesPerDay - 1 ? minutesPerDay : Math.floor(minutesInto(to));
  const length = ends > begins ? ends - begins : ends - begins + minutesPerDay;
  return days.map((day) => {
    const start = (day - 1) * minutesPerDay + begins;
    return { from: start, to: start + length };
  });
}

/**
 * How far a stretch that begins in each slot of the week stays inside the nearest period: minutes to the nearer edge,
 * negative by as much as it hangs out, and never below minus one day. Each period is walked once, as far as it matters.
 */
export function marginsInside(periods: WeekPeriods, lengthMinutes: number): Int16Array {
  const margins = new Int16Array(slotsPerWeek).fill(-minutesPerDay);
  for (const { from, to } of periods) {
    const first = Math.ceil((from - minutesPerDay) / slotMinutes);
    const last = Math.floor((to - lengthMinutes + minutesPerDay) / slotMinutes);
    for (let place = first; place <= last; place++) {
      const start = place * slotMinutes;
      const slot = (place + slotsPerWeek) % slotsPerWeek;
      const margin = Math.min(start - from, to - (start + lengthMinutes));
      margins[slot] = Math.max(margins[slot] ?? 0, margin);
    }
  }
  return margins;
}

/** Whether a stretch of the week meets any of the periods; touching is not meeting. */
export function meets(periods: WeekPeriods, weekMinute: number, lengthMinutes: number): boolean {
  return periods.some(({ from, to }) =>
    [0, minutesPerWeek].some((shift) => weekMinute + shift < to && from < weekMinute + shift + lengthMinutes),
  );
}

/** Where in the week a local minute falls. 1970-01-01 was a Thursday. */
export function weekMinuteOf(localMinute: number): number {
  return (((localMinute + 3 * minutesPerDay) % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;
}

export function minutesInto({ hour, minute, second }: Temporal.PlainTime): number {
  return hour * 60 + minute + second / 60;
}
