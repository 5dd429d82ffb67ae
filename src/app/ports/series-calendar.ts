import type { Person } from "#domain/members.ts";
import type { Result } from "#domain/result.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import type { Interval } from "#domain/time/interval.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { ServiceFailure } from "./failure.ts";

/** The words of an invitation, already in the reader's language. Plain text: the adapter escapes it. */
export type Invitation = {
  readonly subject: string;
  readonly greeting: string;
  readonly agendaTitle: string;
  readonly agenda: readonly string[];
  readonly linkText: string;
  /** Where the guide opens. */
  readonly link: string;
  readonly closing: string;
};

export type SeriesToBook = {
  /** The same plan always carries the same id, so that a retry never books twice. */
  readonly transactionId: string;
  readonly invitation: Invitation;
  /** Wall time of the first session in `timeZone`; its date is the first day of the recurrence. */
  readonly firstStart: Temporal.PlainDateTime;
  /** IANA name of the zone in which the series keeps its wall time. */
  readonly timeZone: string;
  readonly cadence: Cadence;
};

export type BookedSeries = {
  /** Immutable id of the series master in the organiser's mailbox. */
  readonly seriesId: string;
  /** The same in everybody's mailbox. */
  readonly iCalUId: string;
  /** Undefined while Teams is still making the meeting, or where the organiser has no Teams licence. */
  readonly joinUrl: string | undefined;
};

export type BookedSession = Interval & {
  /** Immutable id of the occurrence or exception. */
  readonly sessionId: string;
  /** Where the series alone would have put it; differs from `start` when it was moved. */
  readonly originalStart: Temporal.Instant | undefined;
  readonly isMoved: boolean;
};

/** Books and changes a series in the signed-in person's calendar. */
export interface SeriesCalendar {
  /** The series booked earlier under this id, if any: what a step probes before it acts. */
  findSeries(transactionId: string, around: Interval): Promise<Result<BookedSeries | undefined, ServiceFailure>>;
  /** Creates the series master, private, with a Teams meeting and nobody invited. */
  createSeries(series: SeriesToBook): Promise<Result<BookedSeries, ServiceFailure>>;
  /** The sessions of a series that touch the window, in time order. */
  sessions(seriesId: string, window: Interval): Promise<Result<readonly BookedSession[], ServiceFailure>>;
  /** Moves one session; the series keeps its rule. */
  moveSession(sessionId: string, to: Interval, timeZone: string): Promise<Result<void, ServiceFailure>>;
  /** Whom the series invites now, the organiser excluded. */
  attendees(seriesId: string): Promise<Result<readonly string[], ServiceFailure>>;
  /** Invites: the only step that sends mail, exactly one invitation to each. */
  invite(seriesId: string, people: readonly Person[]): Promise<Result<void, ServiceFailure>>;
  /** Takes the whole series back; invited people are told. */
  cancelSeries(seriesId: string, comment: string): Promise<Result<void, ServiceFailure>>;
}
