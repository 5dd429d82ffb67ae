import { describe, expect, it } from "vitest";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { HostContext } from "#app/ports/host.ts";
import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { overlaps } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { findSession, linkedRecord } from "./find-session.ts";

const person = (name: string) => ({ id: name, displayName: `${name} X`, email: `${name}@x.example` });
const [maya, tom, grace] = [person("maya"), person("tom"), person("grace")];
const details = { jobTitle: undefined, isGuest: false };
const forbidden: ServiceFailure = { kind: "forbidden", operation: "test" };
const offline: ServiceFailure = { kind: "offline", operation: "test" };
const chatId = "19:meeting_a@thread.v2";

/** Six biweekly Tuesdays at 10:00 in London, from 1 December 2026, written out by hand. */
const dates = ["2026-12-01", "2026-12-15", "2026-12-29", "2027-01-12", "2027-01-26", "2027-02-09"];
const series = (itemId = "tom", time = "10:00") =>
  dates.map((date, index): CalendarSession => {
    const start = Temporal.Instant.from(`${date}T${time}Z`);
    return {
      start,
      end: start.add({ minutes: 45 }),
      sessionId: `mine-${itemId}${index + 1}`,
      subject: "",
      iCalUId: `${itemId}${index + 1}`,
      isOrganiser: true,
      organiserEmail: "Maya@x.example",
      emails: ["tom@x.example", "maya@x.example"],
      joinUrl: undefined,
      record: { driveId: "d", itemId },
    };
  });
const record: RecordFile = {
  schemaVersion: 1,
  partnershipId: "p",
  ownerId: "maya",
  members: [maya, tom],
  series: [
    {
      iCalUId: "u",
      everyWeeks: 2,
      lengthMinutes: 45,
      sessions: 6,
      firstStart: "2026-12-01T10:00",
      timeZone: "Europe/London",
    },
  ],
  unknownFields: { keepMonths: 6, helpLink: "https://help.example/care" },
};

type World = {
  now: string;
  sessions?: readonly CalendarSession[] | ServiceFailure;
  record?: Result<RecordFile, ServiceFailure>;
  me?: typeof maya;
  context?: Partial<HostContext>;
  chosen?: string;
  memory?: Map<string, unknown>;
  /** What was asked for, in order. */
  asked?: string[];
  /** Nothing is answered before. */
  until?: Promise<void>;
};

async function find({
  now,
  sessions = series(),
  record: answer = ok(record),
  me = maya,
  context = { chatId },
  chosen,
  memory = new Map(),
  asked = [],
  until = Promise.resolve(),
}: World) {
  async function answerTo<T>(question: string, given: T): Promise<T> {
    asked.push(question);
    await until;
    return given;
  }
  const inWindow = (window: { start: Temporal.Instant; end: Temporal.Instant }) =>
    answerTo(
      "calendar",
      "kind" in sessions ? err(sessions) : ok(sessions.filter((session) => overlaps(session, window))),
    );
  return findSession(
    {
      clock: { now: () => Temporal.Instant.from(now), timeZone: () => "Europe/London" },
      people: {
        me: () => answerTo("me", ok({ ...me, ...details })),
        search: async (text) =>
          ok([maya, tom, grace].filter(({ email }) => email === text).map((p) => ({ ...p, ...details }))),
        named: async () => ok([]),
        photo: async () => undefined,
      },
      sessionsReader: { sessions: inWindow, sessionsOfChat: async (_, window) => inWindow(window) },
      sharedRecords: { read: ({ itemId }) => answerTo(`record ${itemId}`, answer) },
      localStore: {
        get: async (key) => memory.get(key),
        set: async (key, value) => void memory.set(key, structuredClone(value)),
        remove: async (key) => void memory.delete(key),
        keys: async () => [...memory.keys()],
      },
    },
    {
      context: {
        surface: "meeting-panel",
        locale: "en",
        theme: "light",
        personId: me.id,
        chatId: undefined,
        teamId: undefined,
        subPageId: undefined,
        ...context,
      },
      chosenSessionId: chosen,
    },
  );
}

