import type { ServiceFailure } from "#app/ports/failure.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { Nomination } from "#app/ports/rounds.ts";
import { readParticipants } from "#app/programme/read-participants.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { RosterRow, RowRefusal } from "#domain/programme/roster.ts";
import { ok, type Result } from "#domain/result.ts";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";

/** Somebody who takes part or pauses; the profile of whoever pauses may be missing. */
export type PausedPerson = { readonly personId: string; readonly profile: Profile | undefined };

/** Everything that a coordinator is shown of who takes part. */
export type PeopleBook = {
  readonly profiles: readonly Profile[];
  readonly paused: readonly PausedPerson[];
  readonly leftIds: readonly string[];
  readonly unreadable: readonly { readonly personId: string; readonly reason: ServiceFailure | UnreadableRecord }[];
  readonly ignored: readonly { readonly row: RosterRow; readonly reason: RowRefusal }[];
  /** By person; also those that somebody wrote who may not, which count nothing. */
  readonly nominations: ReadonlyMap<string, Nomination>;
};

export type ReadPeople = {
  readonly teamId: string;
  readonly programmeId: string;
  readonly ownerIds: ReadonlySet<string>;
};

/** Reads the roster, the files of all who take part or pause, and whom coordinators have named. */
export async function readPeople(
  { roster, profileFiles, rounds }: Pick<ProgrammeServices, "roster" | "profileFiles" | "rounds">,
  of: ReadPeople,
  onProgress: (done: number, of: number) => void,
): Promise<Result<PeopleBook, ServiceFailure>> {
  const participants = await readParticipants({ roster, profileFiles }, of, onProgress);
  if (!participants.ok) return participants;
  const nominations = await rounds.nominations(of.teamId);
  if (!nominations.ok) return nominations;
  const { profiles, paused, left, unreadable, ignored } = participants.value;
  const pauses = await profileFiles.readEach(paused.map(({ file, personId }) => ({ place: file, ownerId: personId })));
  return ok({
    profiles,
    paused: paused.map(({ personId }, at) => {
      const answer = pauses[at];
      return { personId, profile: answer?.ok ? answer.value : undefined };
    }),
    leftIds: left.map(({ personId }) => personId),
    unreadable: unreadable.map(({ row, reason }) => ({ personId: row.personId, reason })),
    ignored,
    nominations: byPerson(nominations.value),
  });
}

/** One for each person: the first that stands. */
export function byPerson(nominations: readonly Nomination[]): ReadonlyMap<string, Nomination> {
  return new Map(nominations.toReversed().map((nomination) => [nomination.personId, nomination]));
}
