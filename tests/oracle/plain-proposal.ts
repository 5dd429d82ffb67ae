import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import type { BruteProposal } from "./brute-force-search.ts";

/** A proposal as the search by brute force writes it: plain text and numbers. */
export function plainProposal({ timeZone, firstStart, clearSessions, sessions }: SeriesProposal): BruteProposal {
  return {
    timeZone,
    firstStart: firstStart.toString(),
    clearSessions,
    sessions: sessions.map(({ start, clashes, moveTo }) => ({
      start: start.toString(),
      clashes,
      moveTo: moveTo?.start.toString(),
    })),
  };
}
