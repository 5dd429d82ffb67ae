import { expect, it } from "vitest";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import { assessSeries } from "#domain/scheduling/search-series.ts";
import type { SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { loadTranslate } from "#messages/translate.ts";
import { hours, member } from "#tests/oracle/schedules.ts";
import { outsideTexts } from "./outside-text.ts";

const english = { t: await loadTranslate("en"), locale: "en-GB" };
const german = { t: await loadTranslate("de"), locale: "de-DE" };
const parties = {
  readersZone: "Europe/London",
  others: [{ name: "Tom", timeZone: "Pacific/Auckland" }],
  isReadable: true,
};
const search: SeriesSearch = {
  members: [member(hours("Europe/London")), member(hours("Pacific/Auckland"))],
  cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 4 },
  earliest: Temporal.Instant.from("2026-11-30T00:00Z"),
  latestFirst: Temporal.Instant.from("2026-12-07T00:00Z"),
};
const at = (local: string) => assessSeries(search, "Europe/London", Temporal.PlainDateTime.from(local));

it("says for whom the hour lies outside, and by how much at most", () => {
  // Half past seven in London is half past eight in the evening in Auckland: 45 minutes end at 21:15.
  expect(outsideTexts(english, parties, search, at("2026-12-01T07:30"))).toEqual([
    "Up to 1 hour 30 minutes outside your working hours.",
    "Up to 4 hours 15 minutes outside Tom’s working hours.",
  ]);
  expect(outsideTexts(german, parties, search, at("2026-12-01T09:00"))).toEqual([
    "Bis zu 5 Stunden 45 Minuten außerhalb der Arbeitszeit von Tom.",
  ]);
});

it("says of a day off that it is one", () => {
  expect(outsideTexts(english, parties, search, at("2026-12-06T12:00"))).toEqual([
    "On days on which you do not work.",
    "Up to 8 hours outside Tom’s working hours.",
  ]);
});

it("has nothing to say inside everybody's hours", () => {
  const near: SeriesSearch = { ...search, members: [member(hours("Europe/London")), member(hours("Europe/Berlin"))] };
  const [best] = searchSeries(near);
  expect(best && outsideTexts(english, parties, near, best)).toEqual([]);
});
