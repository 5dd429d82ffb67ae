import type { ServiceFailure } from "#app/ports/failure.ts";
import type { NotInCatalog } from "#app/ports/guide-installer.ts";
import type { FileReference, UnreadableRecord } from "#app/ports/record-files.ts";
import type { BookedSeries, Invitation } from "#app/ports/series-calendar.ts";
import type { Store } from "#app/ports/store.ts";
import type { PartnershipRules } from "#domain/conversation/partnership-rules.ts";
import type { Members } from "#domain/members.ts";
import type { BusyKind } from "#domain/scheduling/availability.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import type { Interval } from "#domain/time/interval.ts";
import type { Temporal } from "#domain/time/temporal.ts";

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
  /** What a programme has settled; goes into the record when it is made. */
  readonly rules?: PartnershipRules | undefined;
  /**
   * Whom a programme named to book, by directory object id. Where this is set there is one series for all members, whoever
   * of them books it.
   */
  readonly namedOrganiserId?: string | undefined;
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

/** Something that stands in a member's calendar where a session will be, and that the plan did not know of. */
export type NewClash = {
  /** Counted from 0, as in the plan's proposal. */
  readonly session: number;
  /** Where the session will stand: moved, when the plan moves it. */
  readonly at: Interval;
  /** Counted from 0, as in the plan's members. */
  readonly member: number;
  readonly kind: BusyKind;
};

/** What the person has to decide or to know before anybody is invited. The series may stand already; nobody has heard of it. */
export type BookingQuestion =
  /** `bookAnyway()` goes on in spite of these; `undo("")` takes the series back without any mail. In the order of the sessions. */
  | { readonly kind: "new-clashes"; readonly clashes: readonly NewClash[] }
  /** The first session has begun: there is nothing to go on with. `undo("")` takes back what stands; then search again. */
  | { readonly kind: "too-late"; readonly firstStart: Temporal.Instant }
  /**
   * This member (0: I, from elsewhere) has booked the series of this partnership, or is booking it at this moment. The phase
   * is "undone": what stood of this one has been taken back, and nobody has heard of it.
   */
  | { readonly kind: "booked-by-another"; readonly member: number }
  /** This member's record names a series to which nobody has been invited. `bookAnyway()` goes on all the same. */
  | { readonly kind: "begun-by-another"; readonly member: number };

export type BookingProgress = {
  /** "asking": the run rests, and `question` says why. Nothing failed. */
  readonly phase: "ready" | "running" | "stopped" | "failed" | "asking" | "done" | "undoing" | "undone";
  readonly steps: Readonly<Record<BookingStep, StepState>>;
  readonly record: FileReference | undefined;
  readonly series: BookedSeries | undefined;
  /** What made the phase "failed": of a step, or of taking everything back. */
  readonly failure: BookingFailure | undefined;
  /** What made the phase "asking", or "undone" without anybody's wish; undefined otherwise. */
  readonly question: BookingQuestion | undefined;
};

/** One booking on its way. Nothing happens twice, however often it is started, stopped, failed or resumed. */
export type BookingRun = Store<BookingProgress> & {
  readonly plan: BookingPlan;
  /** Begins, goes on after a stop or a failure, or tries what was omitted once more. Settles when the run comes to rest. */
  start(): Promise<void>;
  /** Goes on in spite of what is in question, and of nothing else. In every other phase the same as `start`. */
  bookAnyway(): Promise<void>;
  /** Rests after the step that is running. */
  stop(): void;
  /** Takes the series back; people who were invited already get this comment. Nobody invited, no mail. */
  undo(comment: string): Promise<void>;
};
