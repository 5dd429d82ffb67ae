import type { ServiceFailure } from "#app/ports/failure.ts";
import type { ProfileFiles } from "#app/ports/profile-files.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { Roster, StoredRow } from "#app/ports/roster.ts";
import type { Sharing } from "#app/ports/sharing.ts";
import type { Person } from "#domain/members.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { ParticipantStatus } from "#domain/programme/roster.ts";
import { ok, type Result } from "#domain/result.ts";

export type TakePartPorts = {
  readonly profileFiles: ProfileFiles;
  readonly roster: Roster;
  readonly sharing: Pick<Sharing, "allowReading" | "allowOnly">;
};

/** What somebody tells the coordinators of a programme, and whether they take part. */
export type TakingPart = {
  readonly teamId: string;
  readonly profile: Profile;
  readonly status: ParticipantStatus;
  /** Who may read the profile: the coordinators as they are now. Nobody else may, from my next change on. */
  readonly coordinators: readonly Pick<Person, "id" | "email">[];
  /** My row, when I have one. */
  readonly myRow: StoredRow | undefined;
};

/**
 * Joins, changes, pauses, comes back or leaves. My own file comes first, then who may read it, and the roster's row last:
 * nobody stands in the roster whose words cannot be read. After a failure the whole is simply done again.
 */
export async function takePart(
  { profileFiles, roster, sharing }: TakePartPorts,
  { teamId, profile, status, coordinators, myRow }: TakingPart,
): Promise<Result<StoredRow | undefined, ServiceFailure | UnreadableRecord>> {
  const before = await profileFiles.mine(profile.programmeId);
  // What a newer version wrote is never written over; whatever else is wrong with the file is put right by writing it.
  if (!before.ok && !["damaged-record", "oversized-record"].includes(before.error.kind)) return before;
  const file = await profileFiles.write(profile);
  if (!file.ok) return file;
  const readers = coordinators.filter(({ id }) => id !== profile.ownerId).map(({ email }) => email);
  // A file that was shared before may still be open to somebody who coordinates no more. Each call costs the Team: not when joining.
  const shared = await (myRow === undefined
    ? sharing.allowReading(file.value, readers)
    : sharing.allowOnly(file.value, readers));
  if (!shared.ok) return shared;

  if (myRow === undefined) {
    const joined = await roster.join(teamId, profile.ownerId, file.value);
    // Joined already, from another device or in a try whose answer was lost: that row is mine.
    return !joined.ok && joined.error.kind === "conflict" ? readMine(roster, teamId, profile.ownerId) : joined;
  }
  const isSame =
    myRow.status === status && myRow.file.driveId === file.value.driveId && myRow.file.itemId === file.value.itemId;
  // What somebody else wrote last is believed by nobody, right or wrong, until I write it myself.
  if (isSame && myRow.lastModifiedById === profile.ownerId) return ok(myRow);
  const changed = await roster.change(teamId, myRow, { status, file: file.value });
  if (!changed.ok) return changed;
  return readMine(roster, teamId, profile.ownerId);
}

async function readMine(roster: Roster, teamId: string, personId: string) {
  const rows = await roster.rowsOf(teamId, personId);
  return rows.ok ? ok(rows.value.find(({ createdById }) => createdById === personId)) : rows;
}
