import type { FilePlace, ParticipantStatus, RosterRow } from "#domain/programme/roster.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

/** A row and what a change of it has to say. */
export type StoredRow = RosterRow & { readonly eTag: string };

/** Who takes part in a programme: one row for each person, made by that person. */
export interface Roster {
  /** Everybody's rows, untrusted, in the order in which they were made. */
  rows(teamId: string): Promise<Result<readonly StoredRow[], ServiceFailure>>;
  /** One person's rows; more than one when somebody else made one for them. */
  rowsOf(teamId: string, personId: string): Promise<Result<readonly StoredRow[], ServiceFailure>>;
  /** Makes my row; `conflict` when there is one already. Repeating it makes no second. */
  join(teamId: string, personId: string, file: FilePlace): Promise<Result<StoredRow, ServiceFailure>>;
  /** Changes my row; `conflict` when somebody changed it in between. */
  change(
    teamId: string,
    row: StoredRow,
    to: { readonly status: ParticipantStatus; readonly file: FilePlace },
  ): Promise<Result<void, ServiceFailure>>;
}
