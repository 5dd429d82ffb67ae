import { epochMinuteOf, steadyOffset, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { clear, highestLevel, isForbidden, isHard } from "./clash-level.ts";
import { minutesPerWeek, slotAt, slotMinutes } from "./grid.ts";

/** From here on a start is not allowed: some session lies in a closed time. */
export const notAllowed = 1 << 20;

/**
 * For each start: a number that is small for few clashes and, among equally many, for few hard ones.
 *
 * This is the loop that runs some ten thousand times for a search. It goes session by session, since for nearly all of
 * them the clocks stand still from the first start to the last.
 *
 * @param locals Wall times of the first session on the clock of the zone, in time order, whole slots apart.
 */
export function countClashes(board: Board, zone: ZoneOffsets, locals: readonly number[]): Int32Array {
  const { sessions, everyWeeks } = board.search.cadence;
  const { level, grid } = board;
  const weights = Int32Array.from({ length: highestLevel + 1 }, (_, found) => weightOf(found, sessions));
  const [first = 0] = locals;
  const slotsIn = Int32Array.from(locals, (local) => (local - first) / slotMinutes);
  const places = new Int32Array(locals.length);
  for (let session = 0; session < sessions; session++) {
    const later = session * everyWeeks * minutesPerWeek;
    const offset = steadyOffset(zone, first + later, (locals.at(-1) ?? first) + later);
    if (offset === undefined) {
      for (let start = 0; start < places.length; start++) {
        const slot = slotAt(grid, epochMinuteOf(zone, (locals[start] ?? 0) + later));
        places[start] = (places[start] ?? 0) + (weights[level[slot] ?? clear] ?? 0);
      }
      continue;
    }
    const firstSlot = slotAt(grid, first + later - offset);
    for (let start = 0; start < places.length; start++) {
      const slot = firstSlot + (slotsIn[start] ?? 0);
      places[start] = (places[start] ?? 0) + (weights[level[slot] ?? clear] ?? 0);
    }
  }
  return places;
}

function weightOf(level: number, sessions: number): number {
  if (level === clear) return 0;
  return isForbidden(level) ? notAllowed : sessions + 1 + (isHard(level) ? 1 : 0);
}
