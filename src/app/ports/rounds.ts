import type { PairRow, PublishedPair } from "#domain/programme/publication.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

/** A round that somebody has begun to publish. Its number is unique: whoever makes the row publishes the round. */
export type RoundRow = {
  readonly rowId: string;
  readonly eTag: string;
  readonly number: number;
  readonly state: "publishing" | "published";
  /** ISO date on which the partnerships begin. */
  readonly startsOn: string;
  /** Of a row that makes no sense any more, `lastModifiedById` is undefined. Directory object ids; undefined when the service does not say. */
  readonly createdById: string | undefined;
  readonly lastModifiedById: string | undefined;
};

/** A person whom a coordinator has named an experienced coach. */
export type Nomination = {
  readonly rowId: string;
  readonly eTag: string;
  readonly personId: string;
  readonly lastModifiedById: string | undefined;
};

/** A partnership's row, and what a change of it has to say. */
export type StoredPair = PairRow & { readonly rowId: string; readonly eTag: string };

/** What was published, for everybody in the Team to read. Written by owners; anybody could, so rows are to be distrusted. */
export interface Rounds {
  rounds(teamId: string): Promise<Result<readonly RoundRow[], ServiceFailure>>;
  /** `conflict` when somebody else began the same round. */
  begin(teamId: string, number: number, startsOn: string): Promise<Result<RoundRow, ServiceFailure>>;
  /** All is written: from now on people are told. `conflict` when somebody changed the row in between. */
  finish(teamId: string, round: RoundRow): Promise<Result<void, ServiceFailure>>;
  /** Takes away a round that nobody with the right to it has begun. */
  discard(teamId: string, round: RoundRow): Promise<Result<void, ServiceFailure>>;
  /** Partnerships of one round, or of all. */
  pairs(teamId: string, round?: number): Promise<Result<readonly StoredPair[], ServiceFailure>>;
  /** One person's partnerships over all rounds. */
  pairsOf(teamId: string, personId: string): Promise<Result<readonly StoredPair[], ServiceFailure>>;
  /**
   * Writes rows, twenty to a request. One answer for each, in order; `conflict` when a row of that key stands already:
   * read it before it is believed.
   */
  publish(teamId: string, pairs: readonly PublishedPair[]): Promise<readonly Result<void, ServiceFailure>[]>;
  /** Writes over a row that somebody else has put in the way; `conflict` when it was changed in between. */
  rewrite(teamId: string, row: StoredPair, pair: PublishedPair): Promise<Result<void, ServiceFailure>>;
  nominations(teamId: string): Promise<Result<readonly Nomination[], ServiceFailure>>;
  /** Whoever wrote the row that stands, if one does: from now on it is my word. */
  nominate(teamId: string, personId: string): Promise<Result<void, ServiceFailure>>;
  withdrawNomination(teamId: string, nomination: Nomination): Promise<Result<void, ServiceFailure>>;
}
