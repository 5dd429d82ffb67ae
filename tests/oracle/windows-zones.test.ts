import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { toIana, toWindows, windowsZones } from "#adapters/graph/zones.ts";
import { Temporal } from "#domain/time/temporal.ts";

const fixture: { readonly zones: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "cldr-windows-zones.json"), "utf8"),
);
const cldr = Object.entries(fixture.zones);
const today = Temporal.Instant.from("2026-12-01T00:00:00Z");

/** CLDR keeps a zone's oldest name, we its newest; the platform knows that they are one. */
function canonical(zone: string | undefined): string | undefined {
  return zone && new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
}

it("knows exactly the Windows names of CLDR", () => {
  expect(cldr.length).toBeGreaterThan(130);
  expect([...windowsZones].toSorted()).toEqual(cldr.map(([windows]) => windows).toSorted());
});

it.each(cldr)("reads %s as CLDR does, %s, and writes it back", (windows, iana) => {
  expect(canonical(toIana(windows))).toBe(canonical(iana));
  expect(toWindows(toIana(windows) ?? "", today)).toBe(windows);
});
