import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { type CustomZone, toNamedZone } from "./custom-zone.ts";

const rule = (month: number, dayOccurrence: number, dayOfWeek: number, time = "02:00") => ({
  month,
  dayOccurrence,
  dayOfWeek,
  time: Temporal.PlainTime.from(time),
});

/** The rules as Windows writes them, from Microsoft's own descriptions of these zones. */
const described: readonly (readonly [string, CustomZone, number])[] = [
  ["Europe/London", { bias: 0, standard: rule(10, 5, 0), daylight: { ...rule(3, 5, 0, "01:00"), bias: -60 } }, 2027],
  ["America/New_York", { bias: 300, standard: rule(11, 1, 0), daylight: { ...rule(3, 2, 0), bias: -60 } }, 2026],
  [
    "Pacific/Auckland",
    { bias: -720, standard: rule(4, 1, 0, "03:00"), daylight: { ...rule(9, 5, 0), bias: -60 } },
    2026,
  ],
  ["Australia/Lord_Howe", { bias: -630, standard: rule(4, 1, 0), daylight: { ...rule(10, 1, 0), bias: -30 } }, 2027],
  ["Asia/Kathmandu", { bias: -345, standard: undefined, daylight: undefined }, 2026],
  ["Asia/Kolkata", { bias: -330, standard: rule(0, 0, 0, "00:00"), daylight: { ...rule(0, 0, 0), bias: 0 } }, 2026],
];

describe("a mailbox's own zone", () => {
  it.each(described)("is taken for one that runs like %s", (expected, zone, year) => {
    const found = toNamedZone(zone, year);
    for (let day = 0; day < 365; day += 1) {
      const at = Temporal.Instant.from(`${year}-01-01T12:00:00Z`).add({ hours: 24 * day });
      expect(at.toZonedDateTimeISO(found).offset).toBe(at.toZonedDateTimeISO(expected).offset);
    }
  });

  it("keeps its standard offset where no zone runs like it", () => {
    expect(toNamedZone({ bias: -310, standard: undefined, daylight: undefined }, 2026)).toBe("+05:10");
    const odd = { bias: 300, standard: rule(8, 1, 3), daylight: { ...rule(2, 2, 3), bias: -60 } };
    expect(toNamedZone(odd, 2026)).toBe("-05:00");
  });

  it("does not take a summer that ends a week earlier for the usual one", () => {
    const usual = { bias: 0, standard: rule(10, 5, 0), daylight: { ...rule(3, 5, 0, "01:00"), bias: -60 } };
    expect(toNamedZone(usual, 2027)).toBe("Europe/London");
    expect(toNamedZone({ ...usual, standard: rule(10, 4, 0) }, 2027)).toBe("+00:00");
  });
});
