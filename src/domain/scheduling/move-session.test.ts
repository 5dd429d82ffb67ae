import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { entry, hours, member } from "#tests/oracle/schedules.ts";
import type { BusyTime } from "./availability.ts";
import type { Cadence } from "./cadence.ts";
import { assessSeries } from "./search-series.ts";

const london = hours("Europe/London", "09:00", "17:00");

/** Where the sessions of a Tuesday series that begins on 3 February 2026 at ten would go. */
function movesOf(busy: readonly BusyTime[], sessions: number, start = "2026-02-03T10:00", zone = "Europe/London") {
  const cadence: Cadence = { everyWeeks: 1, lengthMinutes: 60, sessions };
  const first = Temporal.PlainDateTime.from(start);
  const search = {
    members: [member(london, busy), member(london)],
    cadence,
    earliest: Temporal.Instant.from("2026-02-03T00:00Z"),
    latestFirst: Temporal.Instant.from("2026-02-09T00:00Z"),
  };
  return assessSeries(search, zone, first).sessions.map(({ moveTo }) => moveTo?.start.toString());
}

it("takes the nearest clear slot, of two equally near ones the earlier", () => {
  expect(movesOf([entry("2026-02-03T10:00Z", "2026-02-03T11:00Z")], 1)).toEqual(["2026-02-03T09:00:00Z"]);
  expect(movesOf([entry("2026-02-03T10:30Z", "2026-02-03T11:00Z")], 1)).toEqual(["2026-02-03T09:30:00Z"]);
  expect(movesOf([entry("2026-02-03T09:00Z", "2026-02-03T10:30Z")], 1)).toEqual(["2026-02-03T10:30:00Z"]);
});

it("leaves a session where it is when its week has no clear slot", () => {
  expect(movesOf([entry("2026-02-09T00:00Z", "2026-02-16T00:00Z")], 3)).toEqual([undefined, undefined, undefined]);
});

it("does not move into the week before or after", () => {
  // Monday 9 and everything from Tuesday 10 on are taken: the nearest clear slot would be Friday 6.
  expect(movesOf([entry("2026-02-09T00:00Z", "2026-02-15T23:00Z")], 2)).toEqual([undefined, undefined]);
});

it("never moves to before the earliest moment", () => {
  const allButTuesdayMorning = [entry("2026-02-03T10:00Z", "2026-02-09T00:00Z")];
  expect(movesOf(allButTuesdayMorning, 1)).toEqual(["2026-02-03T09:00:00Z"]);
  expect(movesOf([entry("2026-02-03T09:00Z", "2026-02-09T00:00Z")], 1)).toEqual([undefined]);
});

it.each([
  { freeFrom: "2026-02-21T20:00Z", moveTo: "2026-02-21T20:00:00Z" },
  { freeFrom: "2026-02-22T00:30Z", moveTo: undefined },
])("keeps off the neighbours’ days on every member’s clock, free from $freeFrom", ({ freeFrom, moveTo }) => {
  // Mondays 09:00 in Auckland are Sundays 20:00 in London. Of the second week only Auckland's Sunday is free, which
  // becomes the London Sunday of the third session at 00:00: Exchange might refuse to move there.
  const auckland = hours("Pacific/Auckland", "00:00", "23:45", [1, 7]);
  const search = {
    members: [
      member(auckland, [entry("2026-02-15T11:00Z", freeFrom)]),
      member(hours("Europe/London", "00:00", "23:59", [1, 2, 3, 4, 5, 6, 7])),
    ],
    cadence: { everyWeeks: 1, lengthMinutes: 60, sessions: 3 },
    earliest: Temporal.Instant.from("2026-02-08T00:00Z"),
    latestFirst: Temporal.Instant.from("2026-02-09T00:00Z"),
  } as const;
  const { sessions } = assessSeries(search, "Pacific/Auckland", Temporal.PlainDateTime.from("2026-02-09T09:00"));
  expect(sessions.map(({ clashes }) => clashes.length)).toEqual([0, 1, 0]);
  expect(sessions[1]?.moveTo?.start.toString()).toBe(moveTo);
});
