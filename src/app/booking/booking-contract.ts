import type { ServiceFailure } from "#app/ports/failure.ts";
import type { NotInCatalog } from "#app/ports/guide-installer.ts";
import type { FileReference, UnreadableRecord } from "#app/ports/record-files.ts";
import type { BookedSeries, Invitation } from "#app/ports/series-calendar.ts";
import type { Members } from "#domain/members.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";

/** Everything a booking needs to know, decided before the first step and remembered until the last. Plain JSON when stored. */
export type BookingPlan = {
  readonly partnershipId: string;
  /** Derived from partnership and plan: the same plan never books twice. */
  readonly transactionId: string;
  /** The organiser first. */
  readonly members: Members;
  readonly proposal: SeriesProposal;
  /** The invitation's words; its link is filled in when the record file exists. */
  readonly invitation: Omit<Invitation, "link">;
};

/** In the order of the run. */
export const bookingSteps = ["record", "series", "moves", "invite", "guide", "no-recording"] as const;
export type BookingStep = (typeof bookingSteps)[number];

/** Why an optional step was left out although the booking stands. */
export type Omission = ServiceFailure | NotInCatalog | { readonly kind: "no-meeting-yet" };

export type StepState =
  | { readonly state: "waiting" }
  | { readonly state: "running" }
  | { readonly state: "done" }
  /** Optional and not possible now; the screen says which way remains. */
  | { readonly state: "omitted"; readonly reason: Omission }
  | { readonly state: "failed"; readonly failure: ServiceFailure | UnreadableRecord };

export type BookingProgress = {
  readonly phase: "ready" | "running" | "stopped" | "failed" | "done" | "undoing" | "undone";
  readonly steps: Readonly<Record<BookingStep, StepState>>;
  readonly record: FileReference | undefined;
  readonly series: BookedSeries | undefined;
};
