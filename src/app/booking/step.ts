import type { Clock } from "#app/ports/clock.ts";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import type { GuideInstaller } from "#app/ports/guide-installer.ts";
import type { Host } from "#app/ports/host.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Meetings } from "#app/ports/meetings.ts";
import type { FileReference, OwnRecords, SharedRecords } from "#app/ports/record-files.ts";
import type { BookedSeries, SeriesCalendar } from "#app/ports/series-calendar.ts";
import type { SessionsReader } from "#app/ports/sessions-reader.ts";
import type { Sharing } from "#app/ports/sharing.ts";
import type { Timers } from "#app/ports/timers.ts";
import type { Result } from "#domain/result.ts";
import type { BookingFailure, BookingPlan, BookingQuestion, NewClash, Omission } from "./booking-contract.ts";

/** What a booking reaches the world through. */
export type BookingPorts = {
  readonly ownRecords: OwnRecords;
  readonly sharedRecords: SharedRecords;
  readonly sharing: Sharing;
  readonly seriesCalendar: SeriesCalendar;
  readonly meetings: Meetings;
  readonly guideInstaller: GuideInstaller;
  readonly localStore: LocalStore;
  readonly timers: Timers;
  readonly clock: Pick<Clock, "now">;
  /** Asks anew every time: a remembered answer would hide what came since the search. */
  readonly freeBusy: FreeBusy;
  readonly host: Pick<Host, "guideLink">;
  /** Where another member's booking shows: my calendar, and that member's record. */
  readonly sessionsReader: Pick<SessionsReader, "sessions">;
  readonly liveFiles: Pick<LiveFiles, "find" | "read">;
};

/** What earlier steps have brought to light. */
export type Found = { readonly record: FileReference | undefined; readonly series: BookedSeries | undefined };

export type StepContext = {
  readonly ports: BookingPorts;
  readonly plan: BookingPlan;
  readonly found: Found;
  /** New clashes in spite of which the person wants to book. */
  readonly accepted: readonly NewClash[];
  /** Another member's booking that did not go on is not to stand in the way. */
  readonly acceptsOther: boolean;
};

/** Looks whether its effect is there already, acts only if not, and hands on what it found. */
export type StepAction<Failure> = (context: StepContext) => Promise<Result<Partial<Found>, Failure>>;

/** Without a required step there is no booking; without an optional one the booking stands and something is missing. */
export type Step =
  | { readonly optional: false; readonly act: StepAction<BookingFailure | BookingQuestion> }
  | { readonly optional: true; readonly act: StepAction<Omission> };

export function recordOf({ found }: StepContext): FileReference {
  if (found.record === undefined) throw new Error("the step that makes the record comes first");
  return found.record;
}

export function seriesOf({ found }: StepContext): BookedSeries {
  if (found.series === undefined) throw new Error("the step that makes the series comes first");
  return found.series;
}

/** Addresses are written in any case; Exchange takes them for the same. */
export function sameAddress(a: string, b: string | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}
