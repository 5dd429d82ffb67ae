import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FileReference, UnreadableRecord } from "#app/ports/record-files.ts";
import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import type { Guide } from "#domain/conversation/guide.ts";
import type { PartnershipRules } from "#domain/conversation/partnership-rules.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import type { Members } from "#domain/members.ts";
import type { Interval } from "#domain/time/interval.ts";

/** What a member's file of a partnership begins with, and who wrote the one that the invitation links to. */
export type Partnership = Pick<RecordFile, "partnershipId" | "members"> & {
  readonly organiserId: string;
  /** What a programme has settled for it; left out where none did. */
  readonly rules?: PartnershipRules | undefined;
};

/** Everything the guide needs to know about the session that is held now or next. */
export type FoundSession = {
  /** The same in every member's calendar: the appointment's `iCalUId`. */
  readonly sessionId: string;
  /** Names the conversation over all its sessions, for what this device remembers. */
  readonly conversationId: string;
  readonly planned: Interval;
  /** In an order that is the same on every member's device: the organiser, then by address. */
  readonly members: Members;
  /** Index of the signed-in person among the members. */
  readonly me: number;
  /** Counted from 1 over the whole partnership. */
  readonly number: number;
  /** Undefined where nobody can tell how many there will be. */
  readonly count: number | undefined;
  /** The session after this one, as far as the calendar tells. */
  readonly following: Interval | undefined;
  readonly guide: Guide;
  /** The organiser's file, which the invitation links to. */
  readonly record: FileReference | undefined;
  /** Whose words belong together; undefined while neither the record nor this device's memory tells. */
  readonly partnership: Partnership | undefined;
  /** Why the record cannot be read; the guide goes on without it. */
  readonly recordTrouble: ServiceFailure | UnreadableRecord | undefined;
};

export type SessionAnswer =
  | { readonly kind: "found"; readonly session: FoundSession }
  /** No session of ours here; the next elsewhere is not guessed. */
  | { readonly kind: "none" }
  /** Several are equally likely: the person chooses. */
  | { readonly kind: "ambiguous"; readonly candidates: readonly CalendarSession[] }
  /** The link leads to a record that is not this person's, or is gone. */
  | { readonly kind: "not-yours"; readonly reason: ServiceFailure };

export type SessionFailure = ServiceFailure | UnreadableRecord;
