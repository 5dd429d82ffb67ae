import * as v from "valibot";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import { ok } from "#domain/result.ts";
import type { BusyTime, MemberSchedule } from "#domain/scheduling/availability.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Graph, GraphCall } from "./client.ts";
import { toUtcDateTime } from "./codecs/date-time.ts";
import { type ScheduleAnswer, scheduleCodec, toBusyTimes, toWorkingHours } from "./codecs/schedule.ts";
import { outlookPreferences } from "./outlook-preferences.ts";

/** Graph refuses 62 days and more. */
const longestSeconds = 61 * 86_400;
const addressesAtOnce = 20;
/** We read the items, not the view in digits: the widest raster that is narrower than the window keeps it short. */
const rastersMinutes = [1440, 60, 15];
/** The narrowest raster, and so the shortest window. */
const leastMinutes = 5;

/**
 * Free/busy of anybody in the organisation, all members in each chunk, the chunks together. Least permission
 * `Calendars.ReadBasic`; never a subject.
 * @see https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export function createFreeBusy(graph: Graph): FreeBusy {
  return {
    async readSchedules(emails, window) {
      if (emails.length === 0) return ok([]);
      const parts = chunks(window);
      const calls: GraphCall[] = [];
      for (let at = 0; at < emails.length; at += addressesAtOnce)
        for (const part of parts) calls.push(getSchedule(emails.slice(at, at + addressesAtOnce), part));
      const answers: ScheduleAnswer[] = [];
      for (const answer of await graph.readEach(calls, v.object({ value: v.array(scheduleCodec) }))) {
        if (!answer.ok) return answer;
        answers.push(...answer.value.value);
      }
      const { year } = window.start.toZonedDateTimeISO("UTC");
      return ok(emails.map((email) => merge(email, answers, { year, parts })));
    },
  };
}

function getSchedule(schedules: readonly string[], { start, end }: Interval): GraphCall {
  return {
    operation: "freeBusy.readSchedules",
    permission: "Calendars.ReadBasic",
    method: "POST",
    path: "/me/calendar/getSchedule",
    headers: outlookPreferences,
    body: {
      schedules,
      startTime: toUtcDateTime(start),
      endTime: toUtcDateTime(end),
      availabilityViewInterval: rastersMinutes.find((minutes) => minutes < minutesOf(start, end)) ?? leastMinutes,
    },
    isRepeatable: true,
  };
}

/** Equal parts that Graph accepts, in whole seconds. */
function chunks({ start, end }: Interval): readonly Interval[] {
  const seconds = Math.max(Math.ceil(start.until(end).total("seconds")), leastMinutes * 60);
  const count = Math.ceil(seconds / longestSeconds);
  const border = (index: number) => start.add({ seconds: Math.round((seconds * index) / count) });
  return Array.from({ length: count }, (_, index) => ({ start: border(index), end: border(index + 1) }));
}

function minutesOf(start: Temporal.Instant, end: Temporal.Instant): number {
  return start.until(end).total("minutes");
}

type Asked = { readonly year: number; readonly parts: readonly Interval[] };

/** One person's chunks as one schedule. Unreadable in one chunk is unreadable: half a calendar would look free. */
function merge(email: string, answers: readonly ScheduleAnswer[], { year, parts }: Asked): MemberSchedule {
  const own = answers.filter(({ scheduleId }) => scheduleId.toLowerCase() === email.toLowerCase());
  if (own.length === 0 || own.some(({ error }) => error !== null && error !== undefined))
    return { email, readable: false };
  const hours = own.map((answer) => toWorkingHours(answer, year)).find((found) => found !== undefined);
  return { email, readable: true, hours, busy: inOrder(own.map(toBusyTimes), parts) };
}

/**
 * In time order. What crosses the border of two chunks is told by both and counts once; two appointments at the very
 * same time stay two.
 */
function inOrder(chunksBusy: readonly (readonly BusyTime[])[], parts: readonly Interval[]): readonly BusyTime[] {
  const borders = parts.slice(1).map(({ start }) => start);
  const told = chunksBusy.flatMap((busy, chunk) =>
    busy.filter(({ start, end }) => {
      const earlier = borders.slice(0, chunk);
      return !earlier.some((border) => isBefore(start, border) && isBefore(border, end));
    }),
  );
  return told.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
