import * as v from "valibot";
import type { Weekday, WeeklyWindow } from "#domain/time/weekly-window.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { parsed, plainTime } from "./date-time.ts";

const weekday: v.GenericSchema<unknown, Weekday> = v.picklist([1, 2, 3, 4, 5, 6, 7]);

const entries = { days: v.pipe(v.array(weekday), v.maxLength(7)), from: plainTime, to: plainTime };

/** A stretch of the week as our own files write it: days by number, times as ISO 8601. */
export const weeklyWindowCodec: v.GenericSchema<unknown, WeeklyWindow> = v.object(entries);

/** The same on the clock of a zone. */
export const workingHoursCodec: v.GenericSchema<unknown, WorkingHours> = v.object({
  ...entries,
  timeZone: v.pipe(v.string(), v.maxLength(100), parsed("a time zone", asZone)),
});

/** Whoever counts with a zone that is none would throw far from the file it came from. */
function asZone(text: string): string {
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
}
