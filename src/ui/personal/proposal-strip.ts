import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import type { StripSession } from "#ui/shared/strip-geometry.ts";

/** A proposed series as the strip draws it. */
export function proposalStrip({ sessions }: SeriesProposal): readonly StripSession[] {
  return sessions.map(({ start, clashes, moveTo }) => ({
    start,
    movedTo: moveTo?.start,
    clashes: [...new Set(clashes.map(({ member }) => member))],
    state: "clear",
  }));
}
