import { Temporal } from "#domain/time/temporal.ts";
import { windowsZoneTable } from "./windows-zone-table.ts";

const rows: readonly (readonly [windows: string, iana: string])[] = windowsZoneTable
  .trim()
  .split("\n")
  .map((row) => {
    const [windows = "", iana = ""] = row.split("=");
    return [windows.replace("~", " Standard Time"), iana] as const;
  });

const ianaOf = new Map(rows.map(([windows, iana]) => [windows.toLowerCase(), iana]));
const windowsOf = new Map(rows.map(([windows, iana]) => [iana, windows]));

/** Every Windows name that we can read and write. */
export const windowsZones: readonly string[] = rows.map(([windows]) => windows);

/** The IANA name behind a zone name of Exchange, Windows or IANA; undefined for a name that nobody knows. */
export function toIana(name: string): string | undefined {
  return ianaOf.get(name.toLowerCase()) ?? (isZone(name) ? name : undefined);
}

/**
 * The Windows name to write for a zone. A zone without a name of its own (Europe/Vienna, `+05:45`) gets that of one whose
 * clock shows the same for two years from `from`; undefined when there is none.
 */
export function toWindows(timeZone: string, from: Temporal.Instant): string | undefined {
  const exact = windowsOf.get(timeZone);
  if (exact !== undefined) return exact;
  if (!isZone(timeZone)) return undefined;
  const wanted = clockChanges(timeZone, from);
  return rows.find(([, iana]) => clockChanges(iana, from) === wanted)?.[0];
}

/** The IANA names of the table, most people's first. */
export const tableZones: readonly string[] = rows.map(([, iana]) => iana);

export function isZone(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}

const yearsCompared = 2;

/** What a zone's clock shows for the next years, as text that two zones can be compared by. */
function clockChanges(timeZone: string, from: Temporal.Instant): string {
  let at = from.toZonedDateTimeISO(timeZone);
  const end = at.add({ years: yearsCompared }).epochMilliseconds;
  const changes = [at.offset];
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= end) return changes.join(" ");
    changes.push(`${next.epochMilliseconds}${next.offset}`);
    at = next;
  }
}
