import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import {
  awayStretches,
  hourStretches,
  labelEvery,
  markRadius,
  moveOffset,
  placeOf,
  type StripSession,
} from "./strip-geometry.ts";

/** Biweekly Tuesdays at 10:00 in London across 28 March 2027. */
const starts = ["2027-03-02T10:00Z", "2027-03-16T10:00Z", "2027-03-30T09:00Z", "2027-04-13T09:00Z"].map((at) =>
  Temporal.Instant.from(at),
);
const session = (changes: Partial<StripSession> = {}): StripSession => ({
  start: Temporal.Instant.from("2027-03-02T10:00Z"),
  movedTo: undefined,
  clashes: [],
  state: "clear",
  ...changes,
});

it("keeps one stretch for the member whose hour stays", () => {
  expect(hourStretches(starts, "Europe/London").map(({ from, to }) => [from, to])).toEqual([[0, 4]]);
});

it("steps where the clocks change for one member only", () => {
  const stretches = hourStretches(starts, "Asia/Kathmandu");
  expect(stretches.map(({ from, to, level }) => [from, to, level])).toEqual([
    [0, 2, 0],
    [2, 4, -1],
  ]);
  expect(stretches[1]?.start.toString()).toBe("2027-03-30T09:00:00Z");
});

it("has no stretch without sessions", () => {
  expect(hourStretches([], "Europe/London")).toEqual([]);
});

it("spreads the places evenly and symmetrically", () => {
  expect([0, 1, 2, 3].map((index) => placeOf(index, 4))).toEqual([12.5, 37.5, 62.5, 87.5]);
});

it("moves a mark to the side to which its session moves, without reaching its neighbour", () => {
  const later = moveOffset(session({ movedTo: Temporal.Instant.from("2027-03-03T10:00Z") }), 4);
  const earlier = moveOffset(session({ movedTo: Temporal.Instant.from("2027-03-01T10:00Z") }), 4);
  expect([later > 0, earlier < 0, moveOffset(session(), 4)]).toEqual([true, true, 0]);
  expect(later).toBeLessThan(placeOf(1, 4) - placeOf(0, 4));
});

it.each([1, 4, 6, 8, 12, 24, 26])("never lets %i marks touch at 300 px", (count) => {
  expect(markRadius(count) * 2).toBeLessThan(300 / count);
});

it.each([6, 8, 12, 26])("gives a date of %i sessions at least 48 px at 300 px", (count) => {
  expect((300 / count) * labelEvery(count)).toBeGreaterThanOrEqual(48);
});

it("joins neighbouring places at which somebody is away, whoever it is", () => {
  const away = [[0], [], [1], [0, 1], undefined, [1]].map((who) => session(who === undefined ? {} : { away: who }));
  expect(awayStretches(away)).toEqual([
    { from: 0, to: 1 },
    { from: 2, to: 4 },
    { from: 5, to: 6 },
  ]);
  expect(awayStretches([session(), session({ away: [] })])).toEqual([]);
});
