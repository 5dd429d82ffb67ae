import { describe, expect, it, vi } from "vitest";
import type { BookingFailure, BookingStep } from "#app/booking/booking-contract.ts";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { issueToken } from "#tenant/graph/auth.ts";
import { addFault, removeFaults } from "#tenant/graph/faults.ts";
import { type BenchOptions, personNamed } from "#tests/contract/adapter-bench.ts";
import { invitation, proposalWithTwoMoves } from "./booking-plans.ts";
import { createTenantWorld, emptyTenant, invitations, members, sessionsOf } from "./booking-tenant.ts";

/** A booking on the local tenant while Microsoft 365 fails in each of its ways; tests/README.md lists them all. */

vi.setConfig({ testTimeout: 60_000 });

const march = Temporal.Instant.from("2026-03-02T09:00:00Z");
const proposal = proposalWithTwoMoves();
const sessions = proposal.sessions.map(({ start, moveTo }) => (moveTo?.start ?? start).toString());
const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

type Fault = Omit<Parameters<typeof addFault>[1], "match"> & { readonly path: string; readonly method?: string };

function bookWith({ path, method, ...fault }: Fault, options?: BenchOptions) {
  const world = createTenantWorld(emptyTenant(), march, options);
  addFault(world.service.tenant, { ...fault, match: { path, method } });
  const run = createBookingRun(world.ports, planBooking({ members, proposal, invitation }));
  return { ...world, run };
}

/** Tokens without one permission, until it is no longer withheld. */
function bookWithout(permission: string) {
  const withheld = new Set([permission]);
  const world = createTenantWorld(emptyTenant(), march, {
    tokens: {
      async getToken(wanted) {
        const scopes = withheld.has(wanted) ? ["User.Read"] : [wanted];
        return ok({ value: issueToken({ person: personNamed("maya"), scopes }), scopes });
      },
    },
  });
  const run = createBookingRun(world.ports, planBooking({ members, proposal, invitation }));
  return { ...world, run, withheld };
}

async function expectBooked({ run, service }: Pick<ReturnType<typeof bookWith>, "run" | "service">) {
  expect(run.getSnapshot().phase).toBe("done");
  expect(await sessionsOf(service, "maya", march)).toEqual(sessions);
  expect(await sessionsOf(service, "tom", march)).toEqual(sessions);
  expect(invitations(service)).toHaveLength(1);
}

type Row = {
  readonly what: string;
  readonly fault: Fault;
  readonly options?: BenchOptions;
  readonly step: BookingStep;
  readonly failure: BookingFailure;
};

const create = { path: "/me/events", method: "POST" };
const operation = "seriesCalendar.createSeries";
const rows: readonly Row[] = [
  {
    what: "a demand for more claims",
    fault: { kind: "claims", ...create, times: 1 },
    step: "series",
    failure: { kind: "needs-interaction", operation, claims },
  },
  {
    what: "a refusal",
    fault: { kind: "forbid", path: "/invite", times: 1 },
    step: "record",
    failure: { kind: "forbidden", operation: "sharing.allowReading" },
  },
  {
    what: "a long wait that can be read",
    fault: { kind: "throttle", ...create, retryAfterSeconds: 90 },
    options: { readsAllHeaders: true },
    step: "series",
    failure: { kind: "busy", operation, retryAfterSeconds: 90 },
  },
  {
    what: "a wait that cannot be read and does not end",
    fault: { kind: "throttle", ...create, retryAfterSeconds: 90 },
    step: "series",
    failure: { kind: "busy", operation, retryAfterSeconds: 10 },
  },
  {
    what: "a service that is away",
    fault: { kind: "unavailable", path: "/instances" },
    step: "moves",
    failure: { kind: "busy", operation: "seriesCalendar.sessions", retryAfterSeconds: 10 },
  },
  {
    what: "silence after the event was made",
    fault: { kind: "time-out-after-effect", ...create, delayMs: 5, times: 1 },
    step: "series",
    failure: { kind: "offline", operation },
  },
  {
    what: "silence after a session was moved",
    fault: { kind: "time-out-after-effect", path: "/me/events/", method: "PATCH", delayMs: 5 },
    step: "moves",
    failure: { kind: "offline", operation: "seriesCalendar.moveSession" },
  },
  {
    what: "a connection that breaks while the calendars are looked into again",
    fault: { kind: "drop", path: "getSchedule", times: 1 },
    step: "invite",
    failure: { kind: "offline", operation: "freeBusy.readSchedules" },
  },
  {
    what: "somebody else who changes the record at the same moment",
    fault: { kind: "conflict", path: "/content", method: "PUT", times: 1 },
    step: "record",
    failure: { kind: "conflict", operation: "ownRecords.write" },
  },
];