async function found(world: World) {
  const answer = await find(world);
  if (!answer.ok || answer.value.kind !== "found") throw new Error(`Not found: ${JSON.stringify(answer)}`);
  return answer.value.session;
}

describe("which session is meant", () => {
  it.each([
    ["during it", "2026-12-15T10:20Z", "tom2"],
    ["at its first moment", "2026-12-15T10:00Z", "tom2"],
    ["minutes before it", "2026-12-15T09:50Z", "tom2"],
    ["minutes after it", "2026-12-15T10:50Z", "tom2"],
    ["a quarter of an hour after it", "2026-12-15T11:00Z", "tom3"],
    ["days before it", "2026-12-18T12:00Z", "tom3"],
  ])("%s", async (_, now, expected) => {
    expect((await found({ now })).sessionId).toBe(expected);
  });

  it("is the one of the link, not the nearer one of another partnership", async () => {
    const sessions = [...series("tom"), ...series("other", "09:00")].toSorted((a, b) =>
      Temporal.Instant.compare(a.start, b.start),
    );
    const context = { subPageId: "guide/d/tom" };
    expect((await found({ now: "2026-12-15T08:00Z", sessions, context })).sessionId).toBe("tom2");
  });

  it("is asked when two run at the same time, and the answer is taken", async () => {
    const sessions = [...series("tom"), ...series("other")].toSorted((a, b) =>
      Temporal.Instant.compare(a.start, b.start),
    );
    const world = { now: "2026-12-15T10:20Z", sessions, context: {} };
    const asked = await find(world);
    expect(asked).toMatchObject({ ok: true, value: { kind: "ambiguous" } });
    expect((await found({ ...world, chosen: "mine-other2" })).sessionId).toBe("other2");
  });

  it("is none where there is none", async () => {
    expect(await find({ now: "2026-12-15T10:20Z", sessions: [] })).toEqual({ ok: true, value: { kind: "none" } });
  });
});

describe("what is known about it", () => {
  it("is its number, its guide, its members and the next date", async () => {
    const session = await found({ now: "2026-12-15T10:20Z", me: tom });
    expect(session).toMatchObject({ number: 2, count: 6, me: 1, conversationId: "d/tom", recordTrouble: undefined });
    expect(session.members.map(({ id }) => id)).toEqual(["maya", "tom"]);
    expect(session.following?.start.toString()).toBe("2026-12-29T10:00:00Z");
    expect(session.guide.id).toBe("standard-2-45");
  });

  it("is the contract in the first session and the farewell in the last", async () => {
    expect((await found({ now: "2026-12-01T10:00Z" })).guide.occasion).toBe("first");
    expect((await found({ now: "2027-02-09T10:00Z" })).guide.occasion).toBe("last");
  });

  it("is counted in the calendar when the session was moved too far to be sure", async () => {
    const moved = series().map((session, index) =>
      index === 1
        ? { ...session, start: session.start.add({ hours: 192 }), end: session.end.add({ hours: 192 }) }
        : session,
    );
    expect(await found({ now: "2026-12-23T10:00Z", sessions: moved })).toMatchObject({ number: 2, count: 6 });
  });

  it("is enough for the guide when the record cannot be read", async () => {
    const session = await found({ now: "2026-12-15T10:20Z", record: err(offline), me: tom });
    expect(session).toMatchObject({ number: 2, count: 6, me: 1, recordTrouble: offline });
    expect(session.members.map(({ displayName }) => displayName)).toEqual(["maya X", "tom X"]);
  });

  it("is whose words belong together and by which rules, also later without the record", async () => {
    const memory = new Map<string, unknown>();
    const rules = { keepMonths: 6, helpLink: "https://help.example/care" };
    const partnership = { partnershipId: "p", organiserId: "maya", members: [maya, tom], rules };
    const unread = { now: "2026-12-15T10:20Z", record: err(offline), memory };
    expect((await found(unread)).partnership).toBeUndefined();
    expect((await found({ now: "2026-12-15T10:20Z", memory })).partnership).toEqual(partnership);
    expect((await found(unread)).partnership).toEqual(partnership);
  });

  it("is the same order of three members on everybody's device", async () => {
    const three = { ...record, members: [maya, tom, grace] as const };
    const emails = ["tom@x.example", "grace@x.example", "maya@x.example"];
    const sessions = series().map((session) => ({ ...session, emails }));
    const withRecord = await found({ now: "2026-12-15T10:20Z", sessions, record: ok(three) });
    const without = await found({ now: "2026-12-15T10:20Z", sessions, record: err(offline), me: grace });
    expect(withRecord.members.map(({ id }) => id)).toEqual(["maya", "grace", "tom"]);
    expect(without.members.map(({ id }) => id)).toEqual(["maya", "grace", "tom"]);
  });
});

