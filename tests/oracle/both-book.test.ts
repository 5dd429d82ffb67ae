import { beforeEach, describe, expect, it } from "vitest";
import type { BookingRun } from "#app/booking/booking-contract.ts";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import type { BookingPorts } from "#app/booking/step.ts";
import type { Members, Person } from "#domain/members.ts";
import { assessSeries } from "#domain/scheduling/search-series.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { sentMail } from "#tenant/graph/model/mail.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { personNamed } from "#tests/contract/adapter-bench.ts";
import { invitation } from "./booking-plans.ts";
import { createTenantWorld, emptyTenant, sessionsOf } from "./booking-tenant.ts";
import { hours, member } from "./schedules.ts";

/** A round has named Maya to book. Tom may do it as well; whatever they do, one series stands in the end. */

const now = Temporal.Instant.from("2026-03-02T09:00:00Z");
const person = (alias: string) => {
  const { id, displayName, email } = personNamed(alias);
  return { id, displayName, email };
};
const [maya, tom, grace] = [person("maya"), person("tom"), person("grace")];

let service: TenantService;
beforeEach(() => void (service = emptyTenant()));

/** Short, but long enough for the other one to act. */
const timers: BookingPorts["timers"] = {
  after(_, wake) {
    const timer = setTimeout(wake, 30);
    return () => clearTimeout(timer);
  },
  every: () => () => {},
};

function proposalAt(start: string) {
  const schedules = [
    member(hours("Europe/London", "08:00", "18:00")),
    member(hours("Europe/London", "08:00", "18:00")),
  ];
  const search = {
    members: schedules,
    cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 4 },
    earliest: Temporal.Instant.from("2026-03-09T00:00Z"),
    latestFirst: Temporal.Instant.from("2026-03-23T00:00Z"),
  } as const;
  return assessSeries(search, "Europe/London", Temporal.PlainDateTime.from(start));
}

function runOf(members: Members, start: string, change: Partial<BookingPorts> = {}): BookingRun {
  const { ports } = createTenantWorld(service, now, { alias: aliasOf(members[0]) });
  const plan = planBooking({
    members,
    proposal: proposalAt(start),
    invitation,
    partnershipId: "partnership",
    rules: { keepMonths: 12, helpLink: "https://help.example/care" },
    namedOrganiserId: maya.id,
  });
  return createBookingRun({ ...ports, timers, ...change }, plan);
}

const aliasOf = ({ email }: Person) => email.split("@")[0] ?? "";
const invited = () => sentMail(service.tenant).filter(({ kind }) => kind === "invitation");
const outcome = (run: BookingRun) => [run.getSnapshot().phase, run.getSnapshot().question?.kind];

/** The same four sessions in both calendars, one invitation, and nothing left of the other series. */
async function expectOneSeries(whose: BookingRun) {
  const expected = whose.plan.proposal.sessions.map(({ start }) => start.toString());
  for (const alias of ["maya", "tom"]) expect(await sessionsOf(service, alias, now)).toEqual(expected);
  expect(invited()).toHaveLength(1);
}

