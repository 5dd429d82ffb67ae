import { localMinuteAt, readZoneOffsets } from "#domain/time/zone-offsets.ts";
import { clear, levelOf, surcharge } from "./clash-level.ts";
import { type Grid, gridWindow, minuteAt, minuteOf, slotAt, slotMinutes } from "./grid.ts";
import { memberWeek, slotsPerWeek } from "./member-week.ts";
import { defaultOptions } from "./search-options.ts";
import type { SearchMember, SeriesSearch } from "./series-proposal.ts";
import { hoursOf, weekMinuteOf } from "./week-periods.ts";

/** What a session of the wanted length would mean for one member, by the slot in which it begins. */
export type MemberSlots = {
  /** The strongest clash during the session (see clash-level). */
  readonly level: Uint8Array;
  /** What the hours alone say of the session, whatever the calendar holds. */
  readonly hoursLevel: Uint8Array;
  /** How unpleasant the session would be: the hour, and what stands there. */
  readonly cost: Uint16Array;
  /** 1 where the session lies in a protected window. */
  readonly isProtected: Uint8Array;
  /** On how many of its two sides another meeting stands within a quarter of an hour. */
  readonly touching: Uint8Array;
};

/** Lays one member's calendar and hours on the grid. A mailbox that cannot be read counts as free. */
export function memberSlots(member: SearchMember, grid: Grid, search: SeriesSearch): MemberSlots {
  const { slots } = grid;
  const week = memberWeek(member, search);
  const weekSlots = weekSlotsOf(hoursOf(member).timeZone, grid);
  const taken = takenSlots(member, grid, search);
  const width = search.cadence.lengthMinutes / slotMinutes;
  const result = {
    level: new Uint8Array(slots),
    hoursLevel: new Uint8Array(slots),
    cost: new Uint16Array(slots),
    isProtected: new Uint8Array(slots),
    touching: new Uint8Array(slots),
  };
  for (let slot = 0; slot < slots; slot++) {
    const weekSlot = weekSlots[slot] ?? 0;
    let hoursLevel = clear;
    let calendarLevel = clear;
    for (let part = slot; part < slot + width; part++) {
      hoursLevel = Math.max(hoursLevel, week.level[weekSlots[part] ?? 0] ?? clear);
      calendarLevel = Math.max(calendarLevel, taken[part] ?? clear);
    }
    const level = Math.max(hoursLevel, calendarLevel);
    result.level[slot] = level;
    result.hoursLevel[slot] = hoursLevel;
    result.cost[slot] = (week.unkindness[weekSlot] ?? 0) + surcharge(level);
    result.isProtected[slot] = week.isProtected[weekSlot] ?? 0;
    result.touching[slot] = (taken[slot - 1] ? 1 : 0) + (taken[slot + width] ? 1 : 0);
  }
  return result;
}

/** Every slot that an entry touches takes the entry's level, the strongest where they overlap. */
function takenSlots({ schedule }: SearchMember, grid: Grid, { options = defaultOptions }: SeriesSearch): Uint8Array {
  const taken = new Uint8Array(grid.slots);
  for (const { start, end, kind } of schedule.readable ? schedule.busy : []) {
    // An entry without a length, such as a reminder, takes no time.
    if (end.epochMilliseconds <= start.epochMilliseconds) continue;
    const level = levelOf(kind, options.treatment[kind]);
    const last = Math.min(slotAt(grid, Math.ceil(end.epochMilliseconds / 60_000) - 1), grid.slots - 1);
    for (let slot = Math.max(slotAt(grid, minuteOf(start)), 0); slot <= last; slot++) {
      taken[slot] = Math.max(taken[slot] ?? clear, level);
    }
  }
  return taken;
}

/** Which slot of the member's own week each slot is. */
function weekSlotsOf(timeZone: string, grid: Grid): Uint16Array {
  const zone = readZoneOffsets(timeZone, gridWindow(grid));
  const weekSlots = new Uint16Array(grid.slots);
  for (let slot = 0; slot < grid.slots; slot++) {
    const minute = weekMinuteOf(localMinuteAt(zone, minuteAt(grid, slot)));
    weekSlots[slot] = Math.floor(minute / slotMinutes) % slotsPerWeek;
  }
  return weekSlots;
}
