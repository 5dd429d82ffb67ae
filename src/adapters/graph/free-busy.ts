import * as v from "valibot";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { BusyTime, MemberSchedule } from "#domain/scheduling/availability.ts";
import { type Interval, overlaps } from "#domain/time/interval.ts";
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
      const asked: { readonly schedules: readonly string[]; readonly part: Interval }[] = [];
      for (let at = 0; at < emails.length; at += addressesAtOnce)
        for (const part of parts) asked.push({ schedules: emails.slice(at, at + addressesAtOnce), part });
      const calls = asked.map(({ schedules, part }) => getSchedule(schedules, part));
      const answers = await graph.readEach(calls, v.object({ value: v.array(scheduleCodec) }));
      const failure = failureOfAll(answers);
      if (failure !== undefined) return err(failure);

      const told = answers.flatMap((answer, index): readonly Told[] => {
        const part = asked[index]?.part;
        return answer.ok && part !== undefined ? answer.value.value.map((schedule) => ({ schedule, part })) : [];
      });
      const { year } = window.start.toZonedDateTimeISO("UTC");
      return ok(emails.map((email) => merge(email, told, { year, parts })));
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

/** What Graph said of one mailbox in one chunk. */
type Told = { readonly schedule: ScheduleAnswer; readonly part: Interval };
type Asked = { readonly year: number; readonly parts: readonly Interval[] };

/**
 * The failure that spoils the whole reading: the person has to do something before anything can be read, or no chunk was
 * read at all. A chunk that fails alone is told as a stretch that is not known.
 */
function failureOfAll(answers: readonly Result<unknown, ServiceFailure>[]): ServiceFailure | undefined {
  const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  const decisive = failures.find(({ kind }) => concernsAll.has(kind));
  return decisive ?? (failures.length === answers.length ? failures[0] : undefined);
}

const concernsAll: ReadonlySet<ServiceFailure["kind"]> = new Set([
  "signed-out",
  "needs-interaction",
  "needs-consent",
  "offline",
]);

/** One person's chunks as one schedule; unreadable in every one of them is unreadable. */
function merge(email: string, told: readonly Told[], { year, parts }: Asked): MemberSchedule {
  const own = told.filter(({ schedule }) => isSame(schedule.scheduleId, email) && isReadable(schedule));
  if (own.length === 0) return { email, readable: false };
  const hours = own.map(({ schedule }) => toWorkingHours(schedule, year)).find((found) => found !== undefined);
  const busy = inOrder(own);
  const unread = parts.filter((part) => !own.some((one) => one.part === part));
  return { email, readable: true, hours, busy, ...(unread.length > 0 && { unread }) };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isReadable({ error }: ScheduleAnswer): boolean {
  return error === null || error === undefined;
}

/**
 * In time order. What reaches from one chunk into another is told by both and counts once; two appointments at the very
 * same time stay two.
 */
function inOrder(told: readonly Told[]): readonly BusyTime[] {
  const busy = told.flatMap(({ schedule, part }) => {
    const earlier = told.filter((other) => Temporal.Instant.compare(other.part.start, part.start) < 0);
    return toBusyTimes(schedule).filter((time) => !earlier.some((other) => overlaps(time, other.part)));
  });
  return busy.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
}
