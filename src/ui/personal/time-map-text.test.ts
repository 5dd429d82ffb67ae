import { expect, it } from "vitest";
import type { MapCell } from "#domain/scheduling/common-time-map.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { loadTranslate } from "#messages/translate.ts";
import type { Parties } from "./proposal-text.ts";
import { cellName, otherWallTime } from "./time-map-text.ts";

const time = (text: string) => Temporal.PlainTime.from(text);
const english = { t: await loadTranslate("en"), locale: "en-GB" };
const german = { t: await loadTranslate("de"), locale: "de-DE" };
const tom = { name: "Tom", timeZone: "Asia/Kathmandu" };
const parties: Parties = { readersZone: "Europe/London", others: [tom], isReadable: true };

function cell(other: MapCell["local"][number]): MapCell {
  return {
    weekday: 2,
    time: time("10:00"),
    local: [{ weekday: 2, time: time("10:00") }, other],
    hours: ["inside", "inside"],
    clearSessions: 11,
    of: 12,
    timeZone: "Europe/London",
    firstStart: Temporal.PlainDateTime.from("2026-12-01T10:00"),
  };
}
const sameDay = cell({ weekday: 2, time: time("15:45") });
const named = { weekday: 2, time: time("10:00"), cell: sameDay };

it("speaks a cell with both clocks and what is clear", () => {
  expect(cellName(english, parties, named)).toBe("Tuesday 10:00, 15:45 for Tom: 11 of 12 clear");
  expect(cellName(german, parties, named)).toBe("Dienstag 10:00, 15:45 für Tom: 11 von 12 frei");
});

it("names the other day where it is another day there", () => {
  const late = cell({ weekday: 3, time: time("01:45") });
  expect(cellName(english, parties, { ...named, cell: late })).toContain("Wed 1:45 for Tom");
});

it("guesses no clock for a partner whose calendar cannot be read", () => {
  const unknown = { ...parties, others: [{ ...tom, timeZone: undefined }] };
  expect(cellName(english, unknown, named)).toBe("Tuesday 10:00: 11 of 12 clear");
});

it("says so where there is nothing to offer", () => {
  expect(cellName(english, parties, { ...named, cell: undefined })).toBe("Tuesday 10:00: nothing to offer");
});

it("reads the partner's clock of a row from the first cell that has one", () => {
  expect(otherWallTime(english, [undefined, sameDay], 1)).toBe("15:45");
  expect(otherWallTime(english, [undefined], 1)).toBe("");
});

it("speaks all three clocks of a trio, each with the day where it is another", () => {
  const third = { weekday: 1, time: time("23:00") } as const;
  const forThree = { ...sameDay, local: [...sameDay.local, third] };
  const trio = { ...parties, others: [tom, { name: "Ana", timeZone: "America/New_York" }] };
  expect(cellName(english, trio, { ...named, cell: forThree })).toBe(
    "Tuesday 10:00, 15:45 for Tom, Mon 23:00 for Ana: 11 of 12 clear",
  );
  expect(otherWallTime(english, [forThree], 2)).toBe("23:00");
});
