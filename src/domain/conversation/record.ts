import type { Members } from "#domain/members.ts";
import type { EveryWeeks, LengthMinutes } from "#domain/scheduling/cadence.ts";

export const recordSchemaVersion = 1;

/** One series of a partnership, as its organiser wrote it down. The calendar stays the authority for dates. */
export type SeriesEntry = {
  readonly iCalUId: string;
  readonly everyWeeks: EveryWeeks;
  readonly lengthMinutes: LengthMinutes;
  readonly sessions: number;
  /** ISO 8601 wall time of the first session in `timeZone`. */
  readonly firstStart: string;
  /** IANA name. */
  readonly timeZone: string;
};

/** One member's part of the conversation record. Its owner alone writes it; the other members may read it. */
export type RecordFile = {
  readonly schemaVersion: typeof recordSchemaVersion;
  readonly partnershipId: string;
  /** Directory object id of the owner, who must be among the members. */
  readonly ownerId: string;
  readonly members: Members;
  readonly series: readonly SeriesEntry[];
  /** Fields that this version does not know survive a rewrite. */
  readonly unknownFields: Readonly<Record<string, unknown>>;
};
