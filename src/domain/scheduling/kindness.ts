import { minutesPerDay, slotMinutes } from "./grid.ts";
import { marginInside, type WeekOfWork } from "./week-of-work.ts";

/** An hour away from the edges of the day is as kind as it gets. */
const comfortableMarginMinutes = 60;
const lunch = { from: 12 * 60, to: 13 * 60 };

/**
 * How unkind a time of the week is to one person: 0 in the middle of the working day, more towards its edges, at lunch
 * (12:00 to 13:00 on the person's own clock) and above all outside the hours. In quarters of an hour, squared, so that
 * one person's bad hour weighs more than a little for everybody.
 */
export function unkindness(week: WeekOfWork, weekMinute: number, lengthMinutes: number): number {
  const fromEdge =
    comfortableMarginMinutes - Math.min(marginInside(week, weekMinute, lengthMinutes), comfortableMarginMinutes);
  const start = weekMinute % minutesPerDay;
  const atLunch = Math.max(0, Math.min(start + lengthMinutes, lunch.to) - Math.max(start, lunch.from));
  return Math.ceil((fromEdge + atLunch) / slotMinutes) ** 2;
}
