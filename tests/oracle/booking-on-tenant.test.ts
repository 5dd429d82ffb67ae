import { expect, it } from "vitest";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { resumeBooking } from "#app/booking/resume-booking.ts";
import { findProposals } from "#app/scheduling/find-proposals.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { freshTenant } from "#tests/contract/adapter-bench.ts";
import { invitation, proposalWithTwoMoves } from "./booking-plans.ts";
import { createTenantWorld, emptyTenant, invitations, members, sessionsOf, value } from "./booking-tenant.ts";

/** The whole line below the screen: search and booking through the real adapters, against the local tenant's Graph. */

const november = Temporal.Instant.from("2026-11-24T09:00:00Z");
const march = Temporal.Instant.from("2026-03-02T09:00:00Z");
const cadence = { everyWeeks: 1, lengthMinutes: 45, sessions: 12 } as const;

async function planIn({ ports: { freeBusy } }: ReturnType<typeof createTenantWorld>) {
  const clock = { now: () => november, timeZone: () => "Europe/London" };
  const found = value(await findProposals({ freeBusy, clock }, { members, cadence }));
  const proposal = found.proposals.find(({ sessions }) => sessions.some(({ moveTo }) => moveTo !== undefined));
  if (proposal === undefined) throw new Error("the seed must give a clash that can be moved");
  return { found, plan: planBooking({ members, proposal, invitation }) };
}

it("finds three choices in the seed's calendars and books one on both, with one invitation", async () => {
  const world = createTenantWorld(freshTenant(), november);
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
  const healthy = createTenantWorld(emptyTenant(), march);
  healthy.breakNow();
  await createBookingRun(healthy.ports, plan).start();
  const requests = healthy.requests();
  expect(requests).toBeGreaterThan(12);

  for (let request = 0; request < requests; request++) {
    for (const mode of ["before", "after"] as const) {
      const world = createTenantWorld(emptyTenant(), march, { breaksAt: { request, mode } });
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
  const world = createTenantWorld(freshTenant(), november);
  const { plan } = await planIn(world);
  const run = createBookingRun(world.ports, plan);
  await run.start();
  await run.undo("We found a better time.");
  expect(run.getSnapshot().phase).toBe("undone");
  expect(await sessionsOf(world.service, "maya", november)).toEqual([]);
  expect(await sessionsOf(world.service, "tom", november)).toEqual([]);
}, 180_000);
