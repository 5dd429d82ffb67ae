import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { clockText, offsetText, shortRange } from "./time-text.ts";

describe("clockText", () => {
  it("shows one moment on two clocks", () => {
    const moment = Date.UTC(2026, 10, 23, 20, 30);
    expect(clockText(moment, "Europe/London")).toEqual({ day: "Mon 23 Nov", time: "20:30" });
    expect(clockText(moment, "Asia/Kathmandu")).toEqual({ day: "Tue 24 Nov", time: "02:15" });
  });
});

describe("offsetText", () => {
  it.each([
    [0, "Real time"],
    [20_000, "Real time"],
    [60_000, "1 minute ahead"],
    [-3 * 3_600_000, "3 hours behind"],
    [13 * 86_400_000 + 1000, "13 days ahead"],
  ])("says %d ms as %s", (offset, text) => {
    expect(offsetText(offset)).toBe(text);
  });
});

const range = (a: string, b: string) => shortRange(Temporal.PlainDate.from(a), Temporal.PlainDate.from(b));

describe("shortRange", () => {
  it("names a month once", () => {
    expect(range("2026-11-23", "2026-11-29")).toBe("23 to 29 November 2026");
    expect(range("2026-12-28", "2027-01-03")).toBe("28 Dec to 3 Jan 2027");
  });
});
