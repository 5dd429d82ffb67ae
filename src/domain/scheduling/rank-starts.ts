import type { Board } from "./board.ts";
import { clear, isForbidden, isHard } from "./clash-level.ts";
import { slotAt } from "./grid.ts";
import { compareMerits, type Merits } from "./merits.ts";
import { everyStart, type SeriesStart, sessionMinutes } from "./series-start.ts";

export type RankedStart = SeriesStart & { readonly merits: Merits };

/**
 * Every start of the series, best first by its merits; where nothing else decides, the organiser's own clock. A start
 * with a session at a time that somebody has closed is left out.
 *
 * Clashes, the weightiest merits, are counted for all; the rest is weighed when somebody asks so far down.
 */
export function* startsInOrder(board: Board): Generator<RankedStart> {
  const byClashes = new Map<number, SeriesStart[]>();
  for (const start of everyStart(board)) {
    const clashes = countClashes(board, start);
    if (clashes === undefined) continue;
    const equals = byClashes.get(clashes);
    if (equals === undefined) byClashes.set(clashes, [start]);
    else equals.push(start);
  }
  for (const clashes of [...byClashes.keys()].toSorted((a, b) => a - b)) {
    yield* (byClashes.get(clashes) ?? []).map((start) => weighStart(board, start)).toSorted(compareStarts);
  }
}

/** Negative when the first is better. */
export function compareStarts(a: RankedStart, b: RankedStart): number {
  return compareMerits(a.merits, b.merits) || a.anchor - b.anchor;
}

/** What a start would mean for the whole series. */
export function weighStart(board: Board, start: SeriesStart): RankedStart {
  const slots = slotsOf(board, start);
  const sum = (array: Uint8Array | Uint16Array) => slots.reduce((total, slot) => total + (array[slot] ?? 0), 0);
  const levels = slots.map((slot) => board.level[slot] ?? clear);
  const costs = board.members.map(({ cost }) => sum(cost));
  const merits = {
    clearSessions: levels.filter((level) => level === clear).length,
    hardSessions: levels.filter(isHard).length,
    worstOff: Math.max(...costs),
    together: costs.reduce((total, cost) => total + cost, 0),
    protectedSessions: sum(board.isProtected),
    touching: sum(board.touching),
    clashesInARow: longestRun(levels),
    startMinute: start.startMinute,
  };
  return { ...start, merits };
}

/** Small for few clashes; among equally many, small for few hard ones. Undefined for a start that is not allowed. */
function countClashes(board: Board, start: SeriesStart): number | undefined {
  let clashes = 0;
  let hard = 0;
  for (const slot of slotsOf(board, start)) {
    const level = board.level[slot] ?? clear;
    if (level === clear) continue;
    if (isForbidden(level)) return undefined;
    clashes += 1;
    if (isHard(level)) hard += 1;
  }
  return clashes * (board.search.cadence.sessions + 1) + hard;
}

function slotsOf(board: Board, { anchor, localMinute }: SeriesStart): readonly number[] {
  const zone = board.anchors[anchor];
  if (zone === undefined) return [];
  return sessionMinutes(board, zone, localMinute).map((minute) => slotAt(board.grid, minute));
}

function longestRun(levels: readonly number[]): number {
  let longest = 0;
  let run = 0;
  for (const level of levels) {
    run = level === clear ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