describe("two members of a round who both book", () => {
  it("at the same moment, at different hours: the named organiser's series stands", async () => {
    const [mayas, toms] = [runOf([maya, tom], "2026-03-10T10:00"), runOf([tom, maya], "2026-03-12T14:00")];
    await Promise.all([toms.start(), mayas.start()]);
    expect([outcome(mayas), outcome(toms)]).toEqual([
      ["done", undefined],
      ["undone", "booked-by-another"],
    ]);
    await expectOneSeries(mayas);
  });

  it("at the same moment, at the same hour: nobody is told of a clash with the other's series", async () => {
    const [mayas, toms] = [runOf([maya, tom], "2026-03-10T10:00"), runOf([tom, maya], "2026-03-10T10:00")];
    await Promise.all([mayas.start(), toms.start()]);
    expect([outcome(mayas), outcome(toms)]).toEqual([
      ["done", undefined],
      ["undone", "booked-by-another"],
    ]);
    await expectOneSeries(mayas);
  });

  it("whoever begins how much later than the other, one series stands", async () => {
    for (let delay = 0; delay < 60; delay += 6) {
      service = emptyTenant();
      const [mayas, toms] = [runOf([maya, tom], "2026-03-10T10:00"), runOf([tom, maya], "2026-03-12T14:00")];
      const [first, second] = delay % 12 === 0 ? [mayas, toms] : [toms, mayas];
      const begun = first.start();
      await new Promise((resolve) => void setTimeout(resolve, delay));
      await Promise.all([begun, second.start()]);
      const done = [mayas, toms].filter((run) => run.getSnapshot().phase === "done");
      expect(done).toHaveLength(1);
      for (const run of done) await expectOneSeries(run);
    }
  });

  it("one after the other: the second gives way to an invitation that stands in the calendar, also the organiser", async () => {
    const toms = runOf([tom, maya], "2026-03-12T14:00");
    await toms.start();
    const mayas = runOf([maya, tom], "2026-03-10T10:00");
    await mayas.start();
    expect(outcome(mayas)).toEqual(["undone", "booked-by-another"]);
    expect(mayas.getSnapshot().question).toEqual({ kind: "booked-by-another", member: 1 });
    await expectOneSeries(toms);
  });

  it("one of whom stopped long ago in the middle: the other is asked, and may go on", async () => {
    const toms = runOf([tom, maya], "2026-03-12T14:00", {
      freeBusy: { readSchedules: async () => ({ ok: false, error: { kind: "offline", operation: "wire" } }) },
    });
    await toms.start();
    expect(outcome(toms)).toEqual(["failed", undefined]);
    const mayas = runOf([maya, tom], "2026-03-10T10:00", { clock: { now: () => now.add({ minutes: 10 }) } });
    await mayas.start();
    expect(outcome(mayas)).toEqual(["asking", "begun-by-another"]);
    expect(invited()).toHaveLength(0);
    await mayas.bookAnyway();
    expect(outcome(mayas)).toEqual(["done", undefined]);
    expect(await sessionsOf(service, "maya", now)).toHaveLength(4);

    // Tom comes back to his booking the next day.
    await toms.start();
    expect(outcome(toms)).toEqual(["undone", "booked-by-another"]);
    expect(invited()).toHaveLength(1);
    expect(await sessionsOf(service, "tom", now)).toHaveLength(4);
  });

  it("who meet outside the programme as well: both series stand", async () => {
    const { ports } = createTenantWorld(service, now);
    const elsewhere = planBooking({ members: [maya, tom], proposal: proposalAt("2026-03-11T10:00"), invitation });
    await createBookingRun({ ...ports, timers }, elsewhere).start();
    const run = runOf([maya, tom], "2026-03-10T10:00");
    await run.start();
    expect(outcome(run)).toEqual(["done", undefined]);
    expect(await sessionsOf(service, "tom", now)).toHaveLength(8);
  });

  it("in a trio: whom the ids put first, where the named organiser does not book", async () => {
    const runs = [runOf([grace, maya, tom], "2026-03-11T10:00"), runOf([tom, grace, maya], "2026-03-12T14:00")];
    await Promise.all(runs.map((run) => run.start()));
    expect(runs.map((run) => run.getSnapshot().phase).toSorted()).toEqual(["done", "undone"]);
    expect(invited()).toHaveLength(2);
    for (const alias of ["maya", "tom", "grace"]) expect(await sessionsOf(service, alias, now)).toHaveLength(4);
  });
});

it("writes what the programme has settled into the record", async () => {
  const run = runOf([maya, tom], "2026-03-10T10:00");
  await run.start();
  const { record } = run.getSnapshot();
  const { ports } = createTenantWorld(service, now);
  const read = record && (await ports.sharedRecords.read(record));
  expect(read).toMatchObject({
    value: { unknownFields: { keepMonths: 12, helpLink: "https://help.example/care" } },
  });
});
