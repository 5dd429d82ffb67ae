import { localMinuteAt } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { minutesPerDay, minutesPerWeek } from "./grid.ts";
import { type RankedStart, startsInOrder } from "./rank-starts.ts";
import type { SeriesStart } from "./series-start.ts";
import { weekMinuteOf } from "./week-periods.ts";

/** Two starts this far apart on the same weekday feel different. */
const differentMinutes = 120;

/**
 * The best starts that really differ from each other, best first: another weekday, or two hours and more apart on the
 * organiser's clock. The same hour a week later is no other choice.
 */
export function chooseDifferent(board: Board, count: number): readonly RankedStart[] {
  const chosen: RankedStart[] = [];
  const isDifferent = (start: SeriesStart) =>
    chosen.every((other) => differ(weekMinute(board, start), weekMinute(board, other)));
  for (const start of startsInOrder(board, isDifferent)) {
    if (isDifferent(start)) chosen.push(start);
    if (chosen.length >= count) break;
  }
  return chosen;
}

function differ(a: number, b: number): boolean {
  const apart = Math.abs(a - b);
  const around = Math.min(apart, minutesPerWeek - apart);
  return around >= differentMinutes || Math.floor(a / minutesPerDay) !== Math.floor(b / minutesPerDay);
}

function weekMinute({ anchors }: Board, { startMinute }: SeriesStart): number {
  const organiser = anchors[0];
  return weekMinuteOf(organiser === undefined ? startMinute : localMinuteAt(organiser, startMinute));
}
