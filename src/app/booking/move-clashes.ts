import type { ServiceFailure } from "#app/ports/failure.ts";
import type { BookedSession } from "#app/ports/series-calendar.ts";
import { err, ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { BookingQuestion } from "./booking-contract.ts";
import { aroundAllSessions } from "./plan-booking.ts";
import { seriesOf, type StepAction } from "./step.ts";
import { tooLate } from "./too-late.ts";

/** Every session that the plan moves stands where it belongs, before anybody is invited. */
export const moveClashes: StepAction<ServiceFailure | BookingQuestion> = async (context) => {
  const { ports, plan } = context;
  const moves = plan.proposal.sessions.flatMap(({ start, moveTo }) => (moveTo ? [{ from: start, moveTo }] : []));
  if (moves.length === 0) return ok({});

  const sessions = await ports.seriesCalendar.sessions(seriesOf(context).seriesId, aroundAllSessions(plan));
  if (!sessions.ok) return sessions;
  for (const { from, moveTo } of moves) {
    const session = sessions.value.find((booked) => startsAt(booked, moveTo.start) || cameFrom(booked, from));
    if (session === undefined) return err({ kind: "gone", operation: "seriesCalendar.sessions" });
    if (startsAt(session, moveTo.start)) continue;
    const late = tooLate(context);
    if (late !== undefined) return err(late);
    const moved = await ports.seriesCalendar.moveSession(session.sessionId, moveTo, plan.proposal.timeZone);
    if (!moved.ok) return moved;
  }
  return ok({});
};

function startsAt({ start }: BookedSession, moment: Temporal.Instant): boolean {
  return Temporal.Instant.compare(start, moment) === 0;
}

function cameFrom({ start, originalStart }: BookedSession, moment: Temporal.Instant): boolean {
  return Temporal.Instant.compare(originalStart ?? start, moment) === 0;
}
