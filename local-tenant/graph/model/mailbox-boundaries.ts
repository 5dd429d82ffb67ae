import { GraphError } from "#tenant/graph/graph-error.ts";
import { fieldsOf } from "./mailbox-instances.ts";
import type { CalendarItem, EventFields } from "./mailbox.ts";
import { addDays, occurrenceDates } from "./recurrence.ts";
import { momentOf, zoneNamed } from "./zones.ts";
import { msToWall } from "./zones-clock.ts";

/**
 * Refuses to move an occurrence to or before the day of the one before it, or to or after the day of the one after it.
 * Days are those of the series' zone; neighbours count where they stand now, cancelled ones do not count.
 *
 * @throws GraphError 400 `ErrorOccurrenceCrossingBoundary`: the caller's fault.
 * @see https://learn.microsoft.com/graph/api/event-update
 */
export function checkBoundaries(item: CalendarItem, day: string, times: Pick<EventFields, "start" | "end">): void {
  const { recurrence } = item;
  if (recurrence === undefined) return;
  const { iana } = zoneNamed(recurrence.range.recurrenceTimeZone);
  const dayIn = (ms: number): string => msToWall(ms, iana).slice(0, 10);
  const days = occurrenceDates(recurrence, addDays(day, 800)).filter(
    (it) => it === day || !item.cancelled.includes(it),
  );
  const at = days.indexOf(day);
  const before = days[at - 1];
  const after = days[at + 1];
  const startsOn = dayIn(momentOf(times.start));
  // The end is not part of the occurrence: one that ends at midnight does not touch the next day.
  const endsOn = dayIn(Math.max(momentOf(times.end) - 1, momentOf(times.start)));
  const lastDayBefore = before && dayIn(momentOf(fieldsOf(item, before).end) - 1);
  const firstDayAfter = after && dayIn(momentOf(fieldsOf(item, after).start));
  const crosses =
    (lastDayBefore !== undefined && startsOn <= lastDayBefore) ||
    (firstDayAfter !== undefined && endsOn >= firstDayAfter);
  if (crosses) {
    throw new GraphError(
      400,
      "ErrorOccurrenceCrossingBoundary",
      "Modified occurrence is crossing or overlapping adjacent occurrence.",
    );
  }
}
