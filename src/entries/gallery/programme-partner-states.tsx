import type { RunningProgramme } from "#app/booking/read-my-round.ts";
import { saveBooking } from "#app/booking/saved-booking.ts";
import { rememberProgramme } from "#app/booking/remembered-programmes.ts";
import { programmePartnership } from "#app/booking/booking-terms.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { programmeLists } from "#app/ports/programme-site.ts";
import { rulesToFields } from "#domain/conversation/partnership-rules.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import type { ParticipantStatus } from "#domain/programme/roster.ts";
import { err, ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { BookingScreen } from "#ui/personal/booking-screen.tsx";
import { PartnerOfRound } from "#ui/programme/partner/partner-of-round.tsx";
import styles from "#ui/programme/programme.module.css";
import type { Services } from "#ui/shared/services.ts";
import { colleagues, maya, tom } from "./fake-people.ts";
import { galleryPlan, galleryPlanClear, galleryPlanForThree } from "./fake-plan.ts";
import { fakeProgramme } from "./fake-programme.ts";
import { fakeServices, planned, sixSessions } from "./fake-services.ts";
import type { GalleryState } from "./gallery-state.ts";
import { allDone, booking, halfWay, home, offline, run, stay } from "./personal-state.tsx";

const [, , , ana = maya, grace = maya] = colleagues;
const teamId = "team";
const time = (text: string) => Temporal.PlainTime.from(text);

const programme: Programme = {
  schemaVersion: 1,
  id: "programme",
  name: "Peer coaching 2027",
  purpose: "Learn from a colleague whom you would not have met otherwise.",
  coordinatorIds: [ana.id],
  everyWeeks: [2, 1],
  lengthsMinutes: [45, 60],
  protectedWindows: [{ days: [2], from: time("09:00"), to: time("12:00") }],
  topics: [],
  levels: [],
  pairing: defaultSettings,
  helpLink: "https://help.example/",
  retentionMonths: 12,
  reportThresholds: { people: 5, pairs: 3 },
  unknownFields: {},
};

function rowOf(personId: string, status: ParticipantStatus) {
  return {
    rowId: personId,
    eTag: "1",
    personId,
    status,
    file: { driveId: "b!x", itemId: "01" },
    createdById: personId,
    lastModifiedById: personId,
  };
}

const opened: RunningProgramme = {
  kind: "running",
  me: maya,
  coordinators: [ana],
  isCoordinator: false,
  stored: { rowId: "1", eTag: "1", programme },
  myRow: rowOf(maya.id, "joined"),
  trustedIds: new Set([ana.id]),
};

/** A round as Maya finds it. */
type Moment = {
  readonly partners?: readonly PersonDetails[];
  /** By directory object id; everybody else takes part. */
  readonly statuses?: Readonly<Record<string, ParticipantStatus>>;
  readonly organiser?: PersonDetails;
  readonly startsOn?: string;
  /** When the first of six sessions is, where something is booked; and who booked it. */
  readonly booked?: string;
  readonly bookedBy?: PersonDetails;
  /** Nobody has left the organisation but these. */
  readonly gone?: readonly string[];
  readonly isAlone?: boolean;
  readonly overrides?: Partial<Services>;
};

const partner = (id: string, moment: Moment, more: Partial<GalleryState> = {}): GalleryState => ({
  id: `partner-${id}`,
  surface: "personal",
  services: () => servicesOf(moment),
  view: () => (
    <main className={styles.column}>
      <h1 className={styles.title}>{programme.name}</h1>
      <PartnerOfRound ports={portsOf(moment)} teamId={teamId} opened={opened} onChanged={() => {}} />
    </main>
  ),
  ...more,
});

function servicesOf({ partners = [tom], booked, bookedBy = maya, gone = [], overrides = {} }: Moment): Services {
  const base = fakeServices();
  const all = [maya, ...partners];
  const sessions = (booked === undefined ? [] : sixSessions(booked)).map((session) => ({
    ...session,
    organiserEmail: bookedBy.email,
    isOrganiser: bookedBy === maya,
    emails: all.map(({ email }) => email),
  }));
  return {
    ...base,
    people: {
      ...base.people,
      named: async (ids) => ok([maya, ...colleagues].filter((one) => ids.includes(one.id) && !gone.includes(one.id))),
    },
    sessionsReader: { sessions: async () => ok(sessions), sessionsOfChat: async () => ok([]) },
    sharedRecords: {
      read: async () =>
        ok({
          schemaVersion: 1,
          partnershipId: programmePartnership(
            programme.id,
            all.map(({ id }) => id),
          ),
          ownerId: bookedBy.id,
          members: [maya, partners[0] ?? tom],
          series: [],
          unknownFields: rulesToFields({ keepMonths: 12, helpLink: programme.helpLink }),
        }),
    },
    ...overrides,
  };
}

function portsOf(moment: Moment) {
  const { partners = [tom], statuses = {}, organiser = maya, startsOn = "2026-11-23", isAlone = false } = moment;
  const { rounds, roster, ...rest } = fakeProgramme();
  const ids = [maya.id, ...partners.map(({ id }) => id)];
  const by = { createdById: ana.id, lastModifiedById: ana.id };
  const row = (number: number) => ({ rowId: "1", eTag: "1", number, state: "published", startsOn, ...by }) as const;
  const pairs = [
    ...(isAlone ? [] : [publishedPair(2, ids, organiser.id)]),
    publishedPair(1, [maya.id, grace.id], maya.id),
  ];
  return {
    ...rest,
    rounds: {
      ...rounds,
      rounds: async () => ok([row(1), row(2)]),
      pairsOf: async () => ok(pairs.map((pair) => ({ ...pair, ...by, rowId: pair.key, eTag: "1" }))),
    },
    roster: {
      ...roster,
      rowsOf: async (_team: string, id: string) => ok([rowOf(id, statuses[id] ?? "joined")]),
    },
  };
}

const never = new Promise<never>(() => {});

/** The partner of a round, and a booking for two and for three, as the programme's page and the personal tab show them. */
export const programmePartnerStates: readonly GalleryState[] = [
  partner("you-book", {}),
  partner("they-book", { organiser: tom }),
  partner("they-book-late", { organiser: tom, startsOn: "2026-11-09" }),
  partner("booked", { booked: "2026-12-01T10:00:00Z" }),
  partner("booked-by-other", { booked: "2026-12-01T10:00:00Z", bookedBy: tom, organiser: tom }),
  partner("over", { booked: "2026-08-25T09:00:00Z", startsOn: "2026-08-24" }),
  partner("pausing", { statuses: { [tom.id]: "paused" } }),
  partner("left", { statuses: { [tom.id]: "left" } }),
  partner("gone", { gone: [tom.id] }),
  partner("trio", { partners: [tom, grace] }),
  partner("trio-booked", { partners: [tom, grace], booked: "2026-12-01T10:00:00Z" }),
  partner("trio-one-left", { partners: [tom, grace], statuses: { [grace.id]: "left" }, organiser: grace }),
  partner("alone", { isAlone: true }),
  partner("unfinished", {}, { services: withUnfinished }),
  partner(
    "loading",
    { overrides: { sessionsReader: { sessions: () => never, sessionsOfChat: () => never } } },
    { isWaiting: true },
  ),
  partner("failed", {
    overrides: { sessionsReader: { sessions: async () => err(offline), sessionsOfChat: async () => ok([]) } },
  }),
  partner("booking", {}, { play: whenPressed }),
  booking("booking-trio-screen", {}, { view: () => <TrioBooking /> }),
  run("booking-running-trio", { steps: { ...halfWay, moves: { state: "running" } } }, galleryPlanForThree()),
  run("booking-done-trio", { phase: "done" }, galleryPlanForThree()),
  run(
    "booking-gave-way",
    { phase: "undone", steps: allDone, question: { kind: "booked-by-another", member: 1 } },
    galleryPlan(),
  ),
  run(
    "booking-begun-by-another",
    { phase: "asking", steps: halfWay, question: { kind: "begun-by-another", member: 1 } },
    galleryPlanClear(),
  ),
  home("home-trio", servicesOf({ partners: [tom, grace], booked: "2026-12-01T10:00:00Z" })),
  home("home-programme-partner", {}, { services: atHome({}) }),
  home("home-programme-partner-books", {}, { services: atHome({ organiser: tom, booked: "2026-12-01T10:00:00Z" }) }),
];

/** A booking that was left before anybody was invited. */
function withUnfinished(): Services {
  const services = servicesOf({});
  const plan = { ...galleryPlanClear(), partnershipId: programmePartnership(programme.id, [maya.id, tom.id]) };
  const found = { record: undefined, series: undefined };
  void saveBooking(services.localStore, { plan, done: [], found });
  return services;
}

/** The personal tab of somebody who takes part, and whose other series, if any, is of no programme. */
function atHome(moment: Moment): () => Services {
  return () => {
    const services = servicesOf(moment);
    void rememberProgramme(services.localStore, teamId, true);
    const base = fakeProgramme();
    return {
      ...services,
      sharedRecords: planned(moment.booked),
      programmes: async () => ({
        ...base,
        ...portsOf(moment),
        programmeSite: {
          ...base.programmeSite,
          owners: async () => ok([ana]),
          inspect: async () => ok(programmeLists.map((list) => ({ list, state: "ready" as const }))),
          read: async () => ok({ rowId: "1", eTag: "1", programme }),
        },
      }),
    };
  };
}

function TrioBooking() {
  return <BookingScreen me={maya} partnerships={[]} partners={[tom, grace]} onHome={stay} />;
}

/** Presses the way to booking as soon as it is there. */
function whenPressed(page: HTMLElement) {
  const press = () => page.querySelector<HTMLElement>("section button")?.click();
  if (page.querySelector("section button") !== null) return press();
  const observer = new MutationObserver(() => {
    if (page.querySelector("section button") === null) return;
    observer.disconnect();
    press();
  });
  return observer.observe(page, { childList: true, subtree: true });
}
