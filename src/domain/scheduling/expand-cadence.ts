import type { Temporal } from "#domain/time/temporal.ts";
import type { Cadence } from "./cadence.ts";

/**
 * The moments at which the sessions of a series begin. The wall time in `timeZone` stays the same all along, so the
 * distance between two sessions is an hour less or more across a change of the clocks.
 *
 * A wall time that the clock skips in spring falls as much later as the clock jumped (02:30 becomes 03:30), as Outlook
 * shows it; one that comes twice in autumn is the first of the two. That is Temporal's "compatible".
 *
 * @throws {RangeError} If the zone is unknown: a bug of the caller, zones are checked at the edge.
 */
export function sessionStarts(
  firstStart: Temporal.PlainDateTime,
  timeZone: string,
  { everyWeeks, sessions }: Pick<Cadence, "everyWeeks" | "sessions">,
): readonly Temporal.Instant[] {
  return Array.from({ length: sessions }, (_, session) =>
    firstStart
      .add({ weeks: session * everyWeeks })
      .toZonedDateTime(timeZone, { disambiguation: "compatible" })
      .toInstant(),
  );
}
