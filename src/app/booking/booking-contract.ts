import type { ServiceFailure } from "#app/ports/failure.ts";
import type { NotInCatalog } from "#app/ports/guide-installer.ts";
import type { FileReference, UnreadableRecord } from "#app/ports/record-files.ts";
import type { BookedSeries, Invitation } from "#app/ports/series-calendar.ts";
import type { Store } from "#app/ports/store.ts";
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

export type BookingFailure = ServiceFailure | UnreadableRecord;

export type StepState =
  | { readonly state: "waiting" }
  | { readonly state: "running" }
  | { readonly state: "done" }
  /** Optional and not possible now; the screen says which way remains. */
  | { readonly state: "omitted"; readonly reason: Omission }
  | { readonly state: "failed"; readonly failure: BookingFailure };

export type BookingProgress = {
  readonly phase: "ready" | "running" | "stopped" | "failed" | "done" | "undoing" | "undone";
  readonly steps: Readonly<Record<BookingStep, StepState>>;
  readonly record: FileReference | undefined;
  readonly series: BookedSeries | undefined;
  /** What made the phase "failed": of a step, or of taking everything back. */
  readonly failure: BookingFailure | undefined;
};

/** One booking on its way. Nothing happens twice, however often it is started, stopped, failed or resumed. */
export type BookingRun = Store<BookingProgress> & {
  readonly plan: BookingPlan;
  /** Begins, goes on after a stop or a failure, or tries what was omitted once more. Settles when the run comes to rest. */
  start(): Promise<void>;
  /** Rests after the step that is running. */
  stop(): void;
  /** Takes the series back; people who were invited already get this comment. Nobody invited, no mail. */
  undo(comment: string): Promise<void>;
};
