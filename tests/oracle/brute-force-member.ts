import type { SearchOptions } from "#domain/scheduling/search-options.ts";
import type { SearchMember } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";

/** What the search by brute force knows of one member, looked up minute by minute in the plainest way. */

type Reading = { readonly weekday: number; readonly minute: number };
const readings = new Map<string, Map<number, Reading>>();

export function entriesAt({ schedule }: SearchMember, moment: number) {
  const busy = schedule.readable ? schedule.busy : [];
  return busy.filter(({ start, end }) => start.epochMilliseconds <= moment && moment < end.epochMilliseconds);
}

export function isClosed(one: SearchMember, moment: number): boolean {
  const { weekday, minute } = reading(workOf(one).timeZone, moment);
  return (one.noGo ?? []).some(({ days, from, to }) =>
    weekly(days, minutesInto(from), minutesInto(to))(weekday * 1440 + minute),
  );
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

export function minutesInto({ hour, minute }: Temporal.PlainTime): number {
  return hour * 60 + minute;
}

export function unkindTo(
  one: SearchMember,
  start: number,
  lengthMinutes: number,
  lunch: SearchOptions["lunch"],
): number {
  const { timeZone, isWorking } = workOf(one);
  const { weekday, minute } = reading(timeZone, start);
  const at = weekday * 1440 + minute;
  const fits = (shift: number) => {
    for (let part = 0; part < lengthMinutes; part += 5) if (!isWorking(at + shift + part)) return false;
    return true;
  };
  // How far it can slide both ways and still be inside; or how far it must slide until it is.
  let slack = 0;
  if (fits(0)) while (slack < 60 && fits(slack + 5) && fits(-slack - 5)) slack += 5;
  else
    do slack -= 5;
    while (slack > -1440 && !fits(slack) && !fits(-slack));
  let eaten = 0;
  if (lunch !== undefined)
    for (let part = minute; part < minute + lengthMinutes; part += 5)
      if (part >= minutesInto(lunch.from) && part < minutesInto(lunch.to)) eaten += 5;
  return Math.ceil((60 - slack + eaten) / 15) ** 2;
}

export function workOf({ schedule, timeZone }: SearchMember) {
  const own = schedule.readable ? schedule.hours : undefined;
  const isWorking = own
    ? weekly(own.days, minutesInto(own.from), minutesInto(own.to))
    : weekly([1, 2, 3, 4, 5], 540, 1020);
  return { timeZone: own?.timeZone ?? timeZone, isWorking };
}

/** Whether a minute, counted from the Sunday before the week on, lies in a weekly window. */
export function weekly(days: readonly number[], from: number, to: number) {
  return (weekMinute: number): boolean => {
    const minute = ((weekMinute % 1440) + 1440) % 1440;
    const day = (((Math.floor(weekMinute / 1440) - 1) % 7) + 7) % 7;
    const today = days.includes(day + 1);
    const yesterday = days.includes(day === 0 ? 7 : day);
    if (from < to) return today && minute >= from && minute < to;
    return (today && minute >= from) || (yesterday && minute < to);
  };
}

/** Monday 1 to Sunday 7, and minutes into the day, on this clock. */
export function reading(zone: string, moment: number) {
  const known = readings.get(zone) ?? new Map<number, Reading>();
  readings.set(zone, known);
  let read = known.get(moment);
  if (read === undefined) {
    const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime();
    read = { weekday: local.dayOfWeek, minute: local.hour * 60 + local.minute };
    known.set(moment, read);
  }
  return read;
}

export function dateOn(zone: string, moment: number): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}
