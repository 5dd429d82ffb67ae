import { minutesPerDay, slotMinutes } from "./grid.ts";

/** An hour away from the edges of the day is as kind as it gets. */
const comfortableMarginMinutes = 60;

/** Minutes into the day, half-open. */
export type Lunch = { readonly from: number; readonly to: number };

/**
 * How unkind a time of the week is to one person: 0 in the middle of the working day, more towards its edges, at lunch
 * and above all outside the hours. In quarters of an hour, squared, so that one person's bad hour weighs more than a
 * little for everybody.
 *
 * @param margin How far the session stays inside the hours (see `marginsInside`).
 */
export function unkindness(
  margin: number,
  lunch: Lunch | undefined,
  weekMinute: number,
  lengthMinutes: number,
): number {
  const atLunch = lunch === undefined ? 0 : sharedMinutes(lunch, weekMinute % minutesPerDay, lengthMinutes);
  const missing = Math.max(0, comfortableMarginMinutes - margin);
  return Math.ceil((missing + atLunch) / slotMinutes) ** 2;
}

function sharedMinutes({ from, to }: Lunch, start: number, lengthMinutes: number): number {
  return Math.max(0, Math.min(start + lengthMinutes, to) - Math.max(start, from));
}
