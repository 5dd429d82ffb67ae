import type { Board } from "./board.ts";
import { clashKindOf, clear } from "./clash-level.ts";
import { slotAt } from "./grid.ts";
import type { SessionOutlook } from "./series-proposal.ts";

/** Who could not be there if a session began at this minute, and why: for each member the strongest reason only. */
export function findClashes({ members, grid }: Board, startMinute: number): SessionOutlook["clashes"] {
  const slot = slotAt(grid, startMinute);
  return members.flatMap(({ level }, member) => {
    const kind = clashKindOf(level[slot] ?? clear);
    return kind === undefined ? [] : [{ member, kind }];
  });
}
