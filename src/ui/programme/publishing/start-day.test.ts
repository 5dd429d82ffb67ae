import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { dayTrouble } from "./start-day.ts";

const today = Temporal.PlainDate.from("2026-11-23");

it.each([
  ["2026-11-23", undefined],
  ["2027-01-04", undefined],
  ["2026-11-22", "past-day"],
  ["", "no-day"],
  ["2026-11", "no-day"],
])("a round can begin on %j: %s", (text, trouble) => {
  expect(dayTrouble(text, today)).toBe(trouble);
});
