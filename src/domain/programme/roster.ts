/** Where a person's file for coordinators lives: by ids, so that renaming or moving it does no harm. */
export type FilePlace = { readonly driveId: string; readonly itemId: string };

const statuses = ["joined", "paused", "left"] as const;
export type ParticipantStatus = (typeof statuses)[number];

/** A row of the roster. It holds who, whether, and where; everything else stands in the person's own file. */
export type RosterRow = {
  readonly rowId: string;
  /** Directory object id. */
  readonly personId: string;
  readonly status: ParticipantStatus;
  readonly file: FilePlace;
  /** Directory object ids, as the service says; undefined when it does not say. */
  readonly createdById: string | undefined;
  readonly lastModifiedById: string | undefined;
};

/** Why a row is left out. Anybody in the Team can write into the list, so what is in it has to be looked at. */
export type RowRefusal = "written-by-somebody-else" | "enrolled-by-somebody-else" | "second-row";

export type Roster = {
  readonly rows: readonly RosterRow[];
  readonly ignored: readonly { readonly row: RosterRow; readonly reason: RowRefusal }[];
};

/**
 * The rows that can be trusted: made by the participant, and last changed by the participant or a Team owner. Of two rows
 * of one person the first made counts. The others are shown to the coordinator and otherwise ignored.
 *
 * @param rows In the order in which they were made.
 * @param ownerIds Directory object ids of the Team's owners, as they are now.
 */
export function readRoster(rows: readonly RosterRow[], ownerIds: ReadonlySet<string>): Roster {
  const trusted = new Map<string, RosterRow>();
  const ignored: { row: RosterRow; reason: RowRefusal }[] = [];
  for (const row of rows) {
    const reason = refusalOf(row, ownerIds) ?? (trusted.has(row.personId) ? "second-row" : undefined);
    if (reason === undefined) trusted.set(row.personId, row);
    else ignored.push({ row, reason });
  }
  return { rows: [...trusted.values()], ignored };
}

/** Whether a word of the list names a status. */
export function isParticipantStatus(word: string): word is ParticipantStatus {
  return statuses.some((status) => status === word);
}

function refusalOf(row: RosterRow, ownerIds: ReadonlySet<string>): RowRefusal | undefined {
  const { personId, createdById, lastModifiedById } = row;
  // Nobody is enrolled by somebody else, a coordinator included.
  if (createdById !== personId) return "enrolled-by-somebody-else";
  if (lastModifiedById === personId) return undefined;
  return lastModifiedById !== undefined && ownerIds.has(lastModifiedById) ? undefined : "written-by-somebody-else";
}
