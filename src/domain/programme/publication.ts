import { err, ok, type Result } from "#domain/result.ts";

/** A partnership of a round as it is written into the programme's list. */
export type PublishedPair = {
  /** The same for the same people in the same round, so that no retry makes a second row. */
  readonly key: string;
  readonly round: number;
  /** Two or three directory object ids, in ascending order. */
  readonly memberIds: readonly string[];
  readonly organiserId: string;
};

/** A row that stands in the list already. */
export type PairRow = PublishedPair & {
  /** Directory object id of whoever wrote it last; undefined when the service does not say. */
  readonly lastModifiedById: string | undefined;
};

/** Somebody would have two partnerships in one round: another coordinator has published at the same time. */
export type PublicationConflict = {
  readonly kind: "somebody-else-published";
  readonly rows: readonly PairRow[];
};

/** What is left to write, and what stands already. */
export type Publication = {
  readonly missing: readonly PublishedPair[];
  readonly done: readonly PublishedPair[];
};

/** Names a partnership of a round. The order of the people means nothing. */
export function pairKey(round: number, memberIds: readonly string[]): string {
  return [`round-${round}`, ...memberIds.toSorted()].join("/");
}

/** The row of one partnership, the same whoever makes it. */
export function publishedPair(round: number, memberIds: readonly string[], organiserId: string): PublishedPair {
  return { key: pairKey(round, memberIds), round, memberIds: memberIds.toSorted(), organiserId };
}

/** The rows that owners of the Team wrote; anybody else's are no partnerships. */
export function trustedPairs<Row extends PairRow>(rows: readonly Row[], ownerIds: ReadonlySet<string>): readonly Row[] {
  return rows.filter(({ lastModifiedById }) => lastModifiedById !== undefined && ownerIds.has(lastModifiedById));
}

/** The rounds that owners of the Team began, and that nobody else has changed. */
export function trustedRounds<
  Row extends { readonly createdById: string | undefined } & Pick<PairRow, "lastModifiedById">,
>(rows: readonly Row[], ownerIds: ReadonlySet<string>): readonly Row[] {
  return rows.filter(({ createdById, lastModifiedById }) =>
    [createdById, lastModifiedById].every((id) => id !== undefined && ownerIds.has(id)),
  );
}

/**
 * Compares what is to be published with what stands in the list. Repeating it after an interruption goes on where it
 * stopped; nothing is written twice. Rows of the round with other people for somebody are a conflict: nothing is written
 * over it, the coordinators have to agree first.
 *
 * @param wanted All of one round.
 * @param standing Trusted rows of the same round.
 */
export function planPublication(
  wanted: readonly PublishedPair[],
  standing: readonly PairRow[],
): Result<Publication, PublicationConflict> {
  const wantedKeys = new Set(wanted.map(({ key }) => key));
  const strangers = standing.filter(({ key }) => !wantedKeys.has(key));
  if (strangers.length > 0) return err({ kind: "somebody-else-published", rows: strangers });
  const standingKeys = new Set(standing.map(({ key }) => key));
  return ok({
    missing: wanted.filter(({ key }) => !standingKeys.has(key)),
    done: wanted.filter(({ key }) => standingKeys.has(key)),
  });
}
