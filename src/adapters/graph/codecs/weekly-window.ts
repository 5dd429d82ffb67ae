import * as v from "valibot";
import type { Weekday, WeeklyWindow } from "#domain/time/weekly-window.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import { plainTime } from "./date-time.ts";

const weekday: v.GenericSchema<unknown, Weekday> = v.picklist([1, 2, 3, 4, 5, 6, 7]);

const entries = { days: v.pipe(v.array(weekday), v.maxLength(7)), from: plainTime, to: plainTime };

/** A stretch of the week as our own files write it: days by number, times as ISO 8601. */
export const weeklyWindowCodec: v.GenericSchema<unknown, WeeklyWindow> = v.object(entries);

/** The same on the clock of a zone. */
export const workingHoursCodec: v.GenericSchema<unknown, WorkingHours> = v.object({
  ...entries,
  timeZone: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
});
