import { type Interval, overlaps } from "#domain/time/interval.ts";
import type { BusyTime } from "./availability.ts";
import type { SearchMember } from "./series-proposal.ts";

const dayMs = 24 * 3_600_000;

/** Who is away at this time, counted from 0: out of office, or taken for whole days on end. */
export function findAway(members: readonly SearchMember[], time: Interval): readonly number[] {
  return members.flatMap(({ schedule }, member) => {
    const busy = schedule.readable ? schedule.busy : [];
    return busy.some((entry) => isAbsence(entry) && overlaps(entry, time)) ? [member] : [];
  });
}

/** Free/busy does not tell all-day entries apart; nothing else lasts from midnight to midnight. */
function isAbsence({ kind, start, end }: BusyTime): boolean {
  return kind === "out-of-office" || (kind === "busy" && end.epochMilliseconds - start.epochMilliseconds >= dayMs);
}
