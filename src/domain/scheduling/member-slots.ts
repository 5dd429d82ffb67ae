import { localMinuteAt, readZoneOffsets } from "#domain/time/zone-offsets.ts";
import { clear, levelOf, outsideHoursLevel, surcharge } from "./clash-level.ts";
import { type Grid, gridWindow, minuteAt, minuteOf, slotAt, slotMinutes } from "./grid.ts";
import { unkindness } from "./kindness.ts";
import type { SearchMember } from "./series-proposal.ts";
import { hoursOf, marginInside, type WeekOfWork, weekMinuteOf, weekOfWork } from "./week-of-work.ts";

/** What a session of the wanted length would mean for one member, by the slot in which it begins. */
export type MemberSlots = {
  /** The strongest clash during the session (see clash-level). */
  readonly level: Uint8Array;
  /** How unpleasant the session would be: the hour, and what stands there. */
  readonly cost: Uint16Array;
};

/** Lays one member's calendar and hours on the grid. A mailbox that cannot be read counts as free. */
export function memberSlots(member: SearchMember, grid: Grid, lengthMinutes: number): MemberSlots {
  const hours = hoursOf(member);
  const week = weekOfWork(hours);
  const weekMinutes = weekMinutesOf(hours.timeZone, grid);
  const taken = takenSlots(member, grid);
  markOutsideHours(taken, week, weekMinutes);

  const width = lengthMinutes / slotMinutes;
  const unkind = new Int32Array(7 * 24 * 60).fill(-1);
  const level = new Uint8Array(grid.slots);
  const cost = new Uint16Array(grid.slots);
  for (let slot = 0; slot < grid.slots; slot++) {
    let strongest = clear;
    for (let part = slot; part < slot + width; part++) strongest = Math.max(strongest, taken[part] ?? clear);
    const weekMinute = weekMinutes[slot] ?? 0;
    if (unkind[weekMinute] === -1) unkind[weekMinute] = unkindness(week, weekMinute, lengthMinutes);
    level[slot] = strongest;
    cost[slot] = (unkind[weekMinute] ?? 0) + surcharge(strongest);
  }
  return { level, cost };
}

/** Every slot that an entry touches takes the entry's level, the strongest where they overlap. */
function takenSlots({ schedule }: SearchMember, grid: Grid): Uint8Array {
  const taken = new Uint8Array(grid.slots);
  for (const { start, end, kind } of schedule.readable ? schedule.busy : []) {
    // An entry without a length, such as a reminder, takes no time.
    if (end.epochMilliseconds <= start.epochMilliseconds) continue;
    const level = levelOf(kind);
    const last = Math.min(slotAt(grid, Math.ceil(end.epochMilliseconds / 60_000) - 1), grid.slots - 1);
    for (let slot = Math.max(slotAt(grid, minuteOf(start)), 0); slot <= last; slot++) {
      taken[slot] = Math.max(taken[slot] ?? clear, level);
    }
  }
  return taken;
}

function markOutsideHours(taken: Uint8Array, week: WeekOfWork, weekMinutes: Uint16Array): void {
  const inside = new Int8Array(7 * 24 * 60).fill(-1);
  for (let slot = 0; slot < taken.length; slot++) {
    const weekMinute = weekMinutes[slot] ?? 0;
    if (inside[weekMinute] === -1) inside[weekMinute] = marginInside(week, weekMinute, slotMinutes) >= 0 ? 1 : 0;
    if (inside[weekMinute] === 0) taken[slot] = Math.max(taken[slot] ?? clear, outsideHoursLevel);
  }
}

/** Where in the member's own week each slot begins. */
function weekMinutesOf(timeZone: string, grid: Grid): Uint16Array {
  const zone = readZoneOffsets(timeZone, gridWindow(grid));
  const weekMinutes = new Uint16Array(grid.slots);
  for (let slot = 0; slot < grid.slots; slot++) {
    weekMinutes[slot] = weekMinuteOf(localMinuteAt(zone, minuteAt(grid, slot)));
  }
  return weekMinutes;
}
