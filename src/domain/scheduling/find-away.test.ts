import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { entry, hours, member, unreadableMember } from "#tests/oracle/schedules.ts";
import { findAway } from "./find-away.ts";

const tuesday = { start: Temporal.Instant.from("2026-12-29T10:00Z"), end: Temporal.Instant.from("2026-12-29T10:45Z") };
const london = hours("Europe/London");
const away = (...busy: Parameters<typeof entry>[]) =>
  findAway(
    [
      member(london),
      member(
        london,
        busy.map((one) => entry(...one)),
      ),
    ],
    tuesday,
  );

it("is whoever is out of office then, for however long", () => {
  expect(away(["2026-12-29T10:30Z", "2026-12-29T11:00Z", "out-of-office"])).toEqual([1]);
  expect(away(["2026-12-29T10:45Z", "2026-12-29T11:00Z", "out-of-office"])).toEqual([]);
});

it("is whoever is taken for a whole day, as an all-day entry is", () => {
  expect(away(["2026-12-29T00:00Z", "2026-12-30T00:00Z", "busy"])).toEqual([1]);
  expect(away(["2026-12-29T00:00Z", "2026-12-29T23:59Z", "busy"])).toEqual([]);
  expect(away(["2026-12-28T00:00Z", "2026-12-31T00:00Z", "tentative"])).toEqual([]);
  expect(away(["2026-12-28T00:00Z", "2026-12-31T00:00Z", "working-elsewhere"])).toEqual([]);
});

it("is nobody whose calendar cannot be read", () => {
  expect(findAway([unreadableMember("UTC"), unreadableMember("UTC")], tuesday)).toEqual([]);
});
