import { expect, it } from "vitest";
import { createFreeBusy } from "#adapters/graph/free-busy.ts";
import { createGuideInstaller } from "#adapters/graph/guide-install.ts";
import { createMeetings } from "#adapters/graph/meetings.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createOwnRecords, createSharedRecords } from "#adapters/graph/record-files.ts";
import { createSessionsReader } from "#adapters/graph/series-read.ts";
import { createSeriesCalendar } from "#adapters/graph/series-write.ts";
import { createSharing } from "#adapters/graph/sharing.ts";
import { writeGuideLink } from "#adapters/guide-link.ts";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { resumeBooking } from "#app/booking/resume-booking.ts";
import type { BookingPorts } from "#app/booking/step.ts";
import { findProposals } from "#app/scheduling/find-proposals.ts";
import type { Result } from "#domain/result.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { sentMail } from "#tenant/graph/model/mail.ts";
import { createTenantService, type TenantService } from "#tenant/graph/service.ts";
import { appId, createBench, freshTenant, personNamed } from "#tests/contract/adapter-bench.ts";
import { invitation, proposalWithTwoMoves } from "./booking-plans.ts";
import { createBookingWorld } from "./booking-world.ts";

/** The whole line below the screen: search and booking through the real adapters, against the local tenant's Graph. */

const november = Temporal.Instant.from("2026-11-24T09:00:00Z");
const march = Temporal.Instant.from("2026-03-02T09:00:00Z");
const colleague = (alias: string) => {
  const { id, displayName, email } = personNamed(alias);
  return { id, displayName, email };
};
const members = [colleague("maya"), colleague("tom")] as const;
const cadence = { everyWeeks: 1, lengthMinutes: 45, sessions: 12 } as const;

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const emptyTenant = () => createTenantService({ seed: false, report: () => {} });

type Breakdown = { readonly request: number; readonly mode: "before" | "after" };

/** Maya's ports on a tenant. Once broken, the network stays so from one request on, before or after its effect. */
function createWorld(tenantService: TenantService, now: Temporal.Instant, breaksAt?: Breakdown) {
  tenantService.tenant.clock.moveTo(now.epochMilliseconds);
  let count = 0;
  let isArmed = false;
  const service: TenantService = {
    ...tenantService,
    answer(request) {
      const isBroken = isArmed && count++ >= (breaksAt?.request ?? Number.POSITIVE_INFINITY);
      if (!isBroken) return tenantService.answer(request);
      if (breaksAt?.mode === "before") return Promise.reject(new TypeError("Failed to fetch"));
      return Promise.resolve(tenantService.answer(request)).then(() =>
        Promise.reject(new TypeError("Failed to fetch")),
      );
    },
  };
  const { graph, timers } = createBench(service, "maya");
  const drive = createOwnDrive(graph, timers);
  const { localStore } = createBookingWorld().ports;
  const ports: BookingPorts = {
    ownRecords: createOwnRecords(graph, drive),
    sharedRecords: createSharedRecords(graph, drive),
    sharing: createSharing(graph),
    seriesCalendar: createSeriesCalendar(graph),
    meetings: createMeetings(graph),
    guideInstaller: createGuideInstaller(graph, timers, appId),
    localStore,
    timers,
    clock: { now: () => now },
    freeBusy: createFreeBusy(graph),
    host: { guideLink: (record) => writeGuideLink(appId, record) },
  };
  return {
    service: tenantService,
    ports,
    freeBusy: ports.freeBusy,
    breakNow: () => void ((isArmed = true), (count = 0)),
    mend: () => void (isArmed = false),
    requests: () => count,
  };
}

async function planIn({ freeBusy }: ReturnType<typeof createWorld>) {
  const clock = { now: () => november, timeZone: () => "Europe/London" };
  const found = value(await findProposals({ freeBusy, clock }, { members, cadence }));
  const proposal = found.proposals.find(({ sessions }) => sessions.some(({ moveTo }) => moveTo !== undefined));
  if (proposal === undefined) throw new Error("the seed must give a clash that can be moved");
  return { found, plan: planBooking({ members, proposal, invitation }) };
}

/** Our sessions as they stand in somebody's calendar. */
async function sessionsOf(service: TenantService, alias: string, now: Temporal.Instant) {
  const reader = createSessionsReader(createBench(service, alias).graph, appId);
  const window: Interval = { start: now, end: now.add({ hours: 24 * 180 }) };
  return value(await reader.sessions(window)).map(({ start }) => start.toString());
}

const invitations = (service: TenantService) =>
  sentMail(service.tenant).filter(({ kind, to }) => kind === "invitation" && to === members[1].email);

it("finds three choices in the seed's calendars and books one on both, with one invitation", async () => {
  const world = createWorld(freshTenant(), november);
  const { found, plan } = await planIn(world);
  expect(found.unreadable).toEqual([]);
  expect(found.proposals.length).toBeGreaterThanOrEqual(3);
  const run = createBookingRun(world.ports, plan);
  await run.start();
  expect(run.getSnapshot()).toMatchObject({
    phase: "done",
    steps: { guide: { state: "done" }, "no-recording": { state: "done" } },
  });

  const expected = plan.proposal.sessions.map(({ start, moveTo }) => (moveTo?.start ?? start).toString());
  expect(await sessionsOf(world.service, "maya", november)).toEqual(expected);
  expect(await sessionsOf(world.service, "tom", november)).toEqual(expected);
  expect(invitations(world.service)).toHaveLength(1);
}, 180_000);

it("loses nothing and doubles nothing when the network breaks at any request, before or after its effect", async () => {
  const plan = planBooking({ members, proposal: proposalWithTwoMoves(), invitation });
  const expected = plan.proposal.sessions.map(({ start, moveTo }) => (moveTo?.start ?? start).toString());
  const healthy = createWorld(emptyTenant(), march);
  healthy.breakNow();
  await createBookingRun(healthy.ports, plan).start();
  const requests = healthy.requests();
  expect(requests).toBeGreaterThan(12);

  for (let request = 0; request < requests; request++) {
    for (const mode of ["before", "after"] as const) {
      const world = createWorld(emptyTenant(), march, { request, mode });
      world.breakNow();
      await createBookingRun(world.ports, plan).start();
      world.mend();
      // The tab is closed and opened again; what was finished needs no second start.
      await (await resumeBooking(world.ports))?.start();
      const left = {
        maya: await sessionsOf(world.service, "maya", march),
        tom: await sessionsOf(world.service, "tom", march),
        invitations: invitations(world.service).length,
      };
      expect(left, `request ${request}, ${mode} its effect`).toEqual({ maya: expected, tom: expected, invitations: 1 });
    }
  }
}, 180_000);

it("takes a booked series back from both calendars", async () => {
  const world = createWorld(freshTenant(), november);
  const { plan } = await planIn(world);
  const run = createBookingRun(world.ports, plan);
  await run.start();
  await run.undo("We found a better time.");
  expect(run.getSnapshot().phase).toBe("undone");
  expect(await sessionsOf(world.service, "maya", november)).toEqual([]);
  expect(await sessionsOf(world.service, "tom", november)).toEqual([]);
}, 180_000);
