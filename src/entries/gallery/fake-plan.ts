import type { BookingPlan } from "#app/booking/booking-contract.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { sessionStarts } from "#domain/scheduling/expand-cadence.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { colleagues, maya, tom } from "./fake-people.ts";

const cadence = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } as const;

function span(start: Temporal.Instant) {
  return { start, end: start.add({ minutes: cadence.lengthMinutes }) };
}

/** Tuesdays 10:00 in London from 1 December, everything clear. */
export function galleryPlanClear(): BookingPlan {
  const firstStart = Temporal.PlainDateTime.from("2026-12-01T10:00");
  const starts = sessionStarts(firstStart, "Europe/London", cadence);
  return planBooking({
    members: [maya, tom],
    proposal: {
      timeZone: "Europe/London",
      firstStart,
      cadence,
      sessions: starts.map((start) => ({ ...span(start), clashes: [], moveTo: undefined })),
      clearSessions: 6,
    },
    invitation: { subject: "", greeting: "", agendaTitle: "", agenda: [], linkText: "", closing: "" },
  });
}

/** The same with the third session moved by a day. */
export function galleryPlan(): BookingPlan {
  const plan = galleryPlanClear();
  const { proposal } = plan;
  const sessions = proposal.sessions.map((session, index) =>
    index === 2
      ? {
          ...session,
          clashes: [{ member: 1, kind: "out-of-office" } as const],
          moveTo: span(session.start.add({ hours: 24 })),
        }
      : session,
  );
  return { ...plan, proposal: { ...proposal, sessions, clearSessions: 5 } };
}

/** The same for three. */
export function galleryPlanForThree(): BookingPlan {
  const grace = colleagues.find(({ displayName }) => displayName.startsWith("Grace")) ?? tom;
  return { ...galleryPlan(), members: [maya, tom, grace] };
}
