import type { BusyKind, BusyTime } from "#domain/scheduling/availability.ts";
import type { SearchMember } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Weekday, WeeklyWindow } from "#domain/time/weekly-window.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";

/** Calendars for tests, short to write. */

export function hours(
  timeZone: string,
  from = "09:00",
  to = "17:00",
  days: readonly Weekday[] = [1, 2, 3, 4, 5],
): WorkingHours {
  return { timeZone, days, from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}

/** A weekly stretch of somebody's wall time. */
export function weekly(days: readonly Weekday[], from: string, to: string): WeeklyWindow {
  return { days, from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}

/** Something in a calendar; `start` and `end` are ISO instants. */
export function entry(start: string, end: string, kind: BusyKind = "busy"): BusyTime {
  return { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end), kind };
}

export function member(working: WorkingHours, busy: readonly BusyTime[] = []): SearchMember {
  const email = `${working.timeZone.toLowerCase().replaceAll(/\W/g, ".")}@sidebyside.example`;
  return { timeZone: working.timeZone, schedule: { email, readable: true, hours: working, busy } };
}

export function unreadableMember(timeZone: string): SearchMember {
  return { timeZone, schedule: { email: "hidden@sidebyside.example", readable: false } };
}
