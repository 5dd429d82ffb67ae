import type { RoundRow } from "#app/ports/rounds.ts";
import { trustedRounds } from "#domain/programme/publication.ts";
import type { Temporal } from "#domain/time/temporal.ts";

/** Which round is to be paired, and the day on which it would begin. */
export type NextRound = { readonly number: number; readonly startsOn: string };

/**
 * A round that is half published comes before a new one, and so does one into which somebody else has written: publishing
 * it again puts it right. A new one begins on the next Monday.
 *
 * @param trustedIds Directory object ids of all who coordinate or did; anybody else's rows count nothing.
 * @param today On the coordinator's clock.
 */
export function nextRound(
  rows: readonly RoundRow[],
  trustedIds: ReadonlySet<string>,
  today: Temporal.PlainDate,
): NextRound {
  const begun = rows.filter(({ createdById }) => createdById !== undefined && trustedIds.has(createdById));
  const whole = new Set(trustedRounds(begun, trustedIds).filter(({ state }) => state === "published"));
  const half = begun.find((row) => !whole.has(row));
  if (half !== undefined) return { number: half.number, startsOn: half.startsOn };
  const last = begun.reduce((most, { number }) => Math.max(most, number), 0);
  return { number: last + 1, startsOn: today.add({ days: 8 - today.dayOfWeek }).toString() };
}
