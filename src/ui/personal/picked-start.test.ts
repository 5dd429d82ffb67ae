import { expect, it } from "vitest";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import type { SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { hours, member } from "#tests/oracle/schedules.ts";
import { assessPicked, isSameStart } from "./picked-start.ts";

const earliest = Temporal.Instant.from("2026-11-30T08:00Z");
const search: SeriesSearch = {
  members: [member(hours("Europe/London")), member(hours("Europe/Berlin"))],
  cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 4 },
  earliest,
  latestFirst: earliest.add({ hours: 24 }),
};
const proposed = searchSeries(search);
const start = (local: string) => ({ timeZone: "Europe/London", firstStart: Temporal.PlainDateTime.from(local) });

it("tells what a picked time costs, and leaves out what is proposed anyway", () => {
  expect(assessPicked(search, start("2026-11-30T16:45"), proposed)).toMatchObject({ sessions: { length: 4 } });
  const [best] = proposed;
  expect(best && assessPicked(search, best, proposed)).toBeUndefined();
});

it("lets go of a time that the search no longer reaches", () => {
  expect(assessPicked(search, start("2026-11-30T07:45"), proposed)).toBeUndefined();
  expect(assessPicked(search, start("2026-12-01T08:00"), proposed)).toBeUndefined();
  expect(assessPicked(search, start("2026-11-30T08:00"), [])).toBeDefined();
});

it("tells apart the same wall time in two zones", () => {
  const here = start("2026-11-30T10:00");
  expect(isSameStart(here, start("2026-11-30T10:00"))).toBe(true);
  expect(isSameStart(here, { ...here, timeZone: "Europe/Berlin" })).toBe(false);
  expect(isSameStart(here, start("2026-11-30T10:15"))).toBe(false);
});
