import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { unreachable } from "#tenant/unreachable.ts";
import { zoneNamed } from "./zones.ts";

export type DayOfWeek = "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday";

export type PatternType =
  | "daily"
  | "weekly"
  | "absoluteMonthly"
  | "relativeMonthly"
  | "absoluteYearly"
  | "relativeYearly";

/** A checked `patternedRecurrence`. Dates are those of `range.recurrenceTimeZone`, a Windows name. */
export type Recurrence = {
  readonly pattern: {
    readonly type: PatternType;
    readonly interval: number;
    readonly month: number;
    readonly dayOfMonth: number;
    readonly daysOfWeek: readonly DayOfWeek[];
    readonly firstDayOfWeek: DayOfWeek;
    readonly index: "first" | "second" | "third" | "fourth" | "last";
  };
  readonly range: {
    readonly type: "endDate" | "noEnd" | "numbered";
    readonly startDate: string;
    /** `0001-01-01` unless the type is `endDate`; the last day on which an occurrence may start. */
    readonly endDate: string;
    readonly recurrenceTimeZone: string;
    readonly numberOfOccurrences: number;
  };
};

const rfcDays = {
  sunday: "SU",
  monday: "MO",
  tuesday: "TU",
  wednesday: "WE",
  thursday: "TH",
  friday: "FR",
  saturday: "SA",
} as const;
const positions = { first: 1, second: 2, third: 3, fourth: 4, last: -1 } as const;

type Expansion = { dates: readonly string[]; through: string };
const expansions = new Map<string, Expansion>();
const mostExpansions = 5000;

/**
 * The days on which a series occurs, in order, each `YYYY-MM-DD` in the series' own zone, up to and including `through`.
 * Expanded by rrule-temporal at noon of the series' zone, so that no change of clocks can swallow or double a day.
 *
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 */
export function occurrenceDates(recurrence: Recurrence, through: string): readonly string[] {
  const key = JSON.stringify(recurrence);
  const known = expansions.get(key);
  if (known !== undefined && known.through >= through) return known.dates.filter((date) => date <= through);
  const horizon = Temporal.PlainDate.from(through).add({ months: 6 }).toString();
  const dates = expand(recurrence, horizon);
  if (expansions.size > mostExpansions) expansions.clear();
  expansions.set(key, { dates, through: horizon });
  return dates.filter((date) => date <= through);
}

/** All days of a series that ends; at most `limit` days of one that does not. */
export function allDates(recurrence: Recurrence, limit = 1000): readonly string[] {
  const { range } = recurrence;
  if (range.type === "endDate") return occurrenceDates(recurrence, range.endDate);
  const years = range.type === "numbered" ? 1 + numberedYears(recurrence) : 10;
  return occurrenceDates(recurrence, addDays(range.startDate, Math.ceil(years * 366))).slice(0, limit);
}

/** `YYYY-MM-DD` that many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function numberedYears({ pattern, range }: Recurrence): number {
  const perYear = {
    daily: 365,
    weekly: 52,
    absoluteMonthly: 12,
    relativeMonthly: 12,
    absoluteYearly: 1,
    relativeYearly: 1,
  };
  return (range.numberOfOccurrences * pattern.interval) / perYear[pattern.type];
}

function expand({ pattern, range }: Recurrence, through: string): readonly string[] {
  const zone = zoneNamed(range.recurrenceTimeZone).iana;
  const noon = (date: string): Temporal.ZonedDateTime => Temporal.ZonedDateTime.from(`${date}T12:00:00[${zone}]`);
  const last = range.type === "endDate" && range.endDate < through ? range.endDate : through;
  if (last < range.startDate) return [];
  const rule = new RRuleTemporal({
    ...rulePart(pattern),
    interval: pattern.interval,
    tzid: zone,
    dtstart: noon(range.startDate),
    ...(range.type === "numbered" ? { count: range.numberOfOccurrences } : {}),
  });
  return rule.between(noon(range.startDate), noon(last), true).map((at) => at.toString().slice(0, 10));
}

/** Recurrence fields of RFC 5545. Exchange takes the last day of a month that is too short; the RFC alone would skip it. */
function rulePart(pattern: Recurrence["pattern"]) {
  const byDay = pattern.daysOfWeek.map((day) => rfcDays[day]);
  const monthDay =
    pattern.dayOfMonth <= 28
      ? { byMonthDay: [pattern.dayOfMonth] }
      : { byMonthDay: [28, 29, 30, 31].filter((day) => day <= pattern.dayOfMonth), bySetPos: [-1] };
  const weekday = { byDay: [...byDay], bySetPos: [positions[pattern.index]] };
  switch (pattern.type) {
    case "daily":
      return { freq: "DAILY" as const };
    case "weekly":
      return { freq: "WEEKLY" as const, byDay: [...byDay], wkst: rfcDays[pattern.firstDayOfWeek] };
    case "absoluteMonthly":
      return { freq: "MONTHLY" as const, ...monthDay };
    case "relativeMonthly":
      return { freq: "MONTHLY" as const, ...weekday };
    case "absoluteYearly":
      return { freq: "YEARLY" as const, byMonth: [pattern.month], ...monthDay };
    case "relativeYearly":
      return { freq: "YEARLY" as const, byMonth: [pattern.month], ...weekday };
    default:
      return unreachable(pattern.type);
  }
}
