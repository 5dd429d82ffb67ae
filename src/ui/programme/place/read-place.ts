import type { ServiceFailure } from "#app/ports/failure.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { StoredRow } from "#app/ports/roster.ts";
import { takePart } from "#app/programme/take-part.ts";
import type { Profile } from "#domain/programme/profile.ts";
import { type Roster, type RowRefusal, readRoster } from "#domain/programme/roster.ts";
import { ok, type Result } from "#domain/result.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import type { AnyFailure } from "#ui/shared/failure-text.ts";
import type { Services } from "#ui/shared/services.ts";
import { placeDraft } from "./place-draft.ts";
import type { Known, NamedPerson, PlaceForm } from "./place-form.ts";
import { seenBy } from "./seen-by.ts";

/** My file for coordinators, as it was found. */
export type OwnFile =
  | { readonly state: "none" }
  | { readonly state: "read"; readonly profile: Profile }
  | { readonly state: "unreadable"; readonly reason: UnreadableRecord }
  /** It could not be looked for; whether there is one is not known. */
  | { readonly state: "failed"; readonly failure: ServiceFailure };

/** What somebody else has done to my place, and who, if the directory knows them. */
export type FoulPlay = {
  readonly reason: Exclude<RowRefusal, "second-row">;
  readonly by: NamedPerson | undefined;
};

/** How the directory answered who my manager is. */
export type OwnManager = "from-directory" | "not-permitted";

/** Everything that the page of one participant shows. */
export type MyPlace = {
  /** Mine, made by me. */
  readonly row: StoredRow | undefined;
  readonly foul: FoulPlay | undefined;
  readonly file: OwnFile;
  readonly known: Known;
  readonly hasMailboxHours: boolean;
  readonly manager: OwnManager;
  readonly isNominated: boolean;
  readonly names: ReadonlyMap<string, NamedPerson>;
  readonly draft: PlaceForm | undefined;
};

type Scene = Pick<ProgrammeScene<"running">, "ports" | "teamId" | "opened">;

/** Reads my place in the programme, and sees to it that those who coordinate it now can read it, and nobody else. */
export async function readPlace(services: Services, scene: Scene): Promise<Result<MyPlace, AnyFailure>> {
  const { ports, teamId, opened } = scene;
  const { me, stored } = opened;
  const programmeId = stored.programme.id;
  const [rows, file, hours, department, manager, nominations, draft] = await Promise.all([
    ports.roster.rowsOf(teamId, me.id),
    readOwnFile(scene),
    readHours(services, me.email),
    ports.ownEntry.department(),
    ports.ownEntry.manager(),
    ports.rounds.nominations(teamId),
    placeDraft(services.localStore, programmeId).read(),
  ]);
  if (!rows.ok) return rows;

  const { ignored } = readRoster(rows.value, new Set(opened.coordinators.map(({ id }) => id)));
  const row = rows.value.find(({ createdById }) => createdById === me.id);
  const foul = await readFoulPlay(services, ignored);
  // What somebody else has written is first to be put right, by hand.
  const standing =
    foul?.reason === "written-by-somebody-else" ? { row, file } : await catchUp(services, scene, row, file);
  const names = await readNames(services, standing.file);
  if (manager.ok && manager.value !== undefined) names.set(manager.value.id, manager.value);
  return ok({
    ...standing,
    foul,
    known: {
      role: me.jobTitle,
      department: department.ok ? department.value : undefined,
      language: services.host.context.locale.split("-")[0] ?? "en",
      hours,
      timeZone: services.clock.timeZone(),
      manager: manager.ok ? manager.value : undefined,
    },
    hasMailboxHours: hours !== undefined,
    manager: manager.ok ? "from-directory" : "not-permitted",
    isNominated:
      nominations.ok &&
      nominations.value.some(
        ({ personId, lastModifiedById }) =>
          personId === me.id && lastModifiedById !== undefined && opened.trustedIds.has(lastModifiedById),
      ),
    names,
    draft,
  });
}

async function readOwnFile({ ports, opened }: Scene): Promise<OwnFile> {
  const mine = await ports.profileFiles.mine(opened.stored.programme.id);
  if (mine.ok) return mine.value === undefined ? { state: "none" } : { state: "read", profile: mine.value };
  const { error } = mine;
  switch (error.kind) {
    case "damaged-record":
    case "newer-record":
    case "oversized-record":
      return { state: "unreadable", reason: error };
    default:
      return { state: "failed", failure: error };
  }
}

/** Of the present week. A mailbox that cannot be asked is one that does not say. */
async function readHours(
  { freeBusy, clock }: Pick<Services, "freeBusy" | "clock">,
  email: string,
): Promise<WorkingHours | undefined> {
  const start = clock.now();
  const schedules = await freeBusy.readSchedules([email], { start, end: start.add({ hours: 24 }) });
  const mine = schedules.ok ? schedules.value[0] : undefined;
  return mine?.readable === true ? mine.hours : undefined;
}

async function readFoulPlay({ people }: Pick<Services, "people">, ignored: Roster["ignored"]) {
  for (const { row, reason } of ignored) {
    if (reason === "second-row") continue;
    const id = reason === "enrolled-by-somebody-else" ? row.createdById : row.lastModifiedById;
    const named = id === undefined ? undefined : await people.named([id]);
    return { reason, by: named?.ok === true ? named.value[0] : undefined };
  }
  return undefined;
}

async function readNames({ people }: Pick<Services, "people">, file: OwnFile): Promise<Map<string, NamedPerson>> {
  if (file.state !== "read") return new Map();
  const { avoid, managerId } = file.profile;
  const named = await people.named(managerId === undefined ? avoid : [...avoid, managerId]);
  return new Map(named.ok ? named.value.map((person) => [person.id, person]) : []);
}

/**
 * What time has brought since the last visit: coordinators who have come or gone, and whoever was away until a day that has
 * come is back. When it fails nothing is lost; the next visit tries again.
 */
async function catchUp(services: Services, scene: Scene, row: StoredRow | undefined, file: OwnFile) {
  const { ports, teamId, opened } = scene;
  const asItIs = { row, file };
  if (row === undefined || row.status === "left" || file.state !== "read") return asItIs;
  const { profile } = file;
  const readers = seenBy(services.localStore, profile.programmeId);
  const today = services.clock.now().toZonedDateTimeISO(services.clock.timeZone()).toPlainDate().toString();
  const isBack = row.status === "paused" && profile.pausedUntil !== undefined && profile.pausedUntil <= today;
  if (!isBack && (await readers.are(opened.coordinators))) return asItIs;
  const now: Profile = isBack ? { ...profile, pausedUntil: undefined } : profile;
  const taken = await takePart(
    { ...ports, sharing: services.sharing },
    {
      teamId,
      profile: now,
      status: isBack ? "joined" : row.status,
      coordinators: opened.coordinators,
      myRow: row,
    },
  );
  if (!taken.ok) return asItIs;
  await readers.keep(opened.coordinators);
  return { row: taken.value ?? row, file: { state: "read", profile: now } as const };
}
