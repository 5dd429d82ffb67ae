import type { ServiceFailure } from "#app/ports/failure.ts";
import { programmeLists } from "#app/ports/programme-site.ts";
import type { StoredRow } from "#app/ports/roster.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { err, ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { ProgrammeApp } from "#ui/programme/programme-app.tsx";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";
import type { Services } from "#ui/shared/services.ts";
import { colleagues, maya, tom } from "./fake-people.ts";
import { fakeProgramme } from "./fake-programme.ts";
import { fakeServices } from "./fake-services.ts";
import type { GalleryState } from "./gallery-state.ts";

const [, tomasz, lukas, ana = maya] = colleagues;
const time = (text: string) => Temporal.PlainTime.from(text);

const words = [
  "Giving feedback",
  "Delegating",
  "Running meetings",
  "Saying no",
  "Difficult conversations",
  "Presenting to many",
  "Negotiating",
  "Planning a quarter",
  "Hiring",
  "Onboarding somebody",
  "Leading without authority",
  "Writing clearly",
  "Working with data",
  "Time for deep work",
  "Managing up",
  "Remote teams",
  "Setting priorities",
];

const programme: Programme = {
  schemaVersion: 1,
  id: "programme",
  name: "Peer coaching 2027",
  purpose: "Learn from a colleague whom you would not have met otherwise.",
  coordinatorIds: [ana.id],
  everyWeeks: [2, 1],
  lengthsMinutes: [45, 60],
  protectedWindows: [{ days: [2], from: time("09:00"), to: time("11:00") }],
  topics: [
    ...words.map((name, index) => ({ id: `t${index}`, name, isRetired: false })),
    { id: "old", name: "Office politics", isRetired: true },
  ],
  levels: ["New in the role", "Some years", "Leading others"],
  pairing: defaultSettings,
  helpLink: undefined,
  retentionMonths: 12,
  reportThresholds: { people: 5, pairs: 3 },
  unknownFields: {},
};

const profile: Profile = {
  schemaVersion: 1,
  ownerId: maya.id,
  programmeId: "programme",
  offers: ["t0", "t7", "old"],
  wants: ["t1", "t4"],
  goals: ["t10"],
  suggestedTopics: ["Pricing"],
  role: "Product manager",
  level: 2,
  languages: ["en", "de"],
  department: "Product",
  hours: { days: [1, 2, 3, 4, 5], from: time("09:00"), to: time("17:30"), timeZone: "Europe/London" },
  managerId: lukas?.id,
  avoid: tomasz === undefined ? [] : [tomasz.id],
  agreesToBeExperienced: false,
  pausedUntil: undefined,
  wantsNewPartner: false,
  unknownFields: {},
};

const row: StoredRow = {
  rowId: "1",
  eTag: "1",
  personId: maya.id,
  status: "joined",
  file: { driveId: "b!maya", itemId: "01PROFILE" },
  createdById: maya.id,
  lastModifiedById: maya.id,
};

type World = {
  readonly services?: Partial<Services>;
  readonly ports?: Partial<ProgrammeServices>;
  readonly rows?: readonly StoredRow[];
  readonly mine?: Awaited<ReturnType<ProgrammeServices["profileFiles"]["mine"]>>;
  readonly more?: Partial<GalleryState>;
};

/** Maya opens the channel's tab of a programme that runs. */
function place(id: string, { services, ports, rows = [], mine = ok(undefined), more }: World = {}): GalleryState {
  const base = fakeProgramme();
  const programmes = fakeProgramme({
    programmeSite: {
      ...base.programmeSite,
      owners: async () => ok([ana]),
      inspect: async () => ok(programmeLists.map((list) => ({ list, state: "ready" as const }))),
      read: async () => ok({ rowId: "1", eTag: "1", programme }),
    },
    roster: { ...base.roster, rowsOf: async () => ok(rows) },
    profileFiles: { ...base.profileFiles, mine: async () => mine },
    ...ports,
  });
  return {
    id: `programme-${id}`,
    surface: "personal",
    services: () => fakeServices({ programmes: async () => programmes, ...services }),
    view: () => <ProgrammeApp teamId="team" />,
    ...more,
  };
}

