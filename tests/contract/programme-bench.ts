import { createMemoryStore } from "#adapters/browser/memory-store.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createPeople } from "#adapters/graph/people.ts";
import { createProfileFiles } from "#adapters/graph/programme/profile-files.ts";
import { createProgrammeSite } from "#adapters/graph/programme/programme-site.ts";
import { createRosterList } from "#adapters/graph/programme/roster-list.ts";
import { createRoundsList } from "#adapters/graph/programme/rounds-list.ts";
import { createTeamSites } from "#adapters/graph/programme/team-sites.ts";
import { createSharing } from "#adapters/graph/sharing.ts";
import { type OpenedProgramme, openProgramme } from "#app/programme/open-programme.ts";
import { setUpProgramme } from "#app/programme/set-up-programme.ts";
import { takePart } from "#app/programme/take-part.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import type { ParticipantStatus } from "#domain/programme/roster.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { type BenchOptions, createBench, personNamed } from "./adapter-bench.ts";

export const teamId = programmeTeam.id;

export const programme: Programme = {
  schemaVersion: 1,
  id: "programme",
  name: "Peer coaching 2027",
  purpose: "To learn from one another.",
  coordinatorIds: [personNamed("ana").id],
  everyWeeks: [2, 1],
  lengthsMinutes: [45, 60],
  protectedWindows: [{ days: [2], from: Temporal.PlainTime.from("09:00"), to: Temporal.PlainTime.from("11:00") }],
  topics: [
    { id: "feedback", name: "Giving feedback", isRetired: false },
    { id: "delegating", name: "Delegating", isRetired: false },
  ],
  levels: ["New", "Experienced"],
  pairing: defaultSettings,
  helpLink: "https://help.example/care",
  retentionMonths: 12,
  reportThresholds: { people: 5, pairs: 3 },
  unknownFields: { colour: "green" },
};

/** Everything that a person's screens reach a programme through. */
export function programmeBench(service: TenantService, alias: string, options: BenchOptions = {}) {
  const bench = createBench(service, alias, options);
  const { graph, timers, person } = bench;
  let count = 0;
  const ids = { next: () => `${person.alias}-${(count += 1)}` };
  const sites = createTeamSites(graph);
  const ports = {
    people: createPeople(graph),
    programmeSite: createProgrammeSite(graph, sites),
    roster: createRosterList(graph, sites, ids),
    rounds: createRoundsList(graph, sites),
    profileFiles: createProfileFiles(graph, createOwnDrive(graph, timers), createMemoryStore()),
    sharing: createSharing(graph),
  };
  return { ...bench, ...ports, id: person.id };
}

export type ProgrammeBench = ReturnType<typeof programmeBench>;

/** The programme as this person finds it. */
export async function open(bench: ProgrammeBench): Promise<OpenedProgramme> {
  const opened = await openProgramme(bench, teamId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

export async function setUp(bench: ProgrammeBench): Promise<void> {
  const done = await setUpProgramme(bench.programmeSite, { teamId, programme, over: undefined }, () => {});
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

export function profileOf(alias: string, change: Partial<Profile> = {}): Profile {
  return {
    schemaVersion: 1,
    ownerId: personNamed(alias).id,
    programmeId: programme.id,
    goals: ["delegating"],
    offers: ["feedback"],
    wants: ["delegating"],
    suggestedTopics: [],
    role: "Engineer",
    level: 1,
    languages: ["en"],
    department: undefined,
    hours: {
      days: [1, 2, 3, 4, 5],
      from: Temporal.PlainTime.from("09:00"),
      to: Temporal.PlainTime.from("17:00"),
      timeZone: "Europe/London",
    },
    managerId: undefined,
    avoid: [],
    agreesToBeExperienced: false,
    pausedUntil: undefined,
    wantsNewPartner: false,
    unknownFields: {},
    ...change,
  };
}

/** Joins, or changes what somebody told, as the screens do. */
export async function take(bench: ProgrammeBench, status: ParticipantStatus = "joined", change: Partial<Profile> = {}) {
  const opened = await open(bench);
  return takePart(bench, {
    teamId,
    profile: profileOf(bench.person.alias, change),
    status,
    coordinators: opened.coordinators,
    myRow: opened.kind === "running" ? opened.myRow : undefined,
  });
}
