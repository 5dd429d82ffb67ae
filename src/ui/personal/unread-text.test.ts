import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { loadTranslate } from "#messages/translate.ts";
import { hours, member, unreadableMember } from "#tests/oracle/schedules.ts";
import { unreadTexts } from "./unread-text.ts";

const english = { t: await loadTranslate("en"), locale: "en-GB" };
const german = { t: await loadTranslate("de"), locale: "de-DE" };
const tom = { name: "Tom", timeZone: "Asia/Kathmandu" };
const parties = { readersZone: "Europe/London", others: [tom], isReadable: true };
const stretch = {
  start: Temporal.Instant.from("2027-01-08T00:00Z"),
  end: Temporal.Instant.from("2027-03-09T00:00Z"),
};
const whole = member(hours("Europe/London"));
const partly = { ...whole, schedule: { ...whole.schedule, unread: [stretch] } };

it("says which dates could not be checked, once where it concerns everybody", () => {
  expect(unreadTexts(english, parties, [partly, partly])).toEqual([
    "From Friday 8 January to Monday 8 March the calendars could not be read. Dates in that time were not checked; book all the same, or read again in a moment.",
  ]);
  expect(unreadTexts(german, parties, [partly, partly])[0]).toMatch(
    /^Von Freitag, 8\. Januar bis Montag, 8\. März waren/,
  );
});

it("says whose calendar it was where the other one was read", () => {
  expect(unreadTexts(english, parties, [whole, partly])[0]).toContain("Tom’s calendar could not be read");
  expect(unreadTexts(english, parties, [partly, whole])[0]).toContain("your own calendar could not be read");
  // Of Tom's calendar nothing is known at all, which is said elsewhere: this is about mine alone.
  expect(unreadTexts(english, parties, [partly, unreadableMember("UTC")])[0]).toContain("your own calendar");
});

it("says nothing where everything was read", () => {
  expect(unreadTexts(english, parties, [whole, whole])).toEqual([]);
});
