import { readZoneOffsets, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import { clear } from "./clash-level.ts";
import { type Grid, gridWindow, layGrid } from "./grid.ts";
import { type MemberSlots, memberSlots } from "./member-slots.ts";
import type { SearchMember, SeriesSearch } from "./series-proposal.ts";
import { hoursOf } from "./week-periods.ts";

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
};

const boards = new WeakMap<SeriesSearch, Board>();

/** The board of a search. A search never changes, so it is laid once however often somebody looks at another slot. */
export function boardOf(search: SeriesSearch): Board {
  const known = boards.get(search);
  if (known !== undefined) return known;
  const board = layBoard(search);
  boards.set(search, board);
  return board;
}

function layBoard(search: SeriesSearch): Board {
  const grid = layGrid(search);
  const members = search.members.map((member) => memberSlots(member, grid, search));
  const level = new Uint8Array(grid.slots);
  for (const member of members) raiseTo(level, member.level);
  const window = gridWindow(grid);
  const anchors = anchorZones(search.members).map((zone) => readZoneOffsets(zone, window));
  return { search, grid, anchors, members, level };
}

/** Some ten thousand slots for a search: without a branch, which nobody could foretell. */
function raiseTo(level: Uint8Array, other: Uint8Array): void {
  for (let slot = 0; slot < level.length; slot++) level[slot] = Math.max(level[slot] ?? clear, other[slot] ?? clear);
}

/**
 * The zones in which the series may keep its wall time: each member's own, once. A mailbox with a zone of its own making
 * has a bare offset, in which no series can be booked: the clock given for the member stands in for it.
 */
function anchorZones(members: readonly SearchMember[]): readonly string[] {
  const zones = members.map(anchorZone).filter((zone) => zone !== undefined);
  return zones.length === 0 ? ["UTC"] : [...new Set(zones)];
}

function anchorZone(member: SearchMember): string | undefined {
  return [hoursOf(member).timeZone, member.timeZone].find((zone) => !/^[+-]/.test(zone));
}
