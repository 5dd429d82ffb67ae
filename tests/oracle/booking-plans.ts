import { planBooking } from "#app/booking/plan-booking.ts";
import type { BookingPlan } from "#app/booking/booking-contract.ts";
import type { Person } from "#domain/members.ts";
import { assessSeries } from "#domain/scheduling/search-series.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { entry, hours, member } from "./schedules.ts";

export const maya: Person = { id: "id-maya", displayName: "Maya Patel", email: "maya@sidebyside.example" };
export const tom: Person = { id: "id-tom", displayName: "Tom Gurung", email: "tom@sidebyside.example" };
export const grace: Person = { id: "id-grace", displayName: "Grace Okafor", email: "grace@sidebyside.example" };

export const invitation: BookingPlan["invitation"] = {
  subject: "Side by Side",
  greeting: "Hello",
  agendaTitle: "What we do",
  agenda: ["Look back", "Swap"],
  linkText: "Open the guide",
  closing: "See you there",
};

/** Six sessions across London's change of the clocks; the second and the fifth clash and are moved. */
export function proposalWithTwoMoves(): SeriesProposal {
  const away = [
    entry("2026-03-17T08:00Z", "2026-03-17T18:00Z", "out-of-office"),
    entry("2026-04-07T08:00Z", "2026-04-07T18:00Z"),
  ];
  const members = [
    member(hours("Europe/London", "09:00", "17:30")),
    member(hours("Asia/Kathmandu", "10:00", "18:30"), away),
  ];
  const search = {
    members,
    cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 6 },
    earliest: Temporal.Instant.from("2026-03-09T00:00Z"),
    latestFirst: Temporal.Instant.from("2026-03-16T00:00Z"),
  } as const;
  return assessSeries(search, "Europe/London", Temporal.PlainDateTime.from("2026-03-10T10:00"));
}

export function planForTwo(): BookingPlan {
  return planBooking({ members: [maya, tom], proposal: proposalWithTwoMoves(), invitation });
}
