import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import { hoursInUtc } from "#tests/oracle/population.ts";
import { firstQuarter, sharedMinutes, weekHours } from "./week-hours.ts";

const weekdays = (timeZone: string, from = "09:00", to = "17:00"): WorkingHours => ({
  timeZone,
  days: [1, 2, 3, 4, 5],
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});
const everyDay = (from: number, length: number) =>
  hoursInUtc([0, 1, 2, 3, 4].map((day) => ({ from: day * 1440 + from, length })));
const winter = Temporal.PlainDate.from("2027-01-04");
const summer = Temporal.PlainDate.from("2027-07-05");

describe("the hours of a week in UTC", () => {
  it.each([
    { zone: "Europe/London", monday: winter, from: 9 * 60 },
    { zone: "Europe/London", monday: summer, from: 8 * 60 },
    { zone: "Asia/Kathmandu", monday: winter, from: 3 * 60 + 15 },
    { zone: "Pacific/Auckland", monday: winter, from: -4 * 60 },
    { zone: "America/Los_Angeles", monday: winter, from: 17 * 60 },
  ])("begin at minute $from for $zone in the week of $monday", ({ zone, monday, from }) => {
    expect(weekHours(weekdays(zone), monday)).toEqual(everyDay(from, 480));
  });

  it("count a night's work over the end of the week at its beginning", () => {
    const night = { ...weekdays("UTC", "22:00", "06:00"), days: [7] as const };
    expect(weekHours(night, winter)).toEqual(hoursInUtc([{ from: 6 * 1440 + 22 * 60, length: 480 }]));
  });

  it("leave out quarters that are only half worked", () => {
    expect(weekHours(weekdays("UTC", "09:05", "09:50"), winter)).toEqual(everyDay(9 * 60 + 15, 30));
  });

  it("are shared where both work", () => {
    const london = weekHours(weekdays("Europe/London"), winter);
    expect(sharedMinutes(london, weekHours(weekdays("Asia/Kathmandu"), winter))).toBe(5 * 135);
    expect(sharedMinutes(london, london)).toBe(5 * 480);
  });

  it("begin nowhere for somebody without any", () => {
    expect(firstQuarter(hoursInUtc([]))).toBe(672);
    expect(firstQuarter(hoursInUtc([{ from: 1440 + 8 * 60, length: 15 }]))).toBe(96 + 32);
  });
});
