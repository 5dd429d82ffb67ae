import { describe, expect, it } from "vitest";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import { err, ok } from "#domain/result.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { grace, maya, tom } from "#tests/oracle/booking-plans.ts";
import { entry, hours } from "#tests/oracle/schedules.ts";
import { findProposals } from "./find-proposals.ts";

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
});
