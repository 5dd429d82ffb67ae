import { GraphError } from "#tenant/graph/graph-error.ts";
import { wallToMs } from "./zones-clock.ts";
import { alsoAccepted, windowsZones } from "./zones-data.ts";

/** A time zone that Exchange accepts. `name` is what the caller wrote and is echoed; `windows` is what Exchange keeps. */
export type Zone = { readonly name: string; readonly windows: string; readonly iana: string };

/** Local date and time without offset, `2026-11-24T10:00:00`, on the clock of a Windows zone. */
export type WallTime = { readonly dateTime: string; readonly timeZone: string };

const zones = new Map<string, Omit<Zone, "name">>();
for (const [windows, iana] of windowsZones) {
  zones.set(windows.toLowerCase(), { windows, iana });
  zones.set(iana.toLowerCase(), { windows, iana });
}
for (const [alias, windows] of Object.entries(alsoAccepted)) {
  const zone = zones.get(windows.toLowerCase());
  if (zone !== undefined) zones.set(alias.toLowerCase(), zone);
}

/** The zone of a Windows name or of an IANA name that the calendar API accepts, case ignored; else undefined. */
export function findZone(name: string): Zone | undefined {
  const zone = zones.get(name.trim().toLowerCase());
  return zone && { name, ...zone };
}

/** @throws GraphError 400 `TimeZoneNotSupportedException` for a name that Exchange does not know: the caller's fault. */
export function zoneNamed(name: string): Zone {
  const zone = findZone(name);
  if (zone === undefined) {
    throw new GraphError(
      400,
      "TimeZoneNotSupportedException",
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
  return zone;
}

/** The moment of a stored wall time, in epoch milliseconds. */
export function momentOf(wall: WallTime): number {
  return wallToMs(wall.dateTime, zoneNamed(wall.timeZone).iana);
}

/** A moment as Graph writes it in `createdDateTime` and the like. */
export function utcStamp(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.(\d{3})Z$/, ".$10000Z");
}
