import * as v from "valibot";
import { type CustomZone, toNamedZone, type ZoneRule } from "#adapters/graph/custom-zone.ts";
import { toIana } from "#adapters/graph/zones.ts";
import type { BusyKind, BusyTime } from "#domain/scheduling/availability.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import { plainTime, utcDateTime } from "./date-time.ts";

/** Free time is not told. What Exchange does not know counts as busy: better no meeting than a double booking. */
const kinds: Readonly<Record<string, BusyKind>> = {
  tentative: "tentative",
  busy: "busy",
  unknown: "busy",
  oof: "out-of-office",
  workingelsewhere: "working-elsewhere",
};

const days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const isoDays = [7, 1, 2, 3, 4, 5, 6] as const;

const dayName = v.pipe(v.string(), v.toLowerCase(), v.picklist(days));
const change = v.object({
  time: plainTime,
  dayOccurrence: v.number(),
  dayOfWeek: dayName,
  month: v.number(),
});
const customZone = v.object({
  bias: v.number(),
  standardOffset: v.nullish(change),
  daylightOffset: v.nullish(v.object({ ...change.entries, daylightBias: v.number() })),
});

const workingHours = v.object({
  daysOfWeek: v.array(dayName),
  startTime: plainTime,
  endTime: plainTime,
  timeZone: v.union([customZone, v.object({ name: v.string() })]),
});

/** @see https://learn.microsoft.com/graph/api/resources/scheduleinformation */
export const scheduleCodec = v.object({
  scheduleId: v.string(),
  scheduleItems: v.nullish(v.array(v.object({ status: v.string(), start: utcDateTime, end: utcDateTime }))),
  workingHours: v.nullish(workingHours),
  error: v.nullish(v.object({ responseCode: v.nullish(v.string()) })),
});

export type ScheduleAnswer = v.InferOutput<typeof scheduleCodec>;

export function toBusyTimes({ scheduleItems }: ScheduleAnswer): readonly BusyTime[] {
  return (scheduleItems ?? []).flatMap(({ status, start, end }) => {
    const kind = kinds[status.toLowerCase()];
    return kind === undefined || Temporal.Instant.compare(start, end) >= 0 ? [] : [{ start, end, kind }];
  });
}

/** @param year In which a mailbox's own zone is compared with the known ones. */
export function toWorkingHours({ workingHours: hours }: ScheduleAnswer, year: number): WorkingHours | undefined {
  if (hours === null || hours === undefined || hours.daysOfWeek.length === 0) return undefined;
  const timeZone =
    "bias" in hours.timeZone ? toNamedZone(toCustomZone(hours.timeZone), year) : toIana(hours.timeZone.name);
  if (timeZone === undefined) return undefined;
  const ofWeek = hours.daysOfWeek.map((day) => isoDays[days.indexOf(day)]).filter((day) => day !== undefined);
  return { timeZone, days: ofWeek.toSorted((a, b) => a - b), from: hours.startTime, to: hours.endTime };
}

function toCustomZone({ bias, standardOffset, daylightOffset }: v.InferOutput<typeof customZone>): CustomZone {
  return {
    bias,
    standard: standardOffset ? toRule(standardOffset) : undefined,
    daylight: daylightOffset ? { ...toRule(daylightOffset), bias: daylightOffset.daylightBias } : undefined,
  };
}

function toRule({ month, dayOccurrence, dayOfWeek, time }: v.InferOutput<typeof change>): ZoneRule {
  return { month, dayOccurrence, time, dayOfWeek: days.indexOf(dayOfWeek) };
}
