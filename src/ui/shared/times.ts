import { Temporal } from "#domain/time/temporal.ts";

/** Everything here takes the reader's locale and says a moment on one clock. Zones are IANA names or fixed offsets. */
function on(moment: Temporal.Instant, timeZone: string): Temporal.PlainDateTime {
  return moment.toZonedDateTimeISO(timeZone).toPlainDateTime();
}

/** "Tuesday 1 December" */
export function dayText(locale: string, moment: Temporal.Instant, timeZone: string): string {
  return on(moment, timeZone).toLocaleString(locale, { weekday: "long", day: "numeric", month: "long" });
}

/** "1 December 2027", for what is far away. */
export function longDateText(locale: string, moment: Temporal.Instant, timeZone: string): string {
  return on(moment, timeZone).toLocaleString(locale, { day: "numeric", month: "long", year: "numeric" });
}

/** "Tue, 1 Dec" */
export function shortDayText(locale: string, moment: Temporal.Instant, timeZone: string): string {
  return on(moment, timeZone).toLocaleString(locale, { weekday: "short", day: "numeric", month: "short" });
}

/** "1 Dec" */
export function dateText(locale: string, moment: Temporal.Instant, timeZone: string): string {
  return on(moment, timeZone).toLocaleString(locale, { day: "numeric", month: "short" });
}

/** A date of the calendar that belongs to no clock, as `dateText` would say it. */
export function plainDateText(locale: string, date: Temporal.PlainDate): string {
  return date.toLocaleString(locale, { day: "numeric", month: "short" });
}

/** The same of what is far away: "1 December 2027". */
export function longPlainDateText(locale: string, date: Temporal.PlainDate): string {
  return date.toLocaleString(locale, { day: "numeric", month: "long", year: "numeric" });
}

/** "10:00", or "10:00 am" where people read it so. */
export function clockText(locale: string, moment: Temporal.Instant, timeZone: string): string {
  return on(moment, timeZone).toLocaleString(locale, { hour: "numeric", minute: "2-digit" });
}

/** Another person's clock: with the weekday where it is another day there than on the reader's clock. */
export function otherClockText(
  locale: string,
  moment: Temporal.Instant,
  timeZone: string,
  readersZone: string,
): string {
  const there = on(moment, timeZone);
  const time = clockText(locale, moment, timeZone);
  const isSameDay = there.toPlainDate().equals(on(moment, readersZone).toPlainDate());
  return isSameDay ? time : `${there.toLocaleString(locale, { weekday: "short" })} ${time}`;
}

/** Monday 1 to Sunday 7 on that clock. */
export function weekdayOf(moment: Temporal.Instant, timeZone: string): number {
  return on(moment, timeZone).dayOfWeek;
}

/** "Tuesday" or "Tue"; Monday is 1. */
export function weekdayText(locale: string, weekday: number, length: "long" | "short"): string {
  // The first of January 2024 was a Monday.
  return new Temporal.PlainDate(2024, 1, weekday).toLocaleString(locale, { weekday: length });
}

/** A wall time that belongs to no particular date, as `clockText` would say it. */
export function wallTimeText(locale: string, time: Temporal.PlainTime): string {
  return time.toLocaleString(locale, { hour: "numeric", minute: "2-digit" });
}