const joined = { rows: [row], mine: ok(profile) };
const busy: ServiceFailure = { kind: "busy", operation: "gallery", retryAfterSeconds: 11 };
const base = fakeProgramme();

/** Presses a button once the page stands: the first, or counted from the last. */
function press(at: number) {
  return (page: HTMLElement) => {
    const observer = new MutationObserver(look);
    observer.observe(page, { childList: true, subtree: true });
    look();
    function look() {
      const buttons = [...page.querySelectorAll<HTMLElement>("main button")];
      if (page.querySelector("dl") === null || page.querySelector("[data-loading]") !== null) return;
      observer.disconnect();
      buttons.at(at)?.click();
    }
  };
}

const begun = {
  offers: ["t0"],
  wants: ["t4"],
  goals: [],
  suggestedTopics: ["Pricing"],
  role: "Product manager",
  level: 2,
  languages: ["en"],
  department: "Product",
  avoid: [],
  hours: { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30", timeZone: "Europe/London" },
};

/** Somebody who has chosen all that is needed presses Join, and it does not happen. */
function joiningFails(failure: ServiceFailure): World {
  return {
    services: keeping(begun),
    ports: { roster: { ...base.roster, rowsOf: async () => ok([]), join: async () => err(failure) } },
    more: { play: press(-1) },
  };
}

/** A participant's place in a programme: joining, what comes after, and everything that can come in between. */
export const programmePlaceStates: readonly GalleryState[] = [
  place("join"),
  place("join-missing", { more: { play: press(-1) } }),
  place("join-again-where-one-was", {
    services: keeping(begun),
  }),
  place("join-nothing-known", {
    services: { freeBusy: { readSchedules: async () => err(busy) } },
    ports: {
      ownEntry: {
        department: async () => err(busy),
        manager: async () => err({ kind: "needs-consent", operation: "gallery", permission: "User.Read.All" }),
      },
    },
  }),
  place("join-guest", {
    services: { people: { ...fakeServices().people, me: async () => ok({ ...maya, isGuest: true }) } },
  }),
  place("join-no-onedrive", { mine: err({ kind: "refused", operation: "gallery", code: "mysiteNotFound" }) }),
  place("join-entered-by-somebody", {
    rows: [{ ...row, createdById: tom.id, lastModifiedById: tom.id }],
  }),
  place(
    "join-no-consent",
    joiningFails({ kind: "needs-consent", operation: "gallery", permission: "Sites.ReadWrite.All" }),
  ),
  place("join-offline", joiningFails({ kind: "offline", operation: "gallery" })),
  place("join-busy", {
    ports: { roster: { ...base.roster, rowsOf: async () => err(busy) } },
  }),
  place("joined", { ...joined }),
  place("joined-nominated", {
    rows: [row],
    mine: ok({ ...profile, agreesToBeExperienced: true, wantsNewPartner: true }),
    ports: {
      rounds: {
        ...base.rounds,
        nominations: async () => ok([{ rowId: "1", eTag: "1", personId: maya.id, lastModifiedById: ana.id }]),
      },
    },
  }),
  place("joined-change", { ...joined, more: { play: press(0) } }),
  place("joined-pause", { ...joined, more: { play: press(-2) } }),
  place("joined-leave", { ...joined, more: { play: press(-1) } }),
  place("paused", {
    rows: [{ ...row, status: "paused" }],
    mine: ok({ ...profile, pausedUntil: "2027-03-01" }),
  }),
  place("left", { rows: [{ ...row, status: "left" }], mine: ok(profile) }),
  place("changed-by-somebody", {
    rows: [{ ...row, status: "left", lastModifiedById: tom.id }],
    mine: ok(profile),
  }),
  place("file-gone", { rows: [row] }),
  place("file-damaged", { rows: [row], mine: err({ kind: "damaged-record" }) }),
  place("file-newer", { rows: [row], mine: err({ kind: "newer-record", schemaVersion: 2 }) }),
  place("place-loading", {
    ports: { profileFiles: { ...base.profileFiles, mine: async () => new Promise(() => {}) } },
    more: { isWaiting: true },
  }),
];

/** A device on which somebody has begun to choose. */
function keeping(draft: object): Partial<Services> {
  const { localStore } = fakeServices();
  void localStore.set("place-draft/programme", draft);
  return { localStore };
}
