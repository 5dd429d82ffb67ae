import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import { Temporal } from "#domain/time/temporal.ts";

/** For this long after its end a session is still the one that people mean. */
const lingersMinutes = 15;

/**
 * Picks the session that is meant: the one that is held now, else the nearest still to come, else the one that has just ended.
 *
 * @param sessions In time order.
 * @returns Several when sessions of different conversations are equally near; none when there is nothing to pick from.
 */
export function chooseSessions(
  sessions: readonly CalendarSession[],
  now: Temporal.Instant,
): readonly CalendarSession[] {
  const running = sessions.filter((session) => isBefore(session.start, now, true) && isBefore(now, session.end, false));
  if (running.length > 0) return running;

  const justEnded = sessions.filter(
    ({ end }) => isBefore(end, now, true) && isBefore(now, end.add({ minutes: lingersMinutes }), false),
  );
  const coming = sessions.filter(({ start }) => isBefore(now, start, false));
  const [soonest] = coming;
  // Back to back: whoever opens the panel just before the next session means that one.
  if (
    justEnded.length > 0 &&
    (soonest === undefined || isBefore(now.add({ minutes: lingersMinutes }), soonest.start, true))
  )
    return justEnded.slice(-1);
  return coming.filter(({ start }) => soonest !== undefined && start.equals(soonest.start));
}

/** What names a conversation: its record, else who takes part in it. */
export function conversationOf({ record, emails }: Pick<CalendarSession, "record" | "emails">): string {
  if (record !== undefined) return `${record.driveId}/${record.itemId}`;
  return emails
    .map((email) => email.toLowerCase())
    .toSorted()
    .join(" ");
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant, orEqual: boolean): boolean {
  const order = Temporal.Instant.compare(a, b);
  return orEqual ? order <= 0 : order < 0;
}
