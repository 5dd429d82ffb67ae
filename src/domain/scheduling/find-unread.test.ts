import { expect, it } from "vitest";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { entry, hours, member, unreadableMember } from "#tests/oracle/schedules.ts";
import type { BusyTime } from "./availability.ts";
import { commonTimeMap } from "./common-time-map.ts";
import { explainProposal } from "./explain-proposal.ts";
import { findUnread } from "./find-unread.ts";
import { searchSeries } from "./search-series.ts";
import type { SearchMember, SeriesSearch } from "./series-proposal.ts";

const span = (start: string, end: string): Interval => ({
  start: Temporal.Instant.from(start),
  end: Temporal.Instant.from(end),
});
const london = hours("Europe/London", "09:00", "17:00", [2]);

/** Nothing is known of the week from Monday 12 January 2026. */
function partlyRead(busy: readonly BusyTime[] = [], working = london): SearchMember {
  const { schedule, ...rest } = member(working, busy);
  if (!schedule.readable) throw new Error("must be readable");
  return { ...rest, schedule: { ...schedule, unread: [span("2026-01-12T00:00Z", "2026-01-19T00:00Z")] } };
}

function search(members: readonly SearchMember[]): SeriesSearch {
  return {
    members,
    cadence: { everyWeeks: 1, lengthMinutes: 60, sessions: 4 },
    earliest: Temporal.Instant.from("2026-01-05T00:00Z"),
    latestFirst: Temporal.Instant.from("2026-01-12T00:00Z"),
  };
}

it("names whose calendar is not known at a time, and nobody whose calendar cannot be read at all", () => {
  const members = [partlyRead(), member(london), unreadableMember("Europe/London")];
  expect(findUnread(members, span("2026-01-18T23:30Z", "2026-01-19T00:30Z"))).toEqual([0]);
  expect(findUnread(members, span("2026-01-19T00:00Z", "2026-01-19T01:00Z"))).toEqual([]);
  expect(findUnread(members, span("2026-01-11T23:00Z", "2026-01-12T00:00Z"))).toEqual([]);
});

it("counts a session as clear only where every calendar was read, and still finds the time", () => {
  const [best] = searchSeries(search([member(london), partlyRead()]));
  expect(best?.sessions.map(({ clashes, unread }) => [clashes.length, unread])).toEqual([
    [0, undefined],
    [0, [1]],
    [0, undefined],
    [0, undefined],
  ]);
  expect(best?.clearSessions).toBe(3);
  expect(best && explainProposal(best, [])).toMatchObject({ sessions: 4, clear: 3, unchecked: 1, unresolved: 0 });
});

it("says of a moved session whether the place it moves to is known", () => {
  const busyTuesday = [
    entry("2026-01-20T00:00Z", "2026-01-21T00:00Z"),
    entry("2026-01-13T00:00Z", "2026-01-14T00:00Z"),
  ];
  const everyDay = hours("Europe/London", "09:00", "17:00", [2, 3]);
  const searched = search([member(everyDay, busyTuesday), partlyRead([], everyDay)]);
  const [best] = searchSeries({ ...searched, latestFirst: Temporal.Instant.from("2026-01-07T00:00Z") });
  expect(best?.sessions.map(({ moveTo, unread }) => [moveTo !== undefined, unread])).toEqual([
    [false, undefined],
    [true, [1]],
    [true, undefined],
    [false, undefined],
  ]);
  expect(best && explainProposal(best, [])).toMatchObject({ clear: 2, unchecked: 0, movable: 2, unresolved: 0 });
});

it("counts the same on the map", () => {
  const cells = commonTimeMap(search([member(london), partlyRead([entry("2026-01-27T10:00Z", "2026-01-27T11:00Z")])]));
  const clearAt = (hour: number) =>
    cells.find(({ weekday, time }) => weekday === 2 && time.hour === hour && time.minute === 0)?.clearSessions;
  expect([clearAt(10), clearAt(11)]).toEqual([2, 3]);
});
