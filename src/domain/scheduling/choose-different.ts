import { localMinuteAt } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { minutesPerDay, minutesPerWeek } from "./grid.ts";
import type { RankedStart } from "./rank-starts.ts";
import { weekMinuteOf } from "./week-periods.ts";

/** Two starts this far apart on the same weekday feel different. */
const differentMinutes = 120;

/**
 * The best starts that really differ from each other, best first: another weekday, or two hours and more apart on the
 * organiser's clock. The same hour a week later is no other choice.
 */
export function chooseDifferent(board: Board, ranked: Iterable<RankedStart>, count: number): readonly RankedStart[] {
  const chosen: RankedStart[] = [];
  for (const start of ranked) {
    if (chosen.every((other) => differ(weekMinute(board, start), weekMinute(board, other)))) chosen.push(start);
    if (chosen.length >= count) break;
  }
  return chosen;
}

function differ(a: number, b: number): boolean {
  const apart = Math.abs(a - b);
  const around = Math.min(apart, minutesPerWeek - apart);
  return around >= differentMinutes || Math.floor(a / minutesPerDay) !== Math.floor(b / minutesPerDay);
}

function weekMinute({ anchors }: Board, { merits: { startMinute } }: RankedStart): number {
  const organiser = anchors[0];
  return weekMinuteOf(organiser === undefined ? startMinute : localMinuteAt(organiser, startMinute));
}
