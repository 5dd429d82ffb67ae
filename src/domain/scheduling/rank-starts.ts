import { epochMinuteOf, localMinuteAt, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { clear, isHard } from "./clash-level.ts";
import { minutesPerWeek, slotAt, slotMinutes } from "./grid.ts";

/** A wall time at which the series could begin, with what it would cost. */
export type RankedStart = {
  /** Index into the board's anchors. */
  readonly anchor: number;
  /** Wall time of the first session on the anchor's clock, in minutes from 1970-01-01T00:00. */
  readonly localMinute: number;
  readonly startMinute: number;
  readonly clearSessions: number;
  /** Sessions that somebody cannot keep: busy, out of office or outside the hours. */
  readonly hardSessions: number;
  readonly cost: number;
};

/**
 * Every quarter of an hour at which the series could begin, in each anchor, best first: most clear sessions; then
 * fewest hard clashes; then the kindest hours; then the earliest; then the organiser's own clock.
 */
export function rankStarts(board: Board): readonly RankedStart[] {
  return board.anchors.flatMap((_, anchor) => startsIn(board, anchor)).toSorted(compareStarts);
}

/** Negative when the first is better. */
export function compareStarts(a: RankedStart, b: RankedStart): number {
  return (
    b.clearSessions - a.clearSessions ||
    a.hardSessions - b.hardSessions ||
    a.cost - b.cost ||
    a.startMinute - b.startMinute ||
    a.anchor - b.anchor
  );
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
  const { sessions, everyWeeks } = board.search.cadence;
  let clearSessions = 0;
  let hardSessions = 0;
  let cost = 0;
  for (let session = 0; session < sessions; session++) {
    const slot = slotAt(board.grid, epochMinuteOf(zone, localMinute + session * everyWeeks * minutesPerWeek));
    const level = board.level[slot] ?? clear;
    if (level === clear) clearSessions += 1;
    if (isHard(level)) hardSessions += 1;
    cost += board.cost[slot] ?? 0;
  }
  return { anchor, localMinute, startMinute: epochMinuteOf(zone, localMinute), clearSessions, hardSessions, cost };
}
