import { localMinuteAt, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { clear } from "./clash-level.ts";
import { minutesPerDay, minutesPerWeek, slotAt, slotMinutes } from "./grid.ts";
import { weekMinuteOf } from "./week-periods.ts";

/** A session's neighbours: where they would be, and where the one before has already been moved to. */
export type Neighbours = { readonly before: readonly number[]; readonly after: readonly number[] };

/**
 * The start of the nearest slot that is clear for everybody, in the same week (Monday to Sunday on the anchor's clock);
 * of two equally near ones the earlier. Exchange refuses to move an occurrence to or past the day of its neighbour, so
 * the new day lies between the neighbours' days on every member's clock.
 *
 * @returns Undefined when the week has no such slot.
 */
export function moveSession(
  board: Board,
  zone: ZoneOffsets,
  startMinute: number,
  neighbours: Neighbours,
): number | undefined {
  const local = localMinuteAt(zone, startMinute);
  const monday = local - weekMinuteOf(local);
  const sunday = monday + minutesPerWeek;
  const { lengthMinutes } = board.search.cadence;
  const earliest = Math.ceil(board.search.earliest.epochMilliseconds / 60_000);

  const fits = (minute: number) =>
    board.level[slotAt(board.grid, minute)] === clear &&
    minute >= earliest &&
    localMinuteAt(zone, minute) >= monday &&
    localMinuteAt(zone, minute + lengthMinutes) <= sunday &&
    board.anchors.every((clock) => isBetween(clock, minute, neighbours));

  for (let away = slotMinutes; away < minutesPerWeek; away += slotMinutes) {
    if (fits(startMinute - away)) return startMinute - away;
    if (fits(startMinute + away)) return startMinute + away;
  }
  return undefined;
}

function isBetween(clock: ZoneOffsets, minute: number, { before, after }: Neighbours): boolean {
  const day = dayOn(clock, minute);
  return before.every((other) => dayOn(clock, other) < day) && after.every((other) => day < dayOn(clock, other));
}

function dayOn(clock: ZoneOffsets, minute: number): number {
  return Math.floor(localMinuteAt(clock, minute) / minutesPerDay);
}
