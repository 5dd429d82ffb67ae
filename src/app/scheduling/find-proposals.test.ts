import { describe, expect, it } from "vitest";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import { err, ok } from "#domain/result.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { defaultOptions } from "#domain/scheduling/search-options.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Weekday } from "#domain/time/weekly-window.ts";
import { grace, maya, tom } from "#tests/oracle/booking-plans.ts";
import { entry, hours, weekly } from "#tests/oracle/schedules.ts";
import { type FoundProposals, findProposals } from "./find-proposals.ts";

const cadence: Cadence = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 };
const clock = { now: () => Temporal.Instant.from("2026-11-23T09:07:30Z"), timeZone: () => "Europe/London" };
const london = hours("Europe/London", "09:00", "17:30");
const kathmandu = hours("Asia/Kathmandu", "10:00", "18:30");

function calendars(schedules: readonly MemberSchedule[]) {
  const asked: { emails: readonly string[]; window: Interval }[] = [];
  const freeBusy: FreeBusy = {
    readSchedules: async (emails, window) => {
      asked.push({ emails, window });
      return ok(schedules);
    },
  };
  return { asked, ports: { freeBusy, clock } };
}

describe("findProposals", () => {
  it("reads everybody's calendar once, organiser first, as far as any session or its move could lie", async () => {
    const { asked, ports } = calendars([
      { email: "MAYA@sidebyside.example", readable: true, busy: [], hours: london },
      { email: tom.email, readable: true, busy: [], hours: kathmandu },
    ]);
    const found = await findProposals(ports, { members: [maya, tom], cadence });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.emails).toEqual([maya.email, tom.email]);
    // Twelve hours of notice, up to the next quarter; two turns to begin, ten weeks of sessions, one week to move.
    expect(asked[0]?.window.start.toString()).toBe("2026-11-23T21:15:00Z");
    expect(asked[0]?.window.end.toString()).toBe("2027-03-08T21:15:00Z");
    if (!found.ok) throw new Error("must be found");
    expect(found.value.unreadable).toEqual([]);
    expect(found.value.readAt.toString()).toBe("2026-11-23T09:07:30Z");
    expect(found.value.members.map(({ timeZone }) => timeZone)).toEqual(["Europe/London", "Asia/Kathmandu"]);
    expect(found.value.proposals.length).toBeGreaterThanOrEqual(3);
    const last = found.value.proposals.flatMap(({ sessions }) => sessions.map(({ end }) => end.epochMilliseconds));
    expect(Math.max(...last)).toBeLessThan(Temporal.Instant.from("2027-03-08T21:15Z").epochMilliseconds);
  });

  it("gives each member the calendar that belongs to the address, in whatever order they come", async () => {
    const { ports } = calendars([
      { email: tom.email, readable: true, busy: [], hours: kathmandu },
      { email: maya.email, readable: true, busy: [entry("2026-11-24T00:00Z", "2027-01-01T00:00Z")], hours: london },
    ]);
    const found = await findProposals(ports, { members: [maya, tom], cadence });
    const clashes = found.ok ? found.value.proposals[0]?.sessions.flatMap((session) => session.clashes) : [];
    expect(clashes?.length).toBeGreaterThan(0);
    expect(new Set(clashes?.map(({ member }) => member))).toEqual(new Set([0]));
  });

  it("says whose calendar cannot be read and goes on, in the zone that is known or this device's", async () => {
    const { ports } = calendars([
      { email: maya.email, readable: true, busy: [], hours: london },
      { email: tom.email, readable: false },
    ]);
    const found = await findProposals(ports, {
      members: [maya, tom, grace],
      memberZones: [undefined, "Asia/Kathmandu"],
      cadence,
    });
    if (!found.ok) throw new Error("must be found");
    expect(found.value.unreadable).toEqual([tom.email, grace.email]);
    expect(found.value.members.map(({ timeZone }) => timeZone)).toEqual([
      "Europe/London",
      "Asia/Kathmandu",
      "Europe/London",
    ]);
    expect(found.value.proposals.length).toBeGreaterThanOrEqual(3);
  });

  it("hands on why nothing could be read", async () => {
    const offline = { kind: "offline", operation: "freeBusy.readSchedules" } as const;
    const freeBusy: FreeBusy = { readSchedules: async () => err(offline) };
    expect(await findProposals({ freeBusy, clock }, { members: [maya, tom], cadence })).toEqual(err(offline));
  });

  it("says that no common hours are there and gives the least bad with what they cost", async () => {
    const { ports } = calendars([
      { email: maya.email, readable: true, busy: [], hours: london },
      { email: tom.email, readable: true, busy: [], hours: hours("Pacific/Auckland", "09:00", "17:00") },
    ]);
    const found = value(await findProposals(ports, { members: [maya, tom], cadence }));
    expect(found.outcome).toEqual({ kind: "no-common-hours" });
    expect(found.proposals.length).toBeGreaterThanOrEqual(3);
    expect(found.proposals[0]?.sessions[0]?.clashes).not.toEqual([]);
  });

  it("proposes nothing at times that somebody has closed, and says so when nothing is left", async () => {
    const { ports } = calendars([
      { email: maya.email, readable: true, busy: [], hours: london },
      { email: tom.email, readable: true, busy: [], hours: kathmandu },
    ]);
    const ask = async (...days: readonly Weekday[]) =>
      value(
        await findProposals(ports, { members: [maya, tom], cadence, noGo: [[], [weekly(days, "00:00", "23:59")]] }),
      );
    const onFriday = await ask(1, 2, 3, 4, 6, 7);
    expect(onFriday.outcome).toEqual({ kind: "found" });
    expect(new Set(onFriday.proposals.map(({ firstStart }) => firstStart.dayOfWeek))).toEqual(new Set([5]));
    const never = await ask(1, 2, 3, 4, 5, 6, 7);
    expect(never).toMatchObject({ outcome: { kind: "all-closed" }, proposals: [] });
  });

  it("hands its options to the search and begins no earlier than asked", async () => {
    const { ports } = calendars([
      { email: maya.email, readable: true, busy: [], hours: london },
      { email: tom.email, readable: true, busy: [], hours: kathmandu },
    ]);
    const notBefore = Temporal.Instant.from("2027-02-01T00:00Z");
    const options = { ...defaultOptions, protectedWindows: [weekly([3], "10:00", "16:00")] };
    const found = value(await findProposals(ports, { members: [maya, tom], cadence, notBefore, options }));
    expect(found.proposals[0]?.firstStart.dayOfWeek).toBe(3);
    expect(found.proposals.every(({ sessions }) => sessions.every(({ start }) => isNotBefore(start, notBefore)))).toBe(
      true,
    );
  });

  it.each([
    { what: "no session", wish: { cadence: { ...cadence, sessions: 0 } }, problem: "impossible-sessions" },
    { what: "60 sessions", wish: { cadence: { ...cadence, sessions: 60 } }, problem: "impossible-sessions" },
    { what: "14 biweekly ones", wish: { cadence: { ...cadence, sessions: 14 } }, problem: "impossible-sessions" },
    { what: "part of one", wish: { cadence: { ...cadence, sessions: 1.5 } }, problem: "impossible-sessions" },
    { what: "nobody to meet", wish: { members: [maya] }, problem: "alone" },
    { what: "oneself", wish: { members: [maya, { ...maya, email: "other" }] }, problem: "same-person-twice" },
    {
      what: "an address twice",
      wish: { members: [maya, tom, { ...grace, email: "TOM@sidebyside.example" }] },
      problem: "same-person-twice",
    },
    {
      what: "four people",
      wish: { members: [maya, tom, grace, { ...grace, id: "d", email: "d" }] },
      problem: "too-many-members",
    },
    {
      what: "yesterday",
      wish: { notBefore: Temporal.Instant.from("2026-11-22T09:00Z") },
      problem: "start-in-the-past",
    },
  ])("says what is wrong with $what, and reads nobody's calendar", async ({ wish, problem }) => {
    const { asked, ports } = calendars([]);
    const found = value(await findProposals(ports, { members: [maya, tom], cadence, ...wish }));
    expect(found).toMatchObject({ outcome: { kind: "impossible", problem: { kind: problem } }, proposals: [] });
    expect(asked).toEqual([]);
  });
});

function isNotBefore(moment: Temporal.Instant, limit: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment, limit) >= 0;
}

function value(found: Awaited<ReturnType<typeof findProposals>>): FoundProposals {
  if (!found.ok) throw new Error(`must be found: ${found.error.kind}`);
  return found.value;
}
