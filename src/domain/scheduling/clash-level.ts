import { unreachable } from "#domain/unreachable.ts";
import type { BusyKind } from "./availability.ts";
import type { Treatment } from "./search-options.ts";
import type { ClashKind } from "./series-proposal.ts";

/**
 * How strongly a slot is taken, as a small integer; 0 is clear. When several things stand in a slot, the highest level
 * counts: first by how hard the clash is, then by its kind, the last of `kinds` being the strongest.
 */
export const clear = 0;
const weak = 8;
const hard = 16;
const forbidden = 24;
const kinds: readonly ClashKind[] = ["working-elsewhere", "tentative", "outside-hours", "busy", "out-of-office"];

/** Slots outside the member's working hours. */
export const outsideHoursLevel = hard + kinds.indexOf("outside-hours");
/** Slots that the member has closed. The others are told that they lie outside the hours, and no more. */
export const noGoLevel = forbidden + kinds.indexOf("outside-hours");

/** The highest there is. */
export const highestLevel = forbidden + kinds.length;

/** A clash that will not go away. */
export function isHard(level: number): boolean {
  return level >= hard;
}

/** A slot that is never proposed. */
export function isForbidden(level: number): boolean {
  return level >= forbidden;
}

export function levelOf(kind: BusyKind, treatment: Treatment): number {
  switch (treatment) {
    case "free":
      return clear;
    case "weak":
      return weak + kinds.indexOf(kind);
    case "hard":
      return hard + kinds.indexOf(kind);
    default:
      return unreachable(treatment);
  }
}

/** Undefined for a clear slot. */
export function clashKindOf(level: number): ClashKind | undefined {
  return level === clear ? undefined : kinds[level % weak];
}

/**
 * What a clash adds to the cost of a session, on the scale of `unkindness`: a busy member is as bad as two hours outside
 * the hours. Being outside them is in the unkindness already.
 */
export function surcharge(level: number): number {
  if (level === outsideHoursLevel || level === clear) return 0;
  return isHard(level) ? 144 : 36;
}
