import { Temporal } from "#domain/time/temporal.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import { minutesPerDay, minutesPerWeek } from "./grid.ts";
import type { SearchMember } from "./series-proposal.ts";

/** Working periods of a week as minutes from Monday 00:00 on the person's own clock; half-open, may run past Sunday. */
export type WeekOfWork = readonly { readonly from: number; readonly to: number }[];

/** The hours assumed for somebody whose mailbox tells none. */
export function assumedHours(timeZone: string): WorkingHours {
  return {
    timeZone,
    days: [1, 2, 3, 4, 5],
    from: Temporal.PlainTime.from("09:00"),
    to: Temporal.PlainTime.from("17:00"),
  };
}

/** The hours to go by: the mailbox's own, else assumed ones on the clock given for the member. */
export function hoursOf({ schedule, timeZone }: SearchMember): WorkingHours {
  return (schedule.readable ? schedule.hours : undefined) ?? assumedHours(timeZone);
}

/**
 * Lays the hours out over one week. A shift that ends before it begins runs into the next day; one that ends at
 * 23:59 or later ends at midnight, as mailboxes write "until midnight".
 */
export function weekOfWork({ days, from, to }: WorkingHours): WeekOfWork {
  const begins = Math.ceil(minutesInto(from));
  const ends = minutesInto(to) >= minutesPerDay - 1 ? minutesPerDay : Math.floor(minutesInto(to));
  const length = ends > begins ? ends - begins : ends - begins + minutesPerDay;
  return days.map((day) => {
    const start = (day - 1) * minutesPerDay + begins;
    return { from: start, to: start + length };
  });
}

/**
 * How far a stretch of the week stays inside the nearest working period: minutes to the nearer edge, negative by as
 * much as it hangs out, and never below minus one day.
 *
 * @param weekMinute Minutes from Monday 00:00, 0 to under a week.
 */
export function marginInside(week: WeekOfWork, weekMinute: number, lengthMinutes: number): number {
  let margin = -minutesPerDay;
  for (const { from, to } of week) {
    for (const shift of [-minutesPerWeek, 0, minutesPerWeek]) {
      const start = weekMinute + shift;
      margin = Math.max(margin, Math.min(start - from, to - (start + lengthMinutes)));
    }
  }
  return margin;
}

/** Where in the week a local minute falls. 1970-01-01 was a Thursday. */
export function weekMinuteOf(localMinute: number): number {
  return (((localMinute + 3 * minutesPerDay) % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;
}

function minutesInto({ hour, minute, second }: Temporal.PlainTime): number {
  return hour * 60 + minute + second / 60;
}
