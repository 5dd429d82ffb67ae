import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import { ok, type Result } from "#domain/result.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import type { RankedProposal, SearchMember, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import type { SearchOptions } from "#domain/scheduling/search-options.ts";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { WeeklyWindow } from "#domain/time/weekly-window.ts";
import { findRequestProblem, type RequestProblem, type SeriesWish } from "./check-request.ts";
import { searchWindow } from "./search-window.ts";

export type ProposalRequest = SeriesWish & {
  /** The members' clocks where known, in their order. The mailboxes' own hours come first; this device's zone is the last resort. */
  readonly memberZones?: readonly (string | undefined)[];
  /** The times that each member has closed, in their order. */
  readonly noGo?: readonly (readonly WeeklyWindow[])[];
  /** Left out: `defaultOptions`. */
  readonly options?: SearchOptions;
};

/** What there is to say about a search as a whole. */
export type SearchOutcome =
  | { readonly kind: "found" }
  /** No proposal has a session inside everybody's hours: they are the least bad, each with its cost. */
  | { readonly kind: "no-common-hours" }
  /** No proposal at all: every start meets a time that somebody has closed. */
  | { readonly kind: "all-closed" }
  /** Nothing was looked for and no calendar was read. */
  | { readonly kind: "impossible"; readonly problem: RequestProblem };

export type FoundProposals = {
  readonly outcome: SearchOutcome;
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
  request: ProposalRequest,
): Promise<Result<FoundProposals, ServiceFailure>> {
  const { cadence, options } = request;
  const now = ports.clock.now();
  const { earliest, latestFirst, toRead } = searchWindow(now, request);
  const emails = request.members.map(({ email }) => email);
  const problem = findRequestProblem(request, now);
  const schedules = problem === undefined ? await ports.freeBusy.readSchedules(emails, toRead) : ok([]);
  if (!schedules.ok) return schedules;

  const members = emails.map((email, member): SearchMember => {
    const schedule = schedules.value.find((read) => sameAddress(read.email, email)) ?? { email, readable: false };
    const timeZone = request.memberZones?.[member] ?? ownZone(schedule) ?? ports.clock.timeZone();
    return { schedule, timeZone, noGo: request.noGo?.[member] ?? [] };
  });
  const search = { members, cadence, earliest, latestFirst, ...(options && { options }) };
  const proposals = problem === undefined ? searchSeries(search) : [];
  return ok({
    outcome: problem === undefined ? outcomeOf(proposals) : { kind: "impossible", problem },
    proposals,
    members,
    unreadable: members.filter(({ schedule }) => !schedule.readable).map(({ schedule }) => schedule.email),
    readAt: ports.freeBusy.readAt?.(emails, toRead) ?? now,
    search,
  });
}

function outcomeOf(proposals: readonly RankedProposal[]): SearchOutcome {
  if (proposals.length === 0) return { kind: "all-closed" };
  const isOutside = proposals.every(({ sessions }) =>
    sessions.every(({ clashes }) => clashes.some(({ kind }) => kind === "outside-hours")),
  );
  return { kind: isOutside ? "no-common-hours" : "found" };
}

function ownZone(schedule: MemberSchedule): string | undefined {
  return schedule.readable ? schedule.hours?.timeZone : undefined;
}

/** Addresses are written in any case; Exchange takes them for the same. */
function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
