import { Temporal } from "#domain/time/temporal.ts";
import type { BookingQuestion } from "./booking-contract.ts";
import { standsAt } from "./plan-booking.ts";
import type { StepContext } from "./step.ts";

/** Asked by every step that must not act for a series that has begun. What has acted already stays. */
export function tooLate({ ports, plan }: StepContext): BookingQuestion | undefined {
  const [first] = plan.proposal.sessions.map(standsAt);
  if (first === undefined || Temporal.Instant.compare(ports.clock.now(), first.start) < 0) return undefined;
  return { kind: "too-late", firstStart: first.start };
}
