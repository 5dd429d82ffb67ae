import { findAway } from "#domain/scheduling/find-away.ts";
import type { SearchMember, SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import type { StripSession } from "#ui/shared/strip-geometry.ts";

/**
 * A proposed series as the strip draws it.
 *
 * @param members With their calendars, where these are at hand: then it shows who is away.
 */
export function proposalStrip(
  { sessions }: SeriesProposal,
  members: readonly SearchMember[] = [],
): readonly StripSession[] {
  return sessions.map(({ start, end, clashes, moveTo, unread }) => ({
    start,
    movedTo: moveTo?.start,
    clashes: [...new Set(clashes.map(({ member }) => member))],
    isUnchecked: unread !== undefined,
    away: findAway(members, { start, end }),
    state: "clear",
  }));
}
