import { epochMinuteOf, localMinuteAt, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { clear, isHard } from "./clash-level.ts";
import { minutesPerWeek, slotAt, slotMinutes } from "./grid.ts";
import { compareMerits, type Merits } from "./merits.ts";

/** A wall time at which the series could begin, with what it would cost. */
export type RankedStart = {
  /** Index into the board's anchors. */
  readonly anchor: number;
  /** Wall time of the first session on the anchor's clock, in minutes from 1970-01-01T00:00. */
  readonly localMinute: number;
  readonly merits: Merits;
};

/**
 * Every quarter of an hour at which the series could begin, in each anchor, best first: most clear sessions; then
 * fewest hard clashes; then the kindest hours; then the earliest; then the organiser's own clock.
 */
export function rankStarts(board: Board): readonly RankedStart[] {
  return board.anchors
    .flatMap((_, anchor) => startsIn(board, anchor))
    .toSorted((a, b) => compareMerits(a.merits, b.merits) || a.anchor - b.anchor);
}

/** The minutes at which the sessions begin, the wall time on the anchor's clock staying the same. */
export function sessionMinutes(board: Board, zone: ZoneOffsets, localMinute: number): readonly number[] {
  const { sessions, everyWeeks } = board.search.cadence;
  return Array.from({ length: sessions }, (_, session) =>
    epochMinuteOf(zone, localMinute + session * everyWeeks * minutesPerWeek),
  );
}

function startsIn(board: Board, anchor: number): readonly RankedStart[] {
  const zone = board.anchors[anchor];
  if (zone === undefined) return [];
  const { earliest, latestFirst } = board.search;
  const from = Math.ceil(earliest.epochMilliseconds / 60_000);
  const until = Math.ceil(latestFirst.epochMilliseconds / 60_000);
  const starts: RankedStart[] = [];
  for (let startMinute = Math.ceil(from / slotMinutes) * slotMinutes; startMinute < until; startMinute += slotMinutes) {
    const localMinute = localMinuteAt(zone, startMinute);
    // In the hour that comes twice only the first pass can be booked.
    if (epochMinuteOf(zone, localMinute) === startMinute) starts.push(weigh(board, anchor, zone, localMinute));
  }
  return starts;
}

function weigh(board: Board, anchor: number, zone: ZoneOffsets, localMinute: number): RankedStart {
  const slots = sessionMinutes(board, zone, localMinute).map((minute) => slotAt(board.grid, minute));
  const costs = board.members.map(({ cost }) => slots.reduce((sum, slot) => sum + (cost[slot] ?? 0), 0));
  let clearSessions = 0;
  let hardSessions = 0;
  let inARow = 0;
  let clashesInARow = 0;
  for (const slot of slots) {
    const level = board.level[slot] ?? clear;
    inARow = level === clear ? 0 : inARow + 1;
    clashesInARow = Math.max(clashesInARow, inARow);
    if (level === clear) clearSessions += 1;
    if (isHard(level)) hardSessions += 1;
  }
  const merits = {
    clearSessions,
    hardSessions,
    worstOff: Math.max(...costs),
    together: costs.reduce((sum, cost) => sum + cost, 0),
    protectedSessions: 0,
    touching: 0,
    clashesInARow,
    startMinute: epochMinuteOf(zone, localMinute),
  };
  return { anchor, localMinute, merits };
}
