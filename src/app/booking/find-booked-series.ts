import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { SharedRecords } from "#app/ports/record-files.ts";
import type { CalendarSession, SessionsReader } from "#app/ports/sessions-reader.ts";
import type { Person } from "#domain/members.ts";
import { ok, type Result } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { sameAddress } from "./step.ts";

export type BookedSeriesPorts = {
  readonly clock: Pick<Clock, "now">;
  readonly sessionsReader: Pick<SessionsReader, "sessions">;
  readonly sharedRecords: SharedRecords;
};

/** Longer than any series, so that none is overlooked. */
const horizonHours = 27 * 7 * 24;

/**
 * Sessions of all these people as they stand in my calendar, of the partnership with one of these ids, in time order.
 * The people may have a series elsewhere: the record tells. One that cannot be read just now may be ours.
 *
 * @param startsOn ISO date; nothing that was over before it counts. Left out: what is still to come.
 */
export async function findBookedSeries(
  { clock, sessionsReader, sharedRecords }: BookedSeriesPorts,
  people: readonly Person[],
  partnershipIds: readonly string[],
  startsOn?: string,
): Promise<Result<readonly CalendarSession[], ServiceFailure>> {
  const now = clock.now();
  const since = startsOn === undefined ? now : Temporal.PlainDate.from(startsOn).toZonedDateTime("UTC").toInstant();
  const found = await sessionsReader.sessions({ start: earlier(now, since), end: now.add({ hours: horizonHours }) });
  if (!found.ok) return found;
  const together = found.value.filter(({ emails }) =>
    people.every(({ email }) => emails.some((address) => sameAddress(email, address))),
  );
  const ours = new Set<string>();
  for (const session of new Map(together.map((one) => [keyOf(one), one])).values()) {
    const read = session.record === undefined ? undefined : await sharedRecords.read(session.record);
    const isOurs = read?.ok === true ? partnershipIds.includes(read.value.partnershipId) : people.length > 1;
    if (isOurs) ours.add(keyOf(session));
  }
  return ok(together.filter((session) => ours.has(keyOf(session))));
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}

/** Sessions of one record are one partnership's. */
function keyOf({ record, joinUrl, iCalUId }: CalendarSession): string {
  return record === undefined ? (joinUrl ?? iCalUId) : `${record.driveId} ${record.itemId}`;
}
