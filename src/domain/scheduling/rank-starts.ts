import type { Board } from "./board.ts";
import { clear, isHard } from "./clash-level.ts";
import { countClashes, notAllowed } from "./count-clashes.ts";
import { slotAt } from "./grid.ts";
import { costAt, touchingAt, weekSlotAt } from "./member-slots.ts";
import { compareMerits, type Merits } from "./merits.ts";
import { type SeriesStart, sessionMinutes, startsIn } from "./series-start.ts";

export type RankedStart = SeriesStart & { readonly merits: Merits };

/**
 * Every start of the series, best first by its merits; where nothing else decides, the organiser's own clock. A start
 * with a session at a time that somebody has closed is left out.
 *
 * Clashes, the weightiest merits, are counted for all; the rest is weighed when somebody asks so far down.
 *
 * @param isWanted Starts of which this is not true need not be weighed; it is asked late.
 */
export function* startsInOrder(
  board: Board,
  isWanted: (start: SeriesStart) => boolean = () => true,
): Generator<RankedStart> {
  for (const equals of byClashes(board)) {
    const wanted = equals?.filter(isWanted) ?? [];
    yield* wanted.map((start) => weighStart(board, start)).toSorted(compareStarts);
  }
}

/** The starts that are allowed, those with the fewest clashes first; places without starts are empty. */
function byClashes(board: Board): readonly (readonly SeriesStart[] | undefined)[] {
  const places: (SeriesStart[] | undefined)[] = [];
  for (const [anchor, zone] of board.anchors.entries()) {
    const starts = startsIn(board, anchor, zone);
    const clashes = countClashes(
      board,
      zone,
      starts.map(({ localMinute }) => localMinute),
    );
    let index = 0;
    for (const start of starts) {
      const place = clashes[index++] ?? notAllowed;
      if (place >= notAllowed) continue;
      const equals = places[place];
      if (equals === undefined) places[place] = [start];
      else equals.push(start);
    }
  }
  return places;
}

/** Negative when the first is better. */
export function compareStarts(a: RankedStart, b: RankedStart): number {
  return compareMerits(a.merits, b.merits) || a.anchor - b.anchor;
}

/** What a start would mean for the whole series. */
export function weighStart(board: Board, start: SeriesStart): RankedStart {
  const zone = board.anchors[start.anchor];
  const slots =
    zone === undefined ? [] : sessionMinutes(board, zone, start.localMinute).map((at) => slotAt(board.grid, at));
  const merits = {
    clearSessions: 0,
    hardSessions: 0,
    worstOff: 0,
    together: 0,
    protectedSessions: 0,
    touching: 0,
    clashesInARow: 0,
    startMinute: start.startMinute,
  };
  for (const member of board.members) {
    let cost = 0;
    for (const slot of slots) {
      const weekSlot = weekSlotAt(member, slot);
      cost += costAt(member, slot, weekSlot);
      merits.touching += touchingAt(member, slot);
      merits.protectedSessions += member.week.isProtected[weekSlot] ?? 0;
    }
    merits.worstOff = Math.max(merits.worstOff, cost);
    merits.together += cost;
  }
  let inARow = 0;
  for (const slot of slots) {
    const level = board.level[slot] ?? clear;
    inARow = level === clear ? 0 : inARow + 1;
    merits.clashesInARow = Math.max(merits.clashesInARow, inARow);
    if (level === clear) merits.clearSessions += 1;
    if (isHard(level)) merits.hardSessions += 1;
  }
  return { ...start, merits };
}