describe("what is not this person's", () => {
  it.each(["forbidden", "gone"] as const)("is refused as %s when no session belongs to the link", async (kind) => {
    const answer = await find({
      now: "2026-12-15T10:20Z",
      sessions: [],
      context: { subPageId: "guide/d/stranger" },
      record: err({ kind, operation: "test" }),
    });
    expect(answer).toMatchObject({ ok: true, value: { kind: "not-yours", reason: { kind } } });
  });

  it("is refused even when the record could be read", async () => {
    const strangers = { ...record, members: [grace, tom] as const };
    expect(await find({ now: "2026-12-15T10:20Z", record: ok(strangers) })).toMatchObject({
      value: { kind: "not-yours" },
    });
    const byLink = await find({
      now: "2026-12-15T10:20Z",
      sessions: [],
      context: { subPageId: "guide/d/x" },
      record: ok(strangers),
    });
    expect(byLink).toMatchObject({ value: { kind: "not-yours", reason: forbidden.kind && { kind: "forbidden" } } });
  });
});

it("tells a calendar that cannot be read from one that is empty", async () => {
  expect(await find({ now: "2026-12-15T10:20Z", sessions: offline })).toEqual({ ok: false, error: offline });
});

it("reads links of ours and no others", () => {
  expect(linkedRecord("guide/b!x/01Y")).toEqual({ driveId: "b!x", itemId: "01Y" });
  expect([undefined, "", "guide/x", "guide/a/b/c", "other/a/b"].map(linkedRecord)).toEqual(Array(5).fill(undefined));
});

const during = { now: "2026-12-15T10:20Z" };

/** What is asked for before anything is answered, and after. */
async function askedAtOnce(world: Partial<World>, expected: readonly string[]) {
  const asked: string[] = [];
  let answer: (() => void) | undefined;
  const until = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const finding = found({ ...during, ...world, asked, until });
  await expect.poll(() => asked.toSorted()).toEqual(expected);
  answer?.();
  expect(await finding).toMatchObject({ sessionId: "tom2", number: 2 });
  return asked.slice(expected.length);
}

describe("what is likely wanted", () => {
  it("is asked for at once: who I am, the calendar, and the record of the link", async () => {
    const context = { subPageId: "guide/d/tom" };
    expect(await askedAtOnce({ context }, ["calendar", "me", "record tom"])).toEqual([]);
  });

  it("is the record of last time in this meeting’s chat, and no other chat’s", async () => {
    const memory = new Map<string, unknown>();
    expect(await askedAtOnce({ memory }, ["calendar", "me"])).toEqual(["record tom"]);
    expect(await askedAtOnce({ memory }, ["calendar", "me", "record tom"])).toEqual([]);
    const context = { chatId: "19:meeting_b@thread.v2" };
    expect(await askedAtOnce({ memory, context }, ["calendar", "me"])).toEqual(["record tom"]);
  });

  it("never decides: the calendar says which record it is", async () => {
    const memory = new Map<string, unknown>([[`record-of-chat/${chatId}`, { driveId: "d", itemId: "old" }]]);
    const asked: string[] = [];
    expect(await found({ ...during, memory, asked })).toMatchObject({ conversationId: "d/tom" });
    expect(asked.filter((question) => question.startsWith("record"))).toEqual(["record old", "record tom"]);
    expect(memory.get(`record-of-chat/${chatId}`)).toEqual({ driveId: "d", itemId: "tom" });
  });
});
