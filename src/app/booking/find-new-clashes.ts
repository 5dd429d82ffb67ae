import type { ServiceFailure } from "#app/ports/failure.ts";
import type { BusyKind, BusyTime } from "#domain/scheduling/availability.ts";
import type { ClashKind, SessionOutlook } from "#domain/scheduling/series-proposal.ts";
import { ok, type Result } from "#domain/result.ts";
import { type Interval, overlaps } from "#domain/time/interval.ts";
import type { NewClash } from "./booking-contract.ts";
import { standsAt } from "./plan-booking.ts";
import { sameAddress, type StepContext } from "./step.ts";

/** How much a clash says. What the plan knew of a session hides whatever says no more than that. */
const weights: Readonly<Record<ClashKind, number>> = {
  "working-elsewhere": 0,
  tentative: 1,
  "outside-hours": 2,
  busy: 3,
  "out-of-office": 3,
};

/**
 * Looks into everybody's calendar once more, and finds what came since the search. Without leave to look, and for a
 * mailbox that cannot be read, nothing is found: the search has said so, and booking stays possible.
 *
 * @param holders Addresses in whose calendars the series itself stands by now.
 */
export async function findNewClashes(
  { ports, plan, accepted }: StepContext,
  holders: readonly string[],
): Promise<Result<readonly NewClash[], ServiceFailure>> {
  const { sessions } = plan.proposal;
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (first === undefined || last === undefined) return ok([]);
  const emails = plan.members.map(({ email }) => email);
  const read = await ports.freeBusy.readSchedules(emails, { start: standsAt(first).start, end: standsAt(last).end });
  if (!read.ok) return isNotAllowed(read.error) ? ok([]) : read;

  const clashes = sessions.flatMap((outlook, session) =>
    emails.flatMap((email, member): readonly NewClash[] => {
      const schedule = read.value.find((one) => sameAddress(one.email, email));
      const at = standsAt(outlook);
      const busy = schedule?.readable === true ? schedule.busy : [];
      const others = holders.some((holder) => sameAddress(holder, email)) ? withoutOne(busy, at) : busy;
      const kind = strongest(others.filter((time) => overlaps(time, at)));
      return kind === undefined || weights[kind] <= knownWeight(outlook, member) ? [] : [{ session, at, member, kind }];
    }),
  );
  return ok(clashes.filter((clash) => !accepted.some((known) => covers(known, clash))));
}

function isNotAllowed({ kind }: ServiceFailure): boolean {
  return kind === "needs-consent" || kind === "forbidden";
}

/** Free/busy names nothing: one entry that fills exactly this time is the session itself, a second one is not. */
function withoutOne(busy: readonly BusyTime[], { start, end }: Interval): readonly BusyTime[] {
  const own = busy.findIndex((time) => time.start.equals(start) && time.end.equals(end));
  return busy.filter((_, index) => index !== own);
}

function strongest(busy: readonly BusyTime[]): BusyKind | undefined {
  return busy.map(({ kind }) => kind).toSorted((a, b) => weights[b] - weights[a])[0];
}

/** A session that is moved stands where everybody was free. */
function knownWeight({ clashes, moveTo }: SessionOutlook, member: number): number {
  const known = moveTo === undefined ? clashes.find((clash) => clash.member === member) : undefined;
  return known === undefined ? 0 : weights[known.kind];
}

function covers(known: NewClash, { session, member, kind }: NewClash): boolean {
  return known.session === session && known.member === member && weights[known.kind] >= weights[kind];
}
