import { type Interval, overlaps } from "#domain/time/interval.ts";
import type { SearchMember } from "./series-proposal.ts";

/**
 * Whose calendar could not be read at this time, counted from 0. A member whose calendar cannot be read at all is not
 * among them: that is said once, and not at every session.
 */
export function findUnread(members: readonly SearchMember[], time: Interval): readonly number[] {
  return members.flatMap(({ schedule }, member) => {
    const unread = schedule.readable ? (schedule.unread ?? []) : [];
    return unread.some((stretch) => overlaps(stretch, time)) ? [member] : [];
  });
}
