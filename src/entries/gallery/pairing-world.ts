import type { StoredRow } from "#app/ports/roster.ts";
import type { RoundRow, StoredPair } from "#app/ports/rounds.ts";
import type { Person } from "#domain/members.ts";
import { defaultSettings, type PairingSettings } from "#domain/pairing/settings.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";
import type { Services } from "#ui/shared/services.ts";
import { maya } from "./fake-people.ts";
import { fakeProgramme } from "./fake-programme.ts";
import { fakeServices } from "./fake-services.ts";

/** A round of the gallery: who takes part, and what about it is special. */
export type PairingWorld = {
  readonly count?: number;
  readonly settings?: PairingSettings;
  /** Changes what somebody tells; the number is their place in the list. */
  readonly tell?: (profile: Profile, place: number) => Profile;
  readonly ports?: Partial<ProgrammeServices>;
  readonly rounds?: readonly RoundRow[];
  readonly pairs?: readonly StoredPair[];
  /** How many of the rows somebody else has written over, and how many files cannot be read. */
  readonly forged?: number;
  readonly unreadable?: number;
};

const namesOfAll = [
  "Maya Patel",
  "Tom Gurung",
  "Grace Okafor",
  "Lukas Weber",
  "Anjali Shrestha",
  "Carlos Lima",
  "Isla Campbell",
  "Omar Haddad",
  "Zoë Ångström-Vandenberghe",
  "Li Wei",
  "Beatriz Souza",
  "Tomasz Zieliński",
  "Aroha Ngata",
];
const topicNames = [
  "Giving feedback",
  "Delegating",
  "Running meetings",
  "Presenting",
  "Career choices",
  "Working across time zones",
];
const zones = ["Europe/London", "Europe/Berlin", "Asia/Kathmandu", "America/Sao_Paulo"];
const departments = ["Product", "Engineering", "Sales"];

export const topics = topicNames.map((name, at) => ({ id: `topic-${at}`, name, isRetired: false }));
export const idAt = (place: number) => `5bde0000-0000-4000-8000-${String(place + 101).padStart(12, "0")}`;

function profileAt(place: number): Profile {
  const topic = (step: number) => `topic-${(place * step + step) % topics.length}`;
  return {
    schemaVersion: 1,
    ownerId: idAt(place),
    programmeId: "programme",
    goals: [...new Set([topic(2), topic(5)])],
    offers: [...new Set([topic(1), topic(3)])],
    wants: [...new Set([`topic-${(place * 5 + 2) % topics.length}`, `topic-${(place + 4) % topics.length}`])],
    suggestedTopics: [],
    role: place % 3 === 0 ? "Product manager" : "Software engineer",
    level: 1 + (place % 4),
    languages: place % 5 === 0 ? ["de", "en"] : ["en"],
    department: departments[place % departments.length],
    hours: {
      days: [1, 2, 3, 4, 5],
      from: Temporal.PlainTime.from("09:00"),
      to: Temporal.PlainTime.from("17:30"),
      timeZone: zones[place % zones.length] ?? "Europe/London",
    },
    managerId: undefined,
    avoid: [],
    agreesToBeExperienced: place % 6 === 1,
    pausedUntil: undefined,
    wantsNewPartner: false,
    unknownFields: {},
  };
}

function programmeOf(settings: PairingSettings): Programme {
  return {
    schemaVersion: 1,
    id: "programme",
    name: "Peer coaching 2027",
    purpose: "To learn from one another.",
    coordinatorIds: [maya.id],
    everyWeeks: [2],
    lengthsMinutes: [45],
    protectedWindows: [],
    topics,
    levels: ["New", "Experienced", "Senior", "Lead"],
    pairing: settings,
    helpLink: undefined,
    retentionMonths: 12,
    reportThresholds: { people: 5, pairs: 3 },
    unknownFields: {},
  };
}

const rowAt = (place: number, changedBy = idAt(place)): StoredRow => ({
  rowId: String(place),
  eTag: "1",
  personId: idAt(place),
  status: "joined",
  file: { driveId: "b!drive", itemId: String(place) },
  createdById: idAt(place),
  lastModifiedById: changedBy,
});

/** Everything that the pairing's screen reads, as a coordinator finds it. */
export function pairingWorld(world: PairingWorld = {}): {
  readonly services: Services;
  readonly scene: ProgrammeScene<"running">;
} {
  const { count = namesOfAll.length, tell = (profile) => profile, forged = 0, unreadable = 0 } = world;
  const places = Array.from({ length: count }, (_none, place) => place);
  const rows = places.map((place) => rowAt(place, place < forged ? idAt(place + 1) : idAt(place)));
  const people: readonly Person[] = places.map((place) => ({
    id: idAt(place),
    displayName: namesOfAll[place] ?? `Person ${place + 1}`,
    email: `person${place}@sidebyside.example`,
  }));
  const base = fakeProgramme();
  const ports: ProgrammeServices = {
    ...base,
    roster: { ...base.roster, rows: async () => ok(rows) },
    rounds: { ...base.rounds, rounds: async () => ok(world.rounds ?? []), pairs: async () => ok(world.pairs ?? []) },
    profileFiles: {
      ...base.profileFiles,
      readEach: async (files) =>
        files.map(({ place: { itemId } }) => {
          const place = Number(itemId);
          return place >= count - unreadable
            ? { ok: false, error: { kind: "damaged-record" } }
            : ok(tell(profileAt(place), place));
        }),
    },
    ...world.ports,
  };
  const services = fakeServices({
    people: {
      ...fakeServices().people,
      named: async (ids) =>
        ok(
          people
            .filter(({ id }) => ids.includes(id))
            .map((person) => ({ ...person, jobTitle: undefined, isGuest: false })),
        ),
    },
    programmes: async () => ports,
  });
  const stored = { rowId: "1", eTag: "1", programme: programmeOf(world.settings ?? defaultSettings) };
  return {
    services,
    scene: {
      ports,
      teamId: "team",
      onChanged: () => {},
      opened: {
        kind: "running",
        me: maya,
        coordinators: [maya],
        isCoordinator: true,
        stored,
        myRow: undefined,
        trustedIds: new Set([maya.id]),
      },
    },
  };
}
