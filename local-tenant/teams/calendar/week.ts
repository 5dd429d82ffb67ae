import { Temporal } from "temporal-polyfill";
import type { CalendarItem } from "./calendar-item.ts";

/** The seven days of the week that a date lies in, Monday first. */
export function weekOf(date: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return Array.from({ length: 7 }, (_, index) => monday.add({ days: index }));
}

/** A piece of an event inside one day, in minutes since that day's midnight; half-open. */
export type Placed = {
  readonly item: CalendarItem;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Which of `columns` side-by-side columns it stands in. */
  readonly column: number;
  readonly columns: number;
};

const minutesPerDay = 24 * 60;
/** Short events are drawn at least this long, and count so when columns are given out. */
const leastMinutes = 20;

/**
 * Places the timed events of one day side by side, so that no two cover each other: events that touch in time
 * form a group, and each takes the first column that is free.
 */
export function placeDay(items: readonly CalendarItem[], date: Temporal.PlainDate): readonly Placed[] {
  const pieces = items
    .filter((item) => !item.isAllDay)
    .map((item) => ({ item, ...minutesOn(item, date) }))
    .filter(({ fromMinute, toMinute }) => toMinute > fromMinute)
    .toSorted((a, b) => a.fromMinute - b.fromMinute || b.toMinute - a.toMinute);

  const placed: Placed[] = [];
  let group: { piece: (typeof pieces)[number]; column: number }[] = [];
  let ends: number[] = [];
  const closeGroup = () => {
    placed.push(...group.map(({ piece, column }) => ({ ...piece, column, columns: ends.length })));
    group = [];
    ends = [];
  };
  for (const piece of pieces) {
    if (ends.every((end) => end <= piece.fromMinute)) closeGroup();
    const free = ends.findIndex((end) => end <= piece.fromMinute);
    const column = free === -1 ? ends.length : free;
    ends[column] = piece.toMinute;
    group.push({ piece, column });
  }
  closeGroup();
  return placed;
}

function minutesOn({ start, end }: CalendarItem, date: Temporal.PlainDate) {
  const midnight = date.toPlainDateTime();
  const fromMinute = Math.max(0, midnight.until(start, { largestUnit: "minutes" }).minutes);
  const toMinute = Math.min(minutesPerDay, midnight.until(end, { largestUnit: "minutes" }).minutes);
  const isOnDay = toMinute > 0 && fromMinute < minutesPerDay;
  return { fromMinute, toMinute: isOnDay ? Math.min(minutesPerDay, Math.max(toMinute, fromMinute + leastMinutes)) : 0 };
}

/** The all-day events that cover this date. */
export function allDayOn(items: readonly CalendarItem[], date: Temporal.PlainDate): readonly CalendarItem[] {
  const midnight = date.toPlainDateTime();
  return items.filter(
    ({ isAllDay, start, end }) =>
      isAllDay &&
      Temporal.PlainDateTime.compare(start, midnight) <= 0 &&
      Temporal.PlainDateTime.compare(end, midnight) > 0,
  );
}

/** Where an arrow key leads from one event of the week: up and down in its day, left and right to the nearest by time. */
export function neighbour(
  days: readonly (readonly CalendarItem[])[],
  from: { readonly day: number; readonly index: number },
  key: string,
): { readonly day: number; readonly index: number } | undefined {
  const today = days[from.day] ?? [];
  if (key === "ArrowDown") return from.index + 1 < today.length ? { ...from, index: from.index + 1 } : undefined;
  if (key === "ArrowUp") return from.index > 0 ? { ...from, index: from.index - 1 } : undefined;
  if (key === "Home") return firstIn(days, 0, 1);
  if (key === "End") return firstIn(days, days.length - 1, -1);
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  const item = today[from.index];
  if (step === 0 || item === undefined) return undefined;
  for (let day = from.day + step; day >= 0 && day < days.length; day += step) {
    const candidates = days[day] ?? [];
    if (candidates.length > 0) return { day, index: nearestByTime(candidates, item) };
  }
  return undefined;
}

function firstIn(days: readonly (readonly CalendarItem[])[], start: number, step: number) {
  for (let day = start; day >= 0 && day < days.length; day += step) {
    const count = days[day]?.length ?? 0;
    if (count > 0) return { day, index: step > 0 ? 0 : count - 1 };
  }
  return undefined;
}

function minuteOf({ start }: CalendarItem): number {
  return start.hour * 60 + start.minute;
}

function nearestByTime(candidates: readonly CalendarItem[], to: CalendarItem): number {
  let best = 0;
  candidates.forEach((candidate, index) => {
    const current = candidates[best];
    const isNearer =
      current !== undefined &&
      Math.abs(minuteOf(candidate) - minuteOf(to)) < Math.abs(minuteOf(current) - minuteOf(to));
    if (isNearer) best = index;
  });
  return best;
}