describe("a booking that meets", () => {
  it.each(rows)("$what, rests and says so, and goes on afterwards with nothing twice", async (row) => {
    const world = bookWith(row.fault, row.options);
    await world.run.start();
    expect(world.run.getSnapshot()).toMatchObject({
      phase: "failed",
      failure: row.failure,
      steps: { [row.step]: { state: "failed", failure: row.failure } },
    });
    expect(invitations(world.service)).toEqual([]);
    removeFaults(world.service.tenant);
    await world.run.start();
    await expectBooked(world);
  });

  it("a short wait that can be read, waits and goes on by itself", async () => {
    const fault = { kind: "throttle", ...create, retryAfterSeconds: 3, times: 2 } as const;
    const world = bookWith(fault, { readsAllHeaders: true });
    await world.run.start();
    expect(world.waits).toContain(3);
    await expectBooked(world);
  });

  it("a short wait that cannot be read, tries again by itself", async () => {
    const world = bookWith({ kind: "throttle", path: "/me", times: 3 });
    await world.run.start();
    expect(world.waits.slice(0, 3)).toEqual([1, 2, 4]);
    await expectBooked(world);
  });

  it.each([
    ["Files.ReadWrite", "record"],
    ["Calendars.ReadWrite", "series"],
  ] as const)("no consent to %s, rests and names the permission", async (permission, step) => {
    const world = bookWithout(permission);
    await world.run.start();
    const failure = { kind: "needs-consent", permission } as const;
    expect(world.run.getSnapshot()).toMatchObject({ phase: "failed", failure, steps: { [step]: { state: "failed" } } });
    expect(invitations(world.service)).toEqual([]);
    world.withheld.clear();
    await world.run.start();
    await expectBooked(world);
  });

  it.each([
    ["AppCatalog.Read.All", "guide"],
    ["TeamsAppInstallation.ReadWriteSelfForChat", "guide"],
    ["OnlineMeetings.ReadWrite", "no-recording"],
  ] as const)("no consent to %s, stands all the same and names the permission", async (permission, step) => {
    const world = bookWithout(permission);
    await world.run.start();
    expect(world.run.getSnapshot().steps[step]).toMatchObject({
      state: "omitted",
      reason: { kind: "needs-consent", permission },
    });
    await expectBooked(world);
    world.withheld.clear();
    await world.run.start();
    expect(world.run.getSnapshot().steps[step]).toEqual({ state: "done" });
    expect(invitations(world.service)).toHaveLength(1);
  });

  it("no consent to look into calendars, invites without a second look", async () => {
    const world = bookWithout("Calendars.ReadBasic");
    await world.run.start();
    expect(world.run.getSnapshot().question).toBeUndefined();
    await expectBooked(world);
  });

  it("a partner whom nobody knows, ends before anything stands in a calendar", async () => {
    const world = createTenantWorld(emptyTenant(), march);
    const stranger = { id: "x", displayName: "Nobody", email: "nobody@elsewhere.example" };
    const plan = planBooking({ members: [members[0], stranger], proposal, invitation });
    const run = createBookingRun(world.ports, plan);
    await run.start();
    expect(run.getSnapshot()).toMatchObject({ phase: "failed", steps: { record: { state: "failed" } } });
    expect(await sessionsOf(world.service, "maya", march)).toEqual([]);
    expect(world.sent.some(({ url }) => url.endsWith("/me/events"))).toBe(false);
  });

  it("somebody else's series in the same slot, asks, and leaves no trace when the person goes back", async () => {
    const { run, service, ports } = await bookOverOther();
    await run.start();
    expect(run.getSnapshot()).toMatchObject({
      phase: "asking",
      question: { kind: "new-clashes", clashes: [{ session: 2, member: 1, kind: "busy" }] },
    });
    await run.undo("");
    expect(run.getSnapshot().phase).toBe("undone");
    expect(await sessionsOf(service, "maya", march)).toEqual([]);
    expect(invitations(service)).toEqual([]);
    // The very same slot, wanted again, is a new series.
    const again = createBookingRun(ports, planBooking({ members, proposal, invitation }));
    await again.start();
    await again.bookAnyway();
    expect(again.getSnapshot().phase).toBe("done");
    expect(await sessionsOf(service, "tom", march)).toEqual(sessions);
    expect(invitations(service)).toHaveLength(1);
  });
});

const wall = (moment: Temporal.Instant) => ({ dateTime: moment.toString().replace("Z", ""), timeZone: "UTC" });

/** Tom gets busy during the third session, by his own doing, after the search. */
async function bookOverOther() {
  const world = createTenantWorld(emptyTenant(), march);
  const third = proposal.sessions[2];
  if (third === undefined) throw new Error("there are six sessions");
  const made = await world.service.answer(
    new Request("http://graph.tenant.localhost:5173/v1.0/me/events", {
      method: "POST",
      headers: {
        authorization: `Bearer ${issueToken({ person: personNamed("tom"), scopes: ["Calendars.ReadWrite"] })}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ subject: "Somebody else's", start: wall(third.start), end: wall(third.end) }),
    }),
  );
  expect(made?.status).toBe(201);
  const run = createBookingRun(world.ports, planBooking({ members, proposal, invitation }));
  return { ...world, run };
}
