import { localMinuteAt, readZoneOffsets, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import { clear, levelOf, surcharge } from "./clash-level.ts";
import { type Grid, gridWindow, minuteAt, slotAt, slotMinutes, slotsPerWeek } from "./grid.ts";
import { type MemberWeek, memberWeek } from "./member-week.ts";
import { defaultOptions } from "./search-options.ts";
import type { SearchMember, SeriesSearch } from "./series-proposal.ts";
import { hoursOf, weekMinuteOf } from "./week-periods.ts";

/** One member's calendar and hours on the grid. */
export type MemberSlots = {
  readonly grid: Grid;
  readonly week: MemberWeek;
  /** The clock of the hours. */
  readonly zone: ZoneOffsets;
  /** How many slots a session fills. */
  readonly width: number;
  /** By slot: the strongest entry of the calendar in it (see clash-level). */
  readonly taken: Uint8Array;
  /** By the slot in which a session begins: the strongest clash during the session. */
  readonly level: Uint8Array;
};

/** Lays one member's calendar and hours on the grid. A mailbox that cannot be read counts as free. */
export function memberSlots(member: SearchMember, grid: Grid, search: SeriesSearch): MemberSlots {
  const slots = {
    grid,
    week: memberWeek(member, search),
    zone: readZoneOffsets(hoursOf(member).timeZone, gridWindow(grid)),
    width: search.cadence.lengthMinutes / slotMinutes,
    taken: new Uint8Array(grid.slots),
    level: new Uint8Array(grid.slots),
  };
  layWeeks(slots);
  layEntries(slots, member, search);
  return slots;
}

/** What the hours alone say of a session that begins in this slot. */
export function hoursLevelAt(slots: MemberSlots, slot: number): number {
  let level = clear;
  for (let part = slot; part < slot + slots.width; part++) {
    level = Math.max(level, slots.week.level[weekSlotAt(slots, part)] ?? clear);
  }
  return level;
}

/** How unpleasant a session would be that begins in this slot of the member's week: the hour, and what stands there. */
export function costAt({ week, level }: MemberSlots, slot: number, weekSlot: number): number {
  return (week.unkindness[weekSlot] ?? 0) + surcharge(level[slot] ?? clear);
}

/** On how many of its two sides another meeting stands within a quarter of an hour. */
export function touchingAt({ taken, width }: MemberSlots, slot: number): number {
  const isBefore = (taken[slot - 1] ?? clear) !== clear;
  const isAfter = (taken[slot + width] ?? clear) !== clear;
  return (isBefore ? 1 : 0) + (isAfter ? 1 : 0);
}

/** Which slot of the member's own week this is. */
export function weekSlotAt({ zone, grid }: MemberSlots, slot: number): number {
  return Math.floor(weekMinuteOf(localMinuteAt(zone, minuteAt(grid, slot))) / slotMinutes);
}

/** The same week again and again; only sessions that a change of the clocks falls into are looked at one by one. */
function layWeeks(slots: MemberSlots): void {
  const { grid, week, zone, width, level } = slots;
  const changes = zone.stretches.map(({ fromEpochMinute }) => Math.max(slotAt(grid, fromEpochMinute), 0));
  for (const [index, from] of changes.entries()) {
    const until = changes[index + 1] ?? grid.slots;
    for (let slot = from; slot < until; ) {
      const weekSlot = weekSlotAt(slots, slot);
      const run = Math.min(slotsPerWeek - weekSlot, until - slot);
      level.set(week.sessionLevel.subarray(weekSlot, weekSlot + run), slot);
      slot += run;
    }
    for (let slot = Math.max(from - width, 0); slot < from; slot++) level[slot] = hoursLevelAt(slots, slot);
  }
}

/** Every slot that an entry touches takes the entry's level, the strongest where they overlap. */
function layEntries(
  { grid, width, taken, level }: MemberSlots,
  { schedule }: SearchMember,
  { options = defaultOptions }: SeriesSearch,
): void {
  for (const { start, end, kind } of schedule.readable ? schedule.busy : []) {
    const entry = levelOf(kind, options.treatment[kind]);
    if (entry === clear) continue;
    const starts = start.epochMilliseconds;
    const ends = end.epochMilliseconds;
    // An entry without a length, such as a reminder, takes no time.
    if (ends <= starts) continue;
    const first = slotAt(grid, Math.floor(starts / 60_000));
    const last = Math.min(slotAt(grid, Math.ceil(ends / 60_000) - 1), grid.slots - 1);
    raise(taken, Math.max(first, 0), last, entry);
    raise(level, Math.max(first - width + 1, 0), last, entry);
  }
}

function raise(array: Uint8Array, first: number, last: number, level: number): void {
  for (let slot = first; slot <= last; slot++) if ((array[slot] ?? clear) < level) array[slot] = level;
}
