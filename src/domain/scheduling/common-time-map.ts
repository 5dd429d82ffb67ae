import { Temporal } from "#domain/time/temporal.ts";
import { localMinuteAt, readZoneOffsets, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Weekday } from "#domain/time/weekly-window.ts";
import type { Board } from "./board.ts";
import { checkedBoard } from "./checked-board.ts";
import { clear, isForbidden } from "./clash-level.ts";
import { findUnread } from "./find-unread.ts";
import { gridWindow, instantOf, minutesPerDay, minutesPerWeek, slotAt } from "./grid.ts";
import { hoursLevelAt } from "./member-slots.ts";
import { compareStarts, type RankedStart, weighStart } from "./rank-starts.ts";
import { sessionMinutes, startsIn } from "./series-start.ts";
import type { SeriesSearch } from "./series-proposal.ts";
import { weekMinuteOf } from "./week-periods.ts";

/** A time of the week on somebody's clock. */
export type WeekTime = { readonly weekday: Weekday; readonly time: Temporal.PlainTime };

/** Where a session lies for a member, whatever the calendar holds. A closed time cannot be proposed, only looked at. */
export type HoursState = "inside" | "outside" | "closed";

/** One time of the week, and what the whole series would be like then: the best of the starts that fall on it. */
export type MapCell = WeekTime & {
  /** The first session on each member's own clock, in the order of the search; the first is the cell's own time. */
  readonly local: readonly WeekTime[];
  /** Where the first session lies for each member. */
  readonly hours: readonly HoursState[];
  /** Those that are known to be clear. */
  readonly clearSessions: number;
  /** All sessions. */
  readonly of: number;
  /** What to give to `assessSeries` to see the whole cost. */
  readonly timeZone: string;
  readonly firstStart: Temporal.PlainDateTime;
};

/**
 * The whole week on the first member's clock, Monday 00:00 first: at each time, how many sessions of the series would be
 * clear. A time at which the series cannot begin inside the window of the search is left out.
 *
 * @param stepMinutes From one cell to the next.
 * @throws {RangeError} If there are no members or the number of sessions cannot be booked. Both are bugs in the caller.
 */
export function commonTimeMap(search: SeriesSearch, stepMinutes: 15 | 30 = 30): readonly MapCell[] {
  const board = checkedBoard(search);
  const clocks = search.members.map(({ timeZone }) => readZoneOffsets(timeZone, gridWindow(board.grid)));
  const [clock] = clocks;
  if (clock === undefined) return [];

  const best = new Map<number, RankedStart>();
  for (const start of board.anchors.flatMap((zone, anchor) => startsIn(board, anchor, zone))) {
    const weekMinute = weekMinuteOf(localMinuteAt(clock, start.startMinute));
    if (weekMinute % stepMinutes !== 0) continue;
    const weighed = weighStart(board, start);
    const known = best.get(weekMinute);
    if (known === undefined || compareStarts(weighed, known) < 0) best.set(weekMinute, weighed);
  }

  const cells: MapCell[] = [];
  for (let weekMinute = 0; weekMinute < minutesPerWeek; weekMinute += stepMinutes) {
    const start = best.get(weekMinute);
    const zone = start === undefined ? undefined : board.anchors[start.anchor];
    if (start === undefined || zone === undefined) continue;
    cells.push({
      ...weekTime(weekMinute),
      local: clocks.map((own) => weekTime(weekMinuteOf(localMinuteAt(own, start.startMinute)))),
      hours: hoursStates(board, start.startMinute),
      clearSessions: start.merits.clearSessions - countUnchecked(board, zone, start),
      of: search.cadence.sessions,
      timeZone: zone.timeZone,
      firstStart: instantOf(start.localMinute).toZonedDateTimeISO("UTC").toPlainDateTime(),
    });
  }
  return cells;
}

/** How many sessions are clear only as far as the calendars could be read. */
function countUnchecked(board: Board, zone: ZoneOffsets, { localMinute }: RankedStart): number {
  const { members, cadence } = board.search;
  const isRead = members.every(({ schedule }) => !schedule.readable || schedule.unread === undefined);
  if (isRead) return 0;
  return sessionMinutes(board, zone, localMinute).filter((minute) => {
    const session = { start: instantOf(minute), end: instantOf(minute + cadence.lengthMinutes) };
    return board.level[slotAt(board.grid, minute)] === clear && findUnread(members, session).length > 0;
  }).length;
}

function hoursStates({ members, grid }: Board, startMinute: number): readonly HoursState[] {
  return members.map((member) => {
    const level = hoursLevelAt(member, slotAt(grid, startMinute));
    if (isForbidden(level)) return "closed";
    return level === clear ? "inside" : "outside";
  });
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function weekTime(weekMinute: number): WeekTime {
  const minute = weekMinute % minutesPerDay;
  return {
    weekday: weekdays[Math.floor(weekMinute / minutesPerDay)] ?? 1,
    time: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60),
  };
}
