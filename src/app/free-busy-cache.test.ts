import { describe, expect, it } from "vitest";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import { findProposals } from "#app/scheduling/find-proposals.ts";
import { err, ok } from "#domain/result.ts";
import type { BusyTime, MemberSchedule } from "#domain/scheduling/availability.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { type Interval, overlaps } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { maya, tom } from "#tests/oracle/booking-plans.ts";
import { entry, hours } from "#tests/oracle/schedules.ts";
import { rememberFreeBusy } from "./free-busy-cache.ts";

const emails = [maya.email, tom.email];
const offline = { kind: "offline", operation: "freeBusy.readSchedules" } as const;
const span = (start: string, end: string): Interval => ({
  start: Temporal.Instant.from(start),
  end: Temporal.Instant.from(end),
});

/** Mailboxes that count how often they are asked, and a clock that stands still until it is moved. */
function open(busy: Readonly<Record<string, readonly BusyTime[]>> = {}) {
  const asked: { readonly emails: readonly string[]; readonly window: Interval }[] = [];
  const world = {
    now: Temporal.Instant.from("2026-11-23T09:00Z"),
    isOffline: false,
    unreadable: new Set<string>(),
    unread: [] as Interval[],
  };
  const source: FreeBusy = {
    async readSchedules(wanted, window) {
      asked.push({ emails: wanted, window });
      await Promise.resolve();
      if (world.isOffline) return err(offline);
      return ok(
        wanted.map(
          (email): MemberSchedule =>
            world.unreadable.has(email)
              ? { email, readable: false }
              : {
                  email,
                  readable: true,
                  hours: hours("Europe/London", "09:00", "17:00"),
                  busy: (busy[email] ?? []).filter(
                    (time) => overlaps(time, window) && !world.unread.some((stretch) => lies(time, stretch)),
                  ),
                  ...(world.unread.length > 0 && { unread: world.unread }),
                },
        ),
      );
    },
  };
  const clock = { now: () => world.now, timeZone: () => "Europe/London" };
  return { asked, world, source, clock, remembered: rememberFreeBusy(source, clock) };
}

/** Whether it lies inside altogether, so that no other chunk tells of it. */
function lies({ start, end }: Interval, stretch: Interval): boolean {
  return (
    start.epochMilliseconds >= stretch.start.epochMilliseconds && end.epochMilliseconds <= stretch.end.epochMilliseconds
  );
}

const daily = Array.from({ length: 200 }, (_, day) => {
  const start = Temporal.Instant.from("2026-11-20T22:00Z").add({ hours: 24 * day });
  return { start, end: start.add({ hours: 5 }), kind: "busy" } as const;
});

