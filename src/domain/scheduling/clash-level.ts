import { unreachable } from "#domain/unreachable.ts";
import type { BusyKind } from "./availability.ts";
import type { ClashKind } from "./series-proposal.ts";

/** How strongly a slot is taken, as a small integer; 0 is clear. When several things stand in a slot, the strongest counts. */
export const clear = 0;
const tentative = 1;
const outsideHours = 2;
const busy = 3;
const outOfOffice = 4;

/** Slots outside the member's working hours. */
export const outsideHoursLevel = outsideHours;

/** Tentative is a clash of the weaker kind: it may still go away. Everything above it is hard. */
export function isHard(level: number): boolean {
  return level > tentative;
}

/**
 * What an entry of the calendar means for a session: working elsewhere is no clash, since the session is online.
 * Free time is not listed; all-day and private entries count by what they are shown as.
 */
export function levelOf(kind: BusyKind): number {
  switch (kind) {
    case "working-elsewhere":
      return clear;
    case "tentative":
      return tentative;
    case "busy":
      return busy;
    case "out-of-office":
      return outOfOffice;
    default:
      return unreachable(kind);
  }
}

const kinds: readonly (ClashKind | undefined)[] = [undefined, "tentative", "outside-hours", "busy", "out-of-office"];

/** Undefined for a clear slot. */
export function clashKindOf(level: number): ClashKind | undefined {
  return kinds[level];
}

/** What a clash adds to the cost of a session, on the scale of `unkindness`: a busy member is as bad as two hours outside the hours. */
export function surcharge(level: number): number {
  if (level === busy || level === outOfOffice) return 144;
  return level === tentative ? 36 : 0;
}
