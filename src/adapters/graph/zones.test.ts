import { describe, expect, it, vi } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { isZone, toIana, toWindows, windowsZones } from "./zones.ts";

vi.setConfig({ testTimeout: 30_000 });

const today = Temporal.Instant.from("2026-12-01T00:00:00Z");

const sixthDays = Array.from({ length: 62 }, (_, index) => today.add({ hours: 24 * 6 * index }));
const offsets = new Map<string, string>();

/** What a clock shows on every sixth day of a year. */
function offsetsOf(zone: string): string {
  const shown = offsets.get(zone) ?? sixthDays.map((at) => at.toZonedDateTimeISO(zone).offset).join(" ");
  offsets.set(zone, shown);
  return shown;
}

describe("zone names", () => {
  it("knows every Windows name, each once", () => {
    expect(windowsZones).toHaveLength(139);
    expect(new Set(windowsZones).size).toBe(139);
  });

  it.each(windowsZones)("takes %s to a zone that this platform knows, and back", (windows) => {
    const iana = toIana(windows);
    expect(isZone(iana ?? "")).toBe(true);
    expect(toWindows(iana ?? "", today)).toBe(windows);
  });

  it("finds a Windows name with the same clock for every zone of ICU that has one", () => {
    const without: string[] = [];
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      const windows = toWindows(zone, today);
      if (windows === undefined) without.push(zone);
      else if (offsetsOf(zone) !== offsetsOf(toIana(windows) ?? "")) without.push(`${zone} is not ${windows}`);
    }
    // Rules of their own that Windows has no zone for.
    expect(without).toEqual(["Antarctica/Troll"]);
  }, 60_000);

  it.each([
    ["Europe/Vienna", "W. Europe Standard Time"],
    ["Europe/Madrid", "W. Europe Standard Time"],
    ["America/Toronto", "Eastern Standard Time"],
    ["Asia/Katmandu", "Nepal Standard Time"],
    ["Asia/Calcutta", "India Standard Time"],
    ["+05:45", "Nepal Standard Time"],
    ["+05:30", "India Standard Time"],
    ["Etc/UTC", "UTC"],
    ["+05:10", undefined],
    ["Nowhere/Town", undefined],
  ])("writes %s as %s", (zone, windows) => {
    expect(toWindows(zone, today)).toBe(windows);
  });

  it.each([
    ["nepal standard time", "Asia/Kathmandu"],
    ["Europe/Lisbon", "Europe/Lisbon"],
    ["tzone://Microsoft/Custom", undefined],
    ["Customized Time Zone", undefined],
    ["", undefined],
  ])("reads %s as %s", (name, iana) => {
    expect(toIana(name)).toBe(iana);
  });
});
