import { describe, expect, it, vi } from "vitest";
import { createFreeBusy } from "#adapters/graph/free-busy.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { issueToken } from "#tenant/graph/auth.ts";
import { addFault, removeFaults } from "#tenant/graph/faults.ts";
import { people } from "#tenant/seed/people.ts";
import { createBench, freshTenant, personNamed, type SentRequest } from "./adapter-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

const service = freshTenant();
service.tenant.clock.moveTo(Date.parse("2026-12-01T08:00:00Z"));
const instant = (text: string) => Temporal.Instant.from(text);
const window = (start: string, end: string) => ({ start: instant(start), end: instant(end) });
const week = window("2026-12-07T00:00:00Z", "2026-12-14T00:00:00Z");
const halfYear = window("2026-12-07T00:00:00Z", "2027-06-07T00:00:00Z");

/** Puts an appointment into somebody's mailbox as that person's own client would. */
async function put(alias: string, event: object): Promise<void> {
  const response = await service.answer(
    new Request("http://graph.tenant.localhost:5173/v1.0/me/events", {
      method: "POST",
      headers: {
        authorization: `Bearer ${issueToken({ person: personNamed(alias), scopes: ["Calendars.ReadWrite"] })}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ subject: "secret plans", ...event }),
    }),
  );
  expect(response?.status).toBe(201);
}

const utc = (dateTime: string) => ({ dateTime, timeZone: "UTC" });

async function schedules(emails: readonly string[], within = halfYear): Promise<readonly MemberSchedule[]> {
  const answer = await createFreeBusy(createBench(service, "maya").graph).readSchedules(emails, within);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const emailOf = (alias: string) => personNamed(alias).email;
function shown(schedule: MemberSchedule | undefined): readonly string[] {
  if (schedule?.readable !== true) throw new Error("unreadable");
  return schedule.busy.map(({ start, end, kind }) => `${start.toString()} ${end.toString()} ${kind}`);
}

type Member = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {
    readonly schedules: readonly string[];
    readonly startTime: { readonly dateTime: string };
    readonly endTime: { readonly dateTime: string };
  };
};

const membersOf = (request: SentRequest | undefined) =>
  (JSON.parse(request?.body ?? "{}") as { readonly requests: readonly Member[] }).requests;
const pathOf = ({ url }: SentRequest) => url.replace(/^.*\/v1\.0\//, "");

describe("free/busy", () => {
  it("covers 26 weeks for two people in one request, with three chunks of equal length", async () => {
    const bench = createBench(service, "maya");
    await createFreeBusy(bench.graph).readSchedules([emailOf("maya"), emailOf("tom")], halfYear);
    expect(bench.requests.map(pathOf)).toEqual(["$batch"]);
    const members = membersOf(bench.requests[0]);
    expect(members).toHaveLength(3);
    for (const { method, url, headers, body } of members) {
      expect([method, url]).toEqual(["POST", "/me/calendar/getSchedule"]);
      expect(headers["Prefer"]).toBe('IdType="ImmutableId", outlook.timezone="UTC"');
      expect(body.schedules).toEqual([emailOf("maya"), emailOf("tom")]);
    }
    const borders = members.map(({ body }) => [body.startTime.dateTime, body.endTime.dateTime]);
    expect(borders[0]?.[1]).toBe(borders[1]?.[0]);
    expect(borders[1]?.[1]).toBe(borders[2]?.[0]);
    expect(new Set(bench.askedFor)).toEqual(new Set(["Calendars.ReadBasic"]));
  });

  it("covers the longest series, its two turns of beginning and its last week in one request", async () => {
    const bench = createBench(service, "maya");
    const longest = window("2026-12-07T00:00:00Z", "2027-07-19T00:00:00Z");
    const emails = [emailOf("maya"), emailOf("tom"), emailOf("grace")];
    expect(await createFreeBusy(bench.graph).readSchedules(emails, longest)).toMatchObject({ ok: true });
    expect(bench.requests.map(pathOf)).toEqual(["$batch"]);
    expect(membersOf(bench.requests[0])).toHaveLength(4);
  });

  it("asks plainly where one chunk is enough", async () => {
    const bench = createBench(service, "maya");
    await createFreeBusy(bench.graph).readSchedules([emailOf("tom")], week);
    expect(bench.requests.map(pathOf)).toEqual(["me/calendar/getSchedule"]);
    expect(bench.requests[0]?.prefer).toBe('IdType="ImmutableId", outlook.timezone="UTC"');
  });

  it("tells two appointments at the very same time as two", async () => {
    const time = { start: utc("2027-03-07T05:00:00"), end: utc("2027-03-07T05:30:00") };
    await put("emil", time);
    await put("emil", time);
    const [emil] = await schedules([emailOf("emil")], window("2027-03-07T04:00:00Z", "2027-03-07T06:00:00Z"));
    expect(shown(emil)).toHaveLength(2);
  });

  it("tells the same in chunks as in one piece, each appointment once, in time order", async () => {
    const emails = [emailOf("tom"), emailOf("rachel")];
    const range = { type: "numbered", startDate: "2026-12-08", numberOfOccurrences: 20 };
    await put("tom", {
      start: utc("2026-12-08T06:00:00"),
      end: utc("2026-12-08T07:00:00"),
      recurrence: { pattern: { type: "weekly", interval: 1, daysOfWeek: ["tuesday"] }, range },
    });
    const whole = window("2026-12-07T00:00:00Z", "2027-04-07T00:00:00Z");
    const joined = (await schedules(emails, whole)).map(shown);
    const first = await schedules(emails, window("2026-12-07T00:00:00Z", "2027-01-20T00:00:00Z"));
    const second = await schedules(emails, window("2027-01-20T00:00:00Z", "2027-03-07T00:00:00Z"));
    const third = await schedules(emails, window("2027-03-07T00:00:00Z", "2027-04-07T00:00:00Z"));
    expect(joined[0]?.filter((line) => line.includes("T06:00"))).toHaveLength(18);
    for (const [index] of emails.entries()) {
      const parts = [first, second, third].flatMap((part) => shown(part[index]) ?? []);
      expect(joined[index]).toEqual([...new Set(parts)]);
    }
  });

  it("counts an appointment across the border of two chunks once", async () => {
    // Half of 62 days is 31 days: the border is at midnight of 7 February.
    await put("grace", { start: utc("2027-02-06T22:00:00"), end: utc("2027-02-07T03:00:00") });
    const [grace] = await schedules([emailOf("grace")], window("2027-01-07T00:00:00Z", "2027-03-10T00:00:00Z"));
    expect(shown(grace).filter((line) => line.startsWith("2027-02-06T22"))).toEqual([
      "2027-02-06T22:00:00Z 2027-02-07T03:00:00Z busy",
    ]);
  });

  it.each([
    ["tentative", "tentative"],
    ["busy", "busy"],
    ["oof", "out-of-office"],
    ["workingElsewhere", "working-elsewhere"],
  ])("reads %s as %s", async (showAs, kind) => {
    await put("isla", { showAs, start: utc("2027-03-01T05:00:00"), end: utc("2027-03-01T05:30:00") });
    const [isla] = await schedules([emailOf("isla")], window("2027-03-01T05:00:00Z", "2027-03-01T05:30:00Z"));
    expect(shown(isla)).toContain(`2027-03-01T05:00:00Z 2027-03-01T05:30:00Z ${kind}`);
  });

  it("does not list free time", async () => {
    await put("emil", { showAs: "free", start: utc("2027-03-06T05:00:00"), end: utc("2027-03-06T05:30:00") });
    const [emil] = await schedules([emailOf("emil")], window("2027-03-06T05:00:00Z", "2027-03-06T05:30:00Z"));
    expect(shown(emil)).toEqual([]);
  });

  it.each(["00:05", "00:30", "00:45", "12:00"])("can look at a window of %s hours", async (length) => {
    const [hours = 0, minutes = 0] = length.split(":").map(Number);
    const start = instant("2027-03-06T05:00:00.123456789Z");
    const [tom] = await schedules([emailOf("tom")], { start, end: start.add({ hours, minutes }) });
    expect(tom?.readable).toBe(true);
  });

  it("says of an address that nobody has that it cannot be read, beside the others", async () => {
    const answer = await schedules([emailOf("tom"), "nobody@elsewhere.example", emailOf("maya").toUpperCase()]);
    expect(answer.map(({ email, readable }) => [email, readable])).toEqual([
      [emailOf("tom"), true],
      ["nobody@elsewhere.example", false],
      [emailOf("maya").toUpperCase(), true],
    ]);
  });

  it("asks for more than twenty people in more than one request", async () => {
    const emails = people.map(({ email }) => email);
    expect(emails.length).toBeGreaterThan(20);
    const answer = await schedules(emails, window("2026-12-07T00:00:00Z", "2026-12-14T00:00:00Z"));
    expect(answer.map(({ email }) => email)).toEqual(emails);
    expect(answer.every(({ readable }) => readable)).toBe(true);
  });

  it("asks nobody about nobody", async () => {
    expect(await schedules([])).toEqual([]);
  });

  it.each(people.map((person) => [person.alias, person] as const))(
    "knows the working hours of %s on that person's own clock",
    async (_alias, person) => {
      const [schedule] = await schedules([person.email], window("2026-12-07T00:00:00Z", "2026-12-08T00:00:00Z"));
      if (schedule?.readable !== true || schedule.hours === undefined) throw new Error("no hours");
      const { hours } = schedule;
      const order = ["", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
      expect(hours.days.map((day) => order[day])).toEqual(person.hours.days);
      expect(`${hours.from.toString().slice(0, 5)} ${hours.to.toString().slice(0, 5)}`).toBe(
        `${person.hours.from} ${person.hours.to}`,
      );
      // Another name may stand for the same clock: compare what it shows through a year.
      for (let day = instant("2026-12-07T12:00:00Z"); day.epochMilliseconds < Date.parse("2027-12-07"); ) {
        expect(day.toZonedDateTimeISO(hours.timeZone).offset).toBe(day.toZonedDateTimeISO(person.zone).offset);
        day = day.add({ hours: 7 * 24 });
      }
    },
  );

  it("names the permission where it is missing", async () => {
    const { graph } = createBench(service, "maya", { granted: ["User.Read"] });
    expect(await createFreeBusy(graph).readSchedules([emailOf("tom")], halfYear)).toEqual({
      ok: false,
      error: { kind: "needs-consent", operation: "freeBusy.readSchedules", permission: "Calendars.ReadBasic" },
    });
  });
});

describe("free/busy where one chunk of several fails", () => {
  const operation = "freeBusy.readSchedules";
  const two = [emailOf("maya"), emailOf("tom")];

  /** Reads half a year while `fault` strikes `times` members. */
  async function readWith(fault: Omit<Parameters<typeof addFault>[1], "match">) {
    const bench = createBench(service, "maya");
    const healthy = await createFreeBusy(bench.graph).readSchedules(two, halfYear);
    bench.requests.length = 0;
    addFault(service.tenant, { ...fault, match: { path: "getSchedule" } });
    const answer = await createFreeBusy(bench.graph).readSchedules(two, halfYear);
    removeFaults(service.tenant);
    return { ...bench, healthy, answer };
  }

  it.each(["throttle", "unavailable"] as const)("waits as told, then sends that one alone (%s)", async (kind) => {
    const { answer, healthy, requests, waits } = await readWith({ kind, times: 1, retryAfterSeconds: 3 });
    expect(answer).toEqual(healthy);
    expect(requests.map(pathOf)).toEqual(["$batch", "me/calendar/getSchedule"]);
    expect(waits).toEqual([3]);
  });

  it("sends those that were put off once more together, and no other", async () => {
    const { answer, healthy, requests, waits } = await readWith({ kind: "throttle", times: 2, retryAfterSeconds: 3 });
    expect(answer).toEqual(healthy);
    expect(requests.map(pathOf)).toEqual(["$batch", "$batch"]);
    expect(waits).toEqual([3]);
  });

  it("does not wait longer than a person would: that stretch is not known, everything else is", async () => {
    const { answer, healthy, requests, waits } = await readWith({ kind: "throttle", times: 1, retryAfterSeconds: 60 });
    if (!answer.ok || !healthy.ok) throw new Error("unreadable");
    expect(requests.map(pathOf)).toEqual(["$batch"]);
    expect(waits).toEqual([]);
    for (const [index, schedule] of answer.value.entries()) {
      const whole = healthy.value[index];
      if (!schedule.readable || whole?.readable !== true) throw new Error("unreadable");
      // Half a year less a third: whichever chunk the fault struck first.
      const [unread] = schedule.unread ?? [];
      if (unread === undefined) throw new Error("nothing is said of the chunk");
      expect(schedule.unread).toHaveLength(1);
      expect(unread.start.until(unread.end).total("hours")).toBeCloseTo((182 * 24) / 3, 0);
      expect(schedule.hours).toEqual(whole.hours);
      const isKnown = ({ start, end }: (typeof whole.busy)[number]) =>
        Temporal.Instant.compare(end, unread.start) <= 0 || Temporal.Instant.compare(start, unread.end) >= 0;
      expect(schedule.busy.filter(isKnown)).toEqual(whole.busy.filter(isKnown));
      expect(schedule.busy.filter((time) => !isKnown(time) && !reachesOut(time, unread))).toEqual([]);
    }
  });

  it("says how long it would be where no chunk can be read", async () => {
    const { answer } = await readWith({ kind: "throttle", times: 9, retryAfterSeconds: 60 });
    expect(answer).toEqual({ ok: false, error: { kind: "busy", operation, retryAfterSeconds: 60 } });
  });

  it("sends a refused one alone once more, which may be all it needed", async () => {
    const { answer, healthy, requests } = await readWith({ kind: "forbid", times: 1 });
    expect(answer).toEqual(healthy);
    expect(requests.map(pathOf)).toEqual(["$batch", "me/calendar/getSchedule"]);
  });

  it("tells the stretch of a chunk that is refused again, and hides nobody's whole calendar for it", async () => {
    const { answer } = await readWith({ kind: "forbid", times: 4 });
    if (!answer.ok) throw new Error("unreadable");
    expect(answer.value.map((schedule) => schedule.readable && schedule.unread?.length)).toEqual([1, 1]);
  });

  it("fails as a whole, readably, where every chunk is refused", async () => {
    const { answer } = await readWith({ kind: "forbid", times: 9 });
    expect(answer).toEqual({ ok: false, error: { kind: "forbidden", operation } });
  });

  it("hands a wish for more claims on, for the sign-in window", async () => {
    const { answer, claims } = await readWith({ kind: "claims", times: 4 });
    expect(answer).toMatchObject({ ok: false, error: { kind: "needs-interaction", operation } });
    expect(claims).toHaveLength(1);
  });

  it("is offline where the connection breaks", async () => {
    const { answer } = await readWith({ kind: "drop", times: 1 });
    expect(answer).toEqual({ ok: false, error: { kind: "offline", operation } });
  });
});

/** An appointment that a neighbouring chunk tells as well. */
function reachesOut({ start, end }: Interval, stretch: Interval): boolean {
  return Temporal.Instant.compare(start, stretch.start) < 0 || Temporal.Instant.compare(end, stretch.end) > 0;
}
