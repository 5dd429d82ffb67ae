import type { MapCell } from "#domain/scheduling/common-time-map.ts";
import type { Temporal } from "#domain/time/temporal.ts";

/** One time of the day across the week. */
export type MapRow = {
  readonly time: Temporal.PlainTime;
  /** In the order of the days; undefined where the series cannot begin. */
  readonly cells: readonly (MapCell | undefined)[];
  /** By member: whether the session would lie in that member's working hours on any day shown. */
  readonly inHours: readonly boolean[];
};

export type TimeMapView = { readonly weekdays: readonly number[]; readonly rows: readonly MapRow[] };

/** How far beyond the common hours the map reaches, so that it shows where they end. */
const edgeMinutes = 60;

/**
 * The part of the week worth looking at: the days on which somebody works; the hours that all share and one hour around
 * them, or where they share none the full hours in which anybody works.
 */
export function viewTimeMap(cells: readonly MapCell[]): TimeMapView {
  const worked = cells.filter(({ hours }) => hours.includes("inside"));
  const shared = cells.filter(({ hours }) => hours.every((state) => state === "inside")).map(minuteOf);
  const [from, to] = [Math.min(...shared) - edgeMinutes, Math.max(...shared) + edgeMinutes];
  const isWorth = (minute: number) =>
    shared.length > 0
      ? minute >= from && minute <= to
      : minute % 60 === 0 && worked.some((cell) => minuteOf(cell) === minute);

  const weekdays = [...new Set(worked.map(({ weekday }) => weekday))].toSorted((a, b) => a - b);
  const byMinute = new Map<number, MapCell[]>();
  for (const cell of cells) {
    const minute = minuteOf(cell);
    if (isWorth(minute) && weekdays.includes(cell.weekday))
      byMinute.set(minute, [...(byMinute.get(minute) ?? []), cell]);
  }
  return {
    weekdays,
    rows: [...byMinute.entries()].toSorted(([a], [b]) => a - b).flatMap(([, row]) => rowOf(row, weekdays)),
  };
}

function rowOf(cells: readonly MapCell[], weekdays: readonly number[]): readonly MapRow[] {
  const [first] = cells;
  if (first === undefined) return [];
  return [
    {
      time: first.time,
      cells: weekdays.map((day) => {
        const cell = cells.find(({ weekday }) => weekday === day);
        return cell?.hours.includes("closed") ? undefined : cell;
      }),
      inHours: first.hours.map((_, member) => cells.some(({ hours }) => hours[member] === "inside")),
    },
  ];
}

function minuteOf({ time }: MapCell): number {
  return time.hour * 60 + time.minute;
}
