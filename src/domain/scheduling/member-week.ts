import { clear, noGoLevel, outsideHoursLevel } from "./clash-level.ts";
import { slotMinutes, slotsPerWeek } from "./grid.ts";
import { unkindness } from "./kindness.ts";
import { defaultOptions } from "./search-options.ts";
import type { SearchMember, SeriesSearch } from "./series-proposal.ts";
import { hoursOf, marginsInside, meets, minutesInto, weekPeriods } from "./week-periods.ts";

/** What one member's week says of its own, whatever the calendar holds: by the slot of the week, Monday 00:00 first. */
export type MemberWeek = {
  /** Of this one slot: inside the hours, outside or closed (see clash-level). */
  readonly level: Uint8Array;
  /** Of a session that begins in this slot. */
  readonly sessionLevel: Uint8Array;
  /** Of a session that begins in this slot. */
  readonly unkindness: Uint16Array;
  /** 1 where a session that begins in this slot lies in a protected window. */
  readonly isProtected: Uint8Array;
};

/** Every zone keeps whole slots from UTC, so that the slots of the grid are slots of everybody's week. */
export function memberWeek(member: SearchMember, { cadence, options = defaultOptions }: SeriesSearch): MemberWeek {
  const { lengthMinutes } = cadence;
  const work = weekPeriods(hoursOf(member));
  const noGo = (member.noGo ?? []).flatMap(weekPeriods);
  const protectedPeriods = options.protectedWindows.flatMap(weekPeriods);
  const lunch = options.lunch && { from: minutesInto(options.lunch.from), to: minutesInto(options.lunch.to) };
  const week = {
    level: new Uint8Array(slotsPerWeek),
    sessionLevel: new Uint8Array(slotsPerWeek),
    unkindness: new Uint16Array(slotsPerWeek),
    isProtected: new Uint8Array(slotsPerWeek),
  };
  const slotMargins = marginsInside(work, slotMinutes);
  const margins = marginsInside(work, lengthMinutes);
  const protectedMargins = marginsInside(protectedPeriods, lengthMinutes);
  for (let slot = 0; slot < slotsPerWeek; slot++) {
    const minute = slot * slotMinutes;
    const isInside = (slotMargins[slot] ?? -1) >= 0;
    week.level[slot] = meets(noGo, minute, slotMinutes) ? noGoLevel : isInside ? clear : outsideHoursLevel;
    week.unkindness[slot] = unkindness(margins[slot] ?? 0, lunch, minute, lengthMinutes);
    week.isProtected[slot] = (protectedMargins[slot] ?? -1) >= 0 ? 1 : 0;
  }
  for (let slot = 0; slot < slotsPerWeek; slot++) {
    for (let part = slot; part < slot + lengthMinutes / slotMinutes; part++) {
      const level = week.level[part % slotsPerWeek] ?? clear;
      week.sessionLevel[slot] = Math.max(week.sessionLevel[slot] ?? clear, level);
    }
  }
  return week;
}
