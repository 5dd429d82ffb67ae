import type { Clock } from "#app/ports/clock.ts";
import type { FreeBusy } from "#app/ports/free-busy.ts";

/** The clocks of those whose mailbox tells, by address in lower case. Without leave to look nobody's is known. */
export async function readZones(
  { freeBusy, clock }: { readonly freeBusy: FreeBusy; readonly clock: Pick<Clock, "now"> },
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const now = clock.now();
  const asked = [...new Set(emails.filter((email) => email !== ""))];
  const schedules = await freeBusy.readSchedules(asked, { start: now, end: now.add({ hours: 1 }) });
  const known = schedules.ok
    ? schedules.value.flatMap((schedule): [string, string][] =>
        schedule.readable && schedule.hours !== undefined
          ? [[schedule.email.toLowerCase(), schedule.hours.timeZone]]
          : [],
      )
    : [];
  return new Map(known);
}
