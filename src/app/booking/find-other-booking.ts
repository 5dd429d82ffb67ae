import type { ServiceFailure } from "#app/ports/failure.ts";
import { plannedSessions } from "#domain/conversation/planned-sessions.ts";
import { ok, type Result } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { BookingQuestion } from "./booking-contract.ts";
import { findBookedSeries } from "./find-booked-series.ts";
import { sameAddress, type StepContext } from "./step.ts";

/** Another member's booking under way: `member` counted as in the plan. */
type Rival = { readonly member: number; readonly isFresh: boolean };

/** Whoever wrote longer ago than this is not booking at this very moment. */
const freshMinutes = 3;
/** What is waited before each further look, for a booking that has to give way to this one. */
const waits = [1500, 2500, 4000];

/**
 * Looks whether another member of a partnership that a programme made has booked, or is about to: there is one series for
 * all of them. Everybody writes their series into their own record first and looks into the others' then, so of two who
 * book at the same moment at least one sees the other. The named organiser goes on, everybody else gives way.
 */
export async function findOtherBooking(
  context: StepContext,
): Promise<Result<BookingQuestion | undefined, ServiceFailure>> {
  const { ports, plan, acceptsOther } = context;
  if (plan.namedOrganiserId === undefined) return ok(undefined);
  let unfinished: Rival | undefined;
  for (const wait of [0, ...waits]) {
    if (wait > 0) await new Promise<void>((resolve) => void ports.timers.after(wait, resolve));
    const invited = await findInvitation(context);
    if (!invited.ok) return invited;
    if (invited.value !== undefined) return ok({ kind: "booked-by-another", member: invited.value });

    const rivals = await findRivals(context);
    if (!rivals.ok) return rivals;
    const first = rivals.value.find(({ member, isFresh }) => isFresh && goesFirst(context, member));
    if (first !== undefined) return ok({ kind: "booked-by-another", member: first.member });
    unfinished = rivals.value[0];
    // Who gives way takes their own back in a moment; who does not act any more is not waited for.
    if (!rivals.value.some(({ isFresh }) => isFresh)) break;
  }
  if (unfinished === undefined || acceptsOther) return ok(undefined);
  return ok({ kind: "begun-by-another", member: unfinished.member });
}

/** Whether another member's booking counts before mine: the named organiser's, then in the order of the ids. */
function goesFirst({ plan }: StepContext, member: number): boolean {
  const rank = (id: string | undefined) => (id === plan.namedOrganiserId ? "" : (id ?? ""));
  return rank(plan.members[member]?.id) < rank(plan.members[0].id);
}

/** Who has invited everybody to a series of this partnership that goes on, by my own calendar. */
async function findInvitation({ ports, plan }: StepContext): Promise<Result<number | undefined, ServiceFailure>> {
  const sessions = await findBookedSeries(ports, plan.members, [plan.partnershipId]);
  if (!sessions.ok) return sessions;
  const [session] = sessions.value;
  if (session === undefined) return ok(undefined);
  const member = plan.members.findIndex(({ email }) => sameAddress(email, session.organiserEmail));
  return ok(Math.max(member, 0));
}

/** Whose record names a series that is still to come. A record that I may not read, or cannot, tells nothing. */
async function findRivals({ ports, plan }: StepContext): Promise<Result<readonly Rival[], ServiceFailure>> {
  const now = ports.clock.now();
  const rivals: Rival[] = [];
  for (const [member, { id }] of plan.members.entries()) {
    if (member === 0) continue;
    const place = await ports.liveFiles.find(id, plan.partnershipId);
    if (!place.ok && !isOutOfReach(place.error.kind)) return place;
    if (!place.ok || place.value === undefined) continue;
    const read = await ports.liveFiles.read(place.value);
    if (!read.ok) continue;
    const { record, version } = read.value;
    if (record.ownerId !== id || record.partnershipId !== plan.partnershipId) continue;
    if (!plannedSessions(record.series).some(({ end }) => Temporal.Instant.compare(end, now) > 0)) continue;
    const age = Math.abs(now.epochMilliseconds - version.lastModified.epochMilliseconds);
    rivals.push({ member, isFresh: age < freshMinutes * 60_000 });
  }
  return ok(rivals);
}

function isOutOfReach(kind: ServiceFailure["kind"]): boolean {
  return kind === "forbidden" || kind === "gone" || kind === "needs-consent";
}
