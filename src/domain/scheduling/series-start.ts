import { epochMinuteOf, localMinuteAt, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { minutesPerWeek, slotMinutes } from "./grid.ts";

/** A wall time at which the series could begin. */
export type SeriesStart = {
  /** Index into the board's anchors. */
  readonly anchor: number;
  /** Wall time of the first session on the anchor's clock, in minutes from 1970-01-01T00:00. */
  readonly localMinute: number;
  readonly startMinute: number;
};

/** Every quarter of an hour inside the window of the search, in time order. */
export function startsIn(board: Board, anchor: number, zone: ZoneOffsets): readonly SeriesStart[] {
  const from = Math.ceil(board.search.earliest.epochMilliseconds / 60_000);
  const until = Math.ceil(board.search.latestFirst.epochMilliseconds / 60_000);
  const starts: SeriesStart[] = [];
  for (let minute = Math.ceil(from / slotMinutes) * slotMinutes; minute < until; minute += slotMinutes) {
    const localMinute = localMinuteAt(zone, minute);
    // In the hour that comes twice only the first pass can be booked.
    if (epochMinuteOf(zone, localMinute) === minute) starts.push({ anchor, localMinute, startMinute: minute });
  }
  return starts;
}

/** The minutes at which the sessions begin, the wall time on the anchor's clock staying the same. */
export function sessionMinutes(board: Board, zone: ZoneOffsets, localMinute: number): readonly number[] {
  const { sessions, everyWeeks } = board.search.cadence;
  const minutes: number[] = [];
  for (let session = 0; session < sessions; session++) {
    minutes.push(epochMinuteOf(zone, localMinute + session * everyWeeks * minutesPerWeek));
  }
  return minutes;
}
