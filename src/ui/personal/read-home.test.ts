import { expect, it } from "vitest";
import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import { err, ok } from "#domain/result.ts";
import { noRules } from "#domain/conversation/partnership-rules.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { type HomePorts, readHome } from "./read-home.ts";

const at = (text: string) => Temporal.Instant.from(text);
const person = (id: string, displayName: string) => ({
  id,
  displayName,
  email: `${displayName.toLowerCase()}@x`,
  jobTitle: undefined,
  isGuest: false,
});
const [maya, tom, ana] = [person("4", "Maya"), person("9", "Tom"), person("2", "Ana")];
const hours = (timeZone: string) => ({
  timeZone,
  days: [1, 2, 3, 4, 5] as const,
  from: Temporal.PlainTime.from("09:00"),
  to: Temporal.PlainTime.from("17:00"),
});

function session(start: string, other: string, itemId: string): CalendarSession {
  return {
    start: at(start),
    end: at(start).add({ minutes: 45 }),
    sessionId: `${itemId} ${start}`,
    subject: "Side by Side",
    iCalUId: `${itemId} ${start}`,
    isOrganiser: true,
    organiserEmail: maya.email,
    emails: ["MAYA@x", other],
    joinUrl: undefined,
    record: { driveId: "d", itemId },
  };
}

function remembering(memory: Readonly<Record<string, unknown>>): HomePorts["localStore"] {
  return { get: async (key) => memory[key], set: async () => {}, remove: async () => {}, keys: async () => [] };
}

function world(changes: Partial<HomePorts> = {}): HomePorts {
  return {
    clock: { now: () => at("2026-12-10T09:00Z"), timeZone: () => "America/New_York" },
    people: {
      me: async () => ok(maya),
      search: async (text) => ok([tom, ana].filter(({ email }) => email.startsWith(text))),
      named: async () => ok([]),
      photo: async () => undefined,
    },
    freeBusy: {
      readSchedules: async (emails) =>
        ok(
          emails.map((email) =>
            email === ana.email
              ? { email, readable: false as const }
              : {
                  email,
                  readable: true as const,
                  busy: [],
                  hours: hours(email === tom.email ? "Asia/Kathmandu" : "Europe/London"),
                },
          ),
        ),
    },
    sessionsReader: {
      sessions: async () =>
        ok([
          session("2026-12-01T10:00Z", tom.email, "tom"),
          session("2026-12-11T09:00Z", ana.email, "ana"),
          session("2026-12-15T10:00Z", tom.email, "tom"),
        ]),
      sessionsOfChat: async () => ok([]),
    },
    sharedRecords: { read: async () => err({ kind: "gone", operation: "test" }) },
    localStore: remembering({}),
    ...changes,
  };
}

async function read(changes: Partial<HomePorts> = {}) {
  const home = await readHome(world(changes));
  if (!home.ok) throw new Error(home.error.kind);
  return home.value;
}

it("makes one partnership of all sessions that share a record, the soonest first", async () => {
  const { partnerships } = await read();
  expect(partnerships.map(({ others, next }) => [others[0]?.person.displayName, next?.start.toString()])).toEqual([
    ["Ana", "2026-12-11T09:00:00Z"],
    ["Tom", "2026-12-15T10:00:00Z"],
  ]);
});

it("reads each clock from its own mailbox, and guesses none for a mailbox that is closed", async () => {
  const { readersZone, partnerships } = await read();
  expect([readersZone, ...partnerships.flatMap(({ others }) => others.map(({ timeZone }) => timeZone))]).toEqual([
    "Europe/London",
    undefined,
    "Asia/Kathmandu",
  ]);
});

it("reads the clock of somebody with whom a booking is not finished yet", async () => {
  const alone = { sessionsReader: { sessions: async () => ok([]), sessionsOfChat: async () => ok([]) } };
  const home = await readHome(world(alone), [tom.email]);
  expect(home.ok ? [...home.value.zones] : []).toContainEqual([tom.email.toLowerCase(), "Asia/Kathmandu"]);
});

it("shows the sessions all the same when neither names nor clocks can be read", async () => {
  const offline = { kind: "offline", operation: "test" } as const;
  const { readersZone, partnerships } = await read({
    freeBusy: { readSchedules: async () => err(offline) },
    people: {
      me: async () => ok(maya),
      search: async () => err(offline),
      named: async () => err(offline),
      photo: async () => undefined,
    },
  });
  expect(readersZone).toBe("America/New_York");
  expect(partnerships.flatMap(({ others }) => others.map((other) => other.person.displayName))).toEqual([
    ana.email,
    tom.email,
  ]);
});

const record = {
  schemaVersion: 1,
  partnershipId: "p",
  ownerId: maya.id,
  members: [maya, tom],
  series: [],
  unknownFields: {},
} as const;

it("knows from the record whose words belong together, and where its file is", async () => {
  const { partnerships } = await read({ sharedRecords: { read: async () => ok(record) } });
  expect(partnerships[1]?.known).toEqual({
    partnershipId: "p",
    members: [maya, tom],
    series: [],
    files: new Map([[maya.id, { driveId: "d", itemId: "tom" }]]),
    rules: noRules,
  });
});

it("remembers whose words belong together when the record is out of reach, and says why it is", async () => {
  const remembered = { partnershipId: "p", organiserId: maya.id, members: [maya, tom] };
  const { partnerships } = await read({ localStore: remembering({ "partnership/d/tom": remembered }) });
  expect(partnerships.map(({ known, recordTrouble }) => [known?.partnershipId, recordTrouble?.kind])).toEqual([
    [undefined, "gone"],
    ["p", "gone"],
  ]);
});

it("remembers it from one visit to the next, by itself", async () => {
  const memory = new Map<string, unknown>();
  const { get, set } = {
    get: async (key: string) => memory.get(key),
    set: async (key: string, value: unknown) => void memory.set(key, value),
  };
  const localStore = { ...remembering({}), get, set };
  await read({ localStore, sharedRecords: { read: async () => ok(record) } });
  const { partnerships } = await read({ localStore });
  expect(partnerships.map(({ known }) => known?.partnershipId)).toEqual(["p", "p"]);
});

it("takes no part in the record of other people, whoever put its link into my calendar", async () => {
  const theirs = { ...record, ownerId: tom.id, members: [tom, ana] } as const;
  const { partnerships } = await read({ sharedRecords: { read: async () => ok(theirs) } });
  expect(partnerships.map(({ known }) => known)).toEqual([undefined, undefined]);
});

it("shows the sessions also when the record names a moment that cannot be", async () => {
  const odd = {
    iCalUId: "u",
    everyWeeks: 1,
    lengthMinutes: 45,
    sessions: 3,
    firstStart: "2026-13-40T10:00",
    timeZone: "Nowhere",
  } as const;
  const { partnerships } = await read({ sharedRecords: { read: async () => ok({ ...record, series: [odd] }) } });
  expect(partnerships.map(({ sessions }) => sessions.length)).toEqual([1, 2]);
});

it("has nothing next when every session is over", async () => {
  const { partnerships } = await read({ clock: { now: () => at("2027-02-01T09:00Z"), timeZone: () => "UTC" } });
  expect(partnerships.map(({ next }) => next)).toEqual([undefined, undefined]);
});

it("hands on the failure when the calendar itself cannot be read", async () => {
  const failure = { kind: "needs-consent", operation: "test", permission: "Calendars.ReadWrite" } as const;
  const sessionsReader = { sessions: async () => err(failure), sessionsOfChat: async () => err(failure) };
  expect(await readHome(world({ sessionsReader }))).toEqual({ ok: false, error: failure });
});
