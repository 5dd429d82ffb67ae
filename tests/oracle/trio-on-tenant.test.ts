import { expect, it } from "vitest";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { findProposals } from "#app/scheduling/find-proposals.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { sentMail } from "#tenant/graph/model/mail.ts";
import { freshTenant, personNamed } from "#tests/contract/adapter-bench.ts";
import { invitation } from "./booking-plans.ts";
import { createTenantWorld, sessionsOf, value } from "./booking-tenant.ts";

const november = Temporal.Instant.from("2026-11-24T09:00:00Z");
const clock = { now: () => november, timeZone: () => "Europe/London" };
const aliases = ["maya", "tom", "lukas"] as const;
const people = aliases.map((alias) => personNamed(alias));

it("finds a time for three in the seed's calendars and books it on all of them, each invited once", async () => {
  const [maya, tom, lukas] = people.map(({ id, displayName, email }) => ({ id, displayName, email }));
  if (maya === undefined || tom === undefined || lukas === undefined) throw new Error("the seed has three");
  const world = createTenantWorld(freshTenant(), november);
  const cadence = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } as const;
  const wish = { members: [maya, tom, lukas], cadence };
  const found = value(await findProposals({ freeBusy: world.ports.freeBusy, clock }, wish));
  expect(found.outcome).toEqual({ kind: "found" });
  expect(world.sent).toHaveLength(1);
  const [proposal] = found.proposals;
  if (proposal === undefined) throw new Error("three people of the seed share hours");

  // On each one's own clock, read by the platform's calendar, a session that is clear lies inside the seed's hours.
  const clear = proposal.sessions.filter(({ clashes }) => clashes.length === 0);
  expect(clear.length).toBeGreaterThan(0);
  for (const { start, end } of clear)
    for (const { zone, hours } of people) {
      expect(clockOn(zone, start) >= hours.from && clockOn(zone, end) <= hours.to).toBe(true);
      expect(hours.days).toContain(weekdayOn(zone, start));
    }

  const run = createBookingRun(world.ports, planBooking({ members: [maya, tom, lukas], proposal, invitation }));
  await run.start();
  expect(run.getSnapshot().phase).toBe("done");
  const expected = proposal.sessions.map(({ start, moveTo }) => (moveTo?.start ?? start).toString());
  for (const alias of aliases) expect(await sessionsOf(world.service, alias, november)).toEqual(expected);
  const invited = sentMail(world.service.tenant).filter(({ kind }) => kind === "invitation");
  expect(invited.map(({ to }) => to).toSorted()).toEqual([lukas.email, tom.email].toSorted());
}, 180_000);

function clockOn(timeZone: string, { epochMilliseconds }: Temporal.Instant): string {
  const parts = { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(epochMilliseconds);
}

function weekdayOn(timeZone: string, { epochMilliseconds }: Temporal.Instant): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long" }).format(epochMilliseconds).toLowerCase();
}
