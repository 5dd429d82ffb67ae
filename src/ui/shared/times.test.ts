import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { clockText, dateText, dayText, otherClockText, wallTimeText, weekdayOf, weekdayText } from "./times.ts";

const firstSession = Temporal.Instant.from("2026-12-01T10:00:00Z");

it("says the day and the clock as people there write them", () => {
  expect(dayText("en-GB", firstSession, "Europe/London")).toBe("Tuesday 1 December");
  expect(dayText("de-DE", firstSession, "Europe/Berlin")).toBe("Dienstag, 1. Dezember");
  expect(clockText("en-GB", firstSession, "Asia/Kathmandu")).toBe("15:45");
  expect(clockText("en-US", firstSession, "Asia/Kathmandu")).toMatch(/^3:45\sPM$/);
  expect(dateText("en-GB", firstSession, "Europe/London")).toBe("1 Dec");
});

it("names the weekday of the other person only when it differs", () => {
  expect(otherClockText("en-GB", firstSession, "Asia/Kathmandu", "Europe/London")).toBe("15:45");
  const late = Temporal.Instant.from("2026-12-01T20:00:00Z");
  expect(otherClockText("en-GB", late, "Pacific/Auckland", "Europe/London")).toBe("Wed 9:00");
});

it("reads clocks of fixed offsets too", () => {
  expect(clockText("en-GB", firstSession, "+05:45")).toBe("15:45");
});

it("keeps the wall time through the change of clocks where the zone does", () => {
  const clocks = ["2027-03-23T10:00Z", "2027-03-30T09:00Z"].map((at) =>
    clockText("en-GB", Temporal.Instant.from(at), "Europe/London"),
  );
  expect(clocks).toEqual(["10:00", "10:00"]);
});

it("counts weekdays from Monday on the clock asked for", () => {
  const midnight = Temporal.Instant.from("2026-11-29T23:30Z");
  expect([weekdayOf(midnight, "Europe/London"), weekdayOf(midnight, "Asia/Kathmandu")]).toEqual([7, 1]);
});

it("names weekdays and wall times without a date, from Monday 1 to Sunday 7", () => {
  expect([1, 2, 7].map((weekday) => weekdayText("en-GB", weekday, "long"))).toEqual(["Monday", "Tuesday", "Sunday"]);
  expect(weekdayText("de-DE", 4, "short")).toBe("Do");
  expect(wallTimeText("en-GB", Temporal.PlainTime.from("09:30"))).toBe("9:30");
});
