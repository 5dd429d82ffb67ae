import type { Members } from "#domain/members.ts";
import type { SeriesProposal, SessionOutlook } from "#domain/scheduling/series-proposal.ts";
import type { Interval } from "#domain/time/interval.ts";
import type { BookingPlan } from "./booking-contract.ts";
import { stableId } from "./stable-id.ts";

export type BookingWish = {
  /** The organiser first. */
  readonly members: Members;
  readonly proposal: SeriesProposal;
  readonly invitation: BookingPlan["invitation"];
  /** Where a programme made the partnership; otherwise it follows from who its members are. */
  readonly partnershipId?: string;
} & Pick<BookingPlan, "rules" | "namedOrganiserId">;

/** Decides everything about a booking before its first step. The same wish always gives the same plan. */
export function planBooking({ members, proposal, invitation, partnershipId, ...settled }: BookingWish): BookingPlan {
  const id = partnershipId ?? partnershipOf(members);
  return { ...settled, partnershipId: id, transactionId: transactionOf(id, proposal), members, proposal, invitation };
}

/** Where a session will stand in the end. */
export function standsAt({ start, end, moveTo }: SessionOutlook): Interval {
  return moveTo ?? { start, end };
}

/** The partnership of these people when no programme made one: the same on every device, whoever of them asks. */
export function partnershipOf(members: Members): string {
  const ids = members.map(({ id }) => id.toLowerCase()).toSorted();
  return stableId(`partnership ${ids.join(" ")}`);
}

/** Where to look for the series: around its first session, which is moved within its week at most. */
export function aroundFirstSession({ proposal }: BookingPlan): Interval {
  return around(proposal.sessions.slice(0, 1));
}

/** Where all sessions of the series are, moved or not. */
export function aroundAllSessions({ proposal }: BookingPlan): Interval {
  return around(proposal.sessions);
}

function around(sessions: readonly Interval[]): Interval {
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a series has sessions");
  const week = { hours: 7 * 24 };
  return { start: first.start.subtract(week), end: last.end.add(week) };
}

/** From what makes the series that series, and not from what its calendars looked like when it was found. */
function transactionOf(partnershipId: string, { timeZone, firstStart, cadence }: SeriesProposal) {
  const { everyWeeks, lengthMinutes, sessions } = cadence;
  return stableId(
    ["series", partnershipId, timeZone, firstStart.toString(), everyWeeks, lengthMinutes, sessions].join(" "),
  );
}