describe("free/busy remembered for the visit", () => {
  it.each([
    ["2026-11-24T00:00Z", "2026-12-24T00:00Z"],
    ["2026-11-26T00:00Z", "2026-12-03T00:00Z"],
    ["2026-12-03T01:30Z", "2026-12-03T01:45Z"],
    ["2026-11-25T23:00Z", "2027-05-20T02:00Z"],
  ])("tells the same as the mailboxes themselves, from %s to %s", async (from, to) => {
    const holidays = entry("2026-12-20T00:00Z", "2027-01-15T00:00Z", "out-of-office");
    const { source, remembered } = open({ [maya.email]: daily, [tom.email]: [holidays] });
    const window = span(from, to);
    const expected = await source.readSchedules(emails, window);
    expect(await remembered.readSchedules(emails, window)).toEqual(expected);
    await remembered.readSchedules(emails, span("2026-12-10T00:00Z", "2026-12-11T00:00Z"));
    expect(await remembered.readSchedules(emails, window)).toEqual(expected);
  });

  it("tells what stretches over weeks read at different times once, and two things at the same time as two", async () => {
    const twice = [entry("2026-12-02T22:00Z", "2026-12-03T03:00Z"), entry("2026-12-02T22:00Z", "2026-12-03T03:00Z")];
    const { remembered } = open({ [tom.email]: twice });
    await remembered.readSchedules(emails, span("2026-11-26T00:00Z", "2026-12-03T00:00Z"));
    const answer = await remembered.readSchedules(emails, span("2026-11-26T00:00Z", "2026-12-10T00:00Z"));
    expect(answer).toMatchObject({ ok: true, value: [{ busy: [] }, { busy: twice }] });
  });

  it("asks nothing again for another length, cadence or a shorter series, also while time goes by", async () => {
    const { asked, world, clock, remembered } = open();
    const ports = { freeBusy: remembered, clock };
    const search = (cadence: Cadence) => findProposals(ports, { members: [maya, tom], cadence });
    await search({ everyWeeks: 2, lengthMinutes: 45, sessions: 12 });
    expect(asked).toHaveLength(1);
    world.now = world.now.add({ minutes: 40 });
    const lengths = await search({ everyWeeks: 2, lengthMinutes: 60, sessions: 12 });
    await search({ everyWeeks: 1, lengthMinutes: 60, sessions: 12 });
    await search({ everyWeeks: 2, lengthMinutes: 30, sessions: 4 });
    expect(asked).toHaveLength(1);
    expect(lengths).toMatchObject({ ok: true, value: { readAt: Temporal.Instant.from("2026-11-23T09:00Z") } });
  });

  it("asks for the weeks alone that nobody has asked for, and for the people alone who are new", async () => {
    const { asked, remembered } = open();
    await remembered.readSchedules([maya.email], span("2026-12-03T00:00Z", "2026-12-17T00:00Z"));
    await remembered.readSchedules([maya.email], span("2026-11-27T00:00Z", "2026-12-30T00:00Z"));
    await remembered.readSchedules(
      [maya.email.toUpperCase(), tom.email],
      span("2026-12-04T00:00Z", "2026-12-05T00:00Z"),
    );
    expect(
      asked.map(({ emails: [email], window }) => `${email} ${window.start.toString()} ${window.end.toString()}`),
    ).toEqual([
      `${maya.email} 2026-12-03T00:00:00Z 2026-12-17T00:00:00Z`,
      `${maya.email} 2026-11-26T00:00:00Z 2026-12-03T00:00:00Z`,
      `${maya.email} 2026-12-17T00:00:00Z 2026-12-31T00:00:00Z`,
      `${tom.email} 2026-12-03T00:00:00Z 2026-12-10T00:00:00Z`,
    ]);
  });

  it("asks once where two ask at the same time", async () => {
    const { asked, remembered } = open();
    const window = span("2026-12-03T00:00Z", "2026-12-17T00:00Z");
    const [first, second] = await Promise.all([
      remembered.readSchedules(emails, window),
      remembered.readSchedules(emails, window),
    ]);
    expect(asked).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it("knows how old its oldest part is, and nothing of what it has not read", async () => {
    const { world, remembered } = open();
    const first = span("2026-12-03T00:00Z", "2026-12-10T00:00Z");
    const both = span("2026-12-03T00:00Z", "2026-12-17T00:00Z");
    expect(remembered.readAt(emails, first)).toBeUndefined();
    await remembered.readSchedules(emails, first);
    world.now = Temporal.Instant.from("2026-11-23T10:00Z");
    await remembered.readSchedules(emails, both);
    expect(remembered.readAt(emails, both)?.toString()).toBe("2026-11-23T09:00:00Z");
    expect(remembered.readAt(emails, span("2026-12-10T00:00Z", "2026-12-17T00:00Z"))?.toString()).toBe(
      "2026-11-23T10:00:00Z",
    );
  });

  it("forgets when told to, also what is just being read", async () => {
    const { asked, remembered } = open();
    const window = span("2026-12-03T00:00Z", "2026-12-10T00:00Z");
    const reading = remembered.readSchedules(emails, window);
    await Promise.resolve();
    await Promise.resolve();
    remembered.forget();
    expect(await reading).toMatchObject({ ok: true, value: [{ readable: true }, { readable: true }] });
    expect(remembered.readAt(emails, window)).toBeUndefined();
    await remembered.readSchedules(emails, window);
    expect(asked).toHaveLength(2);
  });

  it("remembers no failure", async () => {
    const { asked, world, remembered } = open();
    const window = span("2026-12-03T00:00Z", "2026-12-10T00:00Z");
    world.isOffline = true;
    expect(await remembered.readSchedules(emails, window)).toEqual(err(offline));
    world.isOffline = false;
    expect(await remembered.readSchedules(emails, window)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
  });

  it("remembers no mailbox that could not be read, and does not ask for the others again", async () => {
    const { asked, world, remembered } = open();
    const window = span("2026-12-03T00:00Z", "2026-12-10T00:00Z");
    world.unreadable.add(tom.email);
    const answer = await remembered.readSchedules(emails, window);
    expect(answer).toMatchObject({ ok: true, value: [{ readable: true }, { email: tom.email, readable: false }] });
    world.unreadable.clear();
    expect(await remembered.readSchedules(emails, window)).toMatchObject({ ok: true, value: [{}, { readable: true }] });
    expect(asked[1]?.emails).toEqual([tom.email]);
  });

  it("remembers no week of which a part is not known, tells it so, and asks for that one alone again", async () => {
    const holidays = entry("2026-12-08T00:00Z", "2026-12-19T00:00Z", "out-of-office");
    const inOrder = [...daily, holidays].toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
    const { asked, world, remembered } = open({ [tom.email]: inOrder });
    const window = span("2026-12-02T00:00Z", "2026-12-23T00:00Z");
    world.unread = [span("2026-12-11T00:00Z", "2026-12-12T00:00Z")];
    const partly = await remembered.readSchedules(emails, window);
    const unread = [span("2026-12-10T00:00Z", "2026-12-17T00:00Z")];
    expect(partly).toMatchObject({ ok: true, value: [{ unread }, { unread, hours: { timeZone: "Europe/London" } }] });
    world.unread = [];
    const { source } = open({ [tom.email]: inOrder });
    expect(await remembered.readSchedules(emails, window)).toEqual(await source.readSchedules(emails, window));
    expect(asked).toHaveLength(2);
    expect(asked[1]?.window).toEqual(unread[0]);
    expect(await remembered.readSchedules(emails, span("2026-12-12T00:00Z", "2026-12-13T00:00Z"))).not.toHaveProperty(
      "value.0.unread",
    );
  });

  it("tells no more as unknown than was asked for", async () => {
    const { world, remembered } = open();
    world.unread = [span("2026-12-03T00:00Z", "2026-12-10T00:00Z")];
    const window = span("2026-12-05T00:00Z", "2026-12-12T00:00Z");
    const unread = [span("2026-12-05T00:00Z", "2026-12-10T00:00Z")];
    expect(await remembered.readSchedules([tom.email], window)).toMatchObject({ ok: true, value: [{ unread }] });
  });
});
