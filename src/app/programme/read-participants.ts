import type { ServiceFailure } from "#app/ports/failure.ts";
import type { ProfileFiles } from "#app/ports/profile-files.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { Roster } from "#app/ports/roster.ts";
import type { Profile } from "#domain/programme/profile.ts";
import { type RosterRow, type RowRefusal, readRoster } from "#domain/programme/roster.ts";
import { err, ok, type Result } from "#domain/result.ts";

export type ParticipantsPorts = {
  readonly roster: Roster;
  readonly profileFiles: ProfileFiles;
};

export type Participants = {
  /** Who takes part, with what they tell coordinators. */
  readonly profiles: readonly Profile[];
  readonly paused: readonly RosterRow[];
  readonly left: readonly RosterRow[];
  /** Their file cannot be read, or not be used: they are asked to open the app once. */
  readonly unreadable: readonly { readonly row: RosterRow; readonly reason: Trouble }[];
  readonly ignored: readonly { readonly row: RosterRow; readonly reason: RowRefusal }[];
};

/** Files are read in lots of so many, so that progress can be told and a throttled service is not flooded. */
const lot = 20;

/**
 * Reads who takes part and what they tell. A file that cannot be read spoils nothing; a service that gives hardly any
 * does: nobody is called unreadable for its trouble.
 */
export async function readParticipants(
  { roster, profileFiles }: ParticipantsPorts,
  { teamId, programmeId, ownerIds }: { teamId: string; programmeId: string; ownerIds: ReadonlySet<string> },
  onProgress: (done: number, of: number) => void,
): Promise<Result<Participants, ServiceFailure>> {
  const rows = await roster.rows(teamId);
  if (!rows.ok) return rows;
  const { rows: trusted, ignored } = readRoster(rows.value, ownerIds);
  const present = trusted.filter(({ status }) => status === "joined");
  const profiles: Profile[] = [];
  const unreadable: Participants["unreadable"][number][] = [];
  const later: RosterRow[] = [];
  for (let at = 0; at < present.length; at += lot) {
    onProgress(at, present.length);
    const answers = await readLot(present.slice(at, at + lot));
    const outages = answers.flatMap(({ error }) => (error !== undefined && isOutage(error) ? [error] : []));
    const [outage] = outages;
    if (outage !== undefined && outages.length > answers.length / 2) return err(outage);
    for (const answer of answers) {
      if (answer.error !== undefined && isOutage(answer.error)) later.push(answer.row);
      else keep(answer);
    }
  }
  // A moment's trouble is over by now; what is not is named.
  for (let at = 0; at < later.length; at += lot) (await readLot(later.slice(at, at + lot))).forEach(keep);
  onProgress(present.length, present.length);
  return ok({
    profiles,
    paused: trusted.filter(({ status }) => status === "paused"),
    left: trusted.filter(({ status }) => status === "left"),
    unreadable,
    ignored,
  });

  async function readLot(some: readonly RosterRow[]) {
    const answers = await profileFiles.readEach(some.map(({ file, personId }) => ({ place: file, ownerId: personId })));
    return some.map((row, index): Reading => {
      const answer = answers[index];
      if (answer === undefined) throw new Error("one file, one answer");
      if (!answer.ok) return { row, error: answer.error };
      const isOurs = answer.value.programmeId === programmeId;
      return isOurs ? { row, profile: answer.value } : { row, error: { kind: "damaged-record" } };
    });
  }

  function keep({ row, profile, error }: Reading): void {
    if (profile !== undefined) profiles.push(profile);
    if (error !== undefined) unreadable.push({ row, reason: error });
  }
}

type Trouble = ServiceFailure | UnreadableRecord;
type Reading =
  | { readonly row: RosterRow; readonly profile: Profile; readonly error?: undefined }
  | { readonly row: RosterRow; readonly profile?: undefined; readonly error: Trouble };

/** What is wrong with the service or the sign-in, not with one file. */
function isOutage(reason: Trouble): reason is ServiceFailure {
  return ["busy", "offline", "signed-out", "needs-consent", "needs-interaction", "unexpected"].includes(reason.kind);
}
