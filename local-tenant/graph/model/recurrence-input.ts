import { Temporal } from "temporal-polyfill";
import { GraphError } from "#tenant/graph/graph-error.ts";
import { invalidProperty, isObject, read, type Json } from "./mailbox-decode.ts";
import type { DayOfWeek, PatternType, Recurrence } from "./recurrence.ts";
import { momentOf, zoneNamed, type WallTime } from "./zones.ts";
import { msToWall } from "./zones-clock.ts";

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
const types = ["daily", "weekly", "absoluteMonthly", "relativeMonthly", "absoluteYearly", "relativeYearly"] as const;

/**
 * Checks a `patternedRecurrence` against the start of its event. Fields that a pattern does not use are checked all the
 * same. `range.startDate` must be the day of `start`, read in the zone of the recurrence.
 *
 * @throws GraphError 400: the caller's fault.
 * @see https://learn.microsoft.com/graph/api/resources/recurrencepattern
 * @see https://learn.microsoft.com/graph/api/resources/recurrencerange
 */
export function readRecurrence(value: Json, start: WallTime): Recurrence {
  const { pattern, range } = value;
  if (!isObject(pattern) || !isObject(range)) throw invalidProperty();
  return { pattern: readPattern(pattern), range: readRange(range, start) };
}

function readPattern(pattern: Json): Recurrence["pattern"] {
  const type = read.choice(pattern["type"], types);
  if (type === undefined) throw invalidProperty();
  const daysOfWeek = (read.list(pattern["daysOfWeek"]) ?? []).map((day) => required(read.choice(day, days)));
  const dayOfMonth = between(read.whole(pattern["dayOfMonth"]) ?? 0, 0, 31);
  const month = between(read.whole(pattern["month"]) ?? 0, 0, 12);
  checkNeeds(type, { daysOfWeek, dayOfMonth, month });
  return {
    type,
    interval: between(required(read.whole(pattern["interval"])), 1, 999),
    month,
    dayOfMonth,
    daysOfWeek,
    firstDayOfWeek: read.choice(pattern["firstDayOfWeek"], days) ?? "sunday",
    index: read.choice(pattern["index"], ["first", "second", "third", "fourth", "last"]) ?? "first",
  };
}

function checkNeeds(
  type: PatternType,
  { daysOfWeek, dayOfMonth, month }: { daysOfWeek: readonly DayOfWeek[]; dayOfMonth: number; month: number },
): void {
  const needsDays = type === "weekly" || type.startsWith("relative");
  const needsDayOfMonth = type.startsWith("absolute");
  const needsMonth = type.endsWith("Yearly");
  const lacks =
    (needsDays && daysOfWeek.length === 0) || (needsDayOfMonth && dayOfMonth === 0) || (needsMonth && month === 0);
  if (lacks) throw invalidProperty();
}

function readRange(range: Json, start: WallTime): Recurrence["range"] {
  const type = required(read.choice(range["type"], ["endDate", "noEnd", "numbered"] as const));
  const startDate = date(range["startDate"]);
  const recurrenceTimeZone = zoneNamed(read.text(range["recurrenceTimeZone"]) || start.timeZone).windows;
  const startsOn = msToWall(momentOf(start), zoneNamed(recurrenceTimeZone).iana).slice(0, 10);
  if (startDate !== startsOn) throw invalidProperty();
  const endDate = type === "endDate" ? date(range["endDate"]) : "0001-01-01";
  if (type === "endDate" && endDate < startDate) throw invalidProperty();
  if (endDate > "4500-09-01") {
    throw new GraphError(400, "ErrorRecurrenceEndDateTooBig", "The recurrence end date is too big.");
  }
  const numberOfOccurrences =
    type === "numbered" ? between(required(read.whole(range["numberOfOccurrences"])), 1, 999) : 0;
  return { type, startDate, endDate, recurrenceTimeZone, numberOfOccurrences };
}

function date(value: unknown): string {
  const text = required(read.text(value));
  // Anything but a plain date cannot be read into Edm.Date: https://github.com/microsoftgraph/msgraph-sdk-php/issues/355
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) {
    throw new GraphError(400, "UnableToDeserializePostBody", "were unable to deserialize ");
  }
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString();
  } catch {
    throw invalidProperty();
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw invalidProperty();
  return value;
}

function between(value: number, least: number, most: number): number {
  if (value < least || value > most) throw invalidProperty();
  return value;
}
