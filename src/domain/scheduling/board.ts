import { readZoneOffsets, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import { type Grid, gridWindow, layGrid } from "./grid.ts";
import { type MemberSlots, memberSlots } from "./member-slots.ts";
import type { SearchMember, SeriesSearch } from "./series-proposal.ts";
import { hoursOf } from "./week-of-work.ts";

/** A search laid out on integers: what everything else in the search reads. */
export type Board = {
  readonly search: SeriesSearch;
  readonly grid: Grid;
  /** The zones a series may keep its wall time in, the organiser's first. */
  readonly anchors: readonly ZoneOffsets[];
  /** In the order of the members. */
  readonly members: readonly MemberSlots[];
  /** By the slot in which a session begins: the strongest clash of all members. */
  readonly level: Uint8Array;
  /** By the slot in which a session begins: all members' costs together. */
  readonly cost: Uint32Array;
};

export function layBoard(search: SeriesSearch): Board {
  const grid = layGrid(search);
  const members = search.members.map((member) => memberSlots(member, grid, search.cadence.lengthMinutes));
  const level = new Uint8Array(grid.slots);
  const cost = new Uint32Array(grid.slots);
  for (const slots of members) {
    for (let slot = 0; slot < grid.slots; slot++) {
      level[slot] = Math.max(level[slot] ?? 0, slots.level[slot] ?? 0);
      cost[slot] = (cost[slot] ?? 0) + (slots.cost[slot] ?? 0);
    }
  }
  const window = gridWindow(grid);
  return {
    search,
    grid,
    anchors: anchorZones(search.members).map((zone) => readZoneOffsets(zone, window)),
    members,
    level,
    cost,
  };
}

/**
 * The zones in which the series may keep its wall time: each member's own, once. A mailbox with a zone of its own making
 * has a bare offset, in which no series can be booked: the clock given for the member stands in for it.
 */
export function anchorZones(members: readonly SearchMember[]): readonly string[] {
  const zones = members.map(anchorZone).filter((zone) => zone !== undefined);
  return zones.length === 0 ? ["UTC"] : [...new Set(zones)];
}

function anchorZone(member: SearchMember): string | undefined {
  return [hoursOf(member).timeZone, member.timeZone].find((zone) => !/^[+-]/.test(zone));
}
