import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import type { Members } from "#domain/members.ts";
import { ok, type Result } from "#domain/result.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import type { RankedProposal, SearchMember, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { searchWindow } from "./search-window.ts";

export type ProposalRequest = {
  /** The organiser first. */
  readonly members: Members;
  /** The members' clocks where known, in their order. The mailboxes' own hours come first; this device's zone is the last resort. */
  readonly memberZones?: readonly (string | undefined)[];
  readonly cadence: Cadence;
};

export type FoundProposals = {
  /** Best first. */
  readonly proposals: readonly RankedProposal[];
  /** In the order asked; `timeZone` is the clock to show each member's times on. */
  readonly members: readonly SearchMember[];
  /** Addresses whose calendar could not be read: they were taken for free, in assumed hours. */
  readonly unreadable: readonly string[];
  /** When the calendars were read: the oldest part of them, where they are remembered. */
  readonly readAt: Temporal.Instant;
  /** What was asked, for looking at another slot of the same search. */
  readonly search: SeriesSearch;
};

/** Reads everybody's calendars once, over the whole range of the series, and finds the best slots for it. */
export async function findProposals(
  ports: { readonly freeBusy: FreeBusy; readonly clock: Clock },
  { members, memberZones = [], cadence }: ProposalRequest,
): Promise<Result<FoundProposals, ServiceFailure>> {
  const now = ports.clock.now();
  const { earliest, latestFirst, toRead } = searchWindow(now, cadence);
  const emails = members.map(({ email }) => email);
  const schedules = await ports.freeBusy.readSchedules(emails, toRead);
  if (!schedules.ok) return schedules;

  const searchMembers = emails.map((email, member): SearchMember => {
    const schedule = schedules.value.find((read) => sameAddress(read.email, email)) ?? { email, readable: false };
    return { schedule, timeZone: memberZones[member] ?? ownZone(schedule) ?? ports.clock.timeZone() };
  });
  const search = { members: searchMembers, cadence, earliest, latestFirst };
  return ok({
    proposals: searchSeries(search),
    members: searchMembers,
    unreadable: searchMembers.filter(({ schedule }) => !schedule.readable).map(({ schedule }) => schedule.email),
    readAt: ports.freeBusy.readAt?.(emails, toRead) ?? now,
    search,
  });
}

function ownZone(schedule: MemberSchedule): string | undefined {
  return schedule.readable ? schedule.hours?.timeZone : undefined;
}

/** Addresses are written in any case; Exchange takes them for the same. */
function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
