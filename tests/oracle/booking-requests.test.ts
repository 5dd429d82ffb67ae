import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bookingSteps } from "#app/booking/booking-contract.ts";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { findProposals } from "#app/scheduling/find-proposals.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Usage } from "#tenant/graph/limits.ts";
import { invitation, proposalWithTwoMoves } from "./booking-plans.ts";
import { createTenantWorld, emptyTenant, members, value } from "./booking-tenant.ts";

/** The numbers of docs/capacity.md, counted: every booking here goes through the real adapters to the local tenant. */

const march = Temporal.Instant.from("2026-03-02T09:00:00Z");
const clock = { now: () => march, timeZone: () => "Europe/London" };
const biweekly = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } as const;

/** Requests by row of the page's first table, and what they cost. */
async function book(choose: (found: readonly SeriesProposal[]) => SeriesProposal | undefined) {
  const world = createTenantWorld(emptyTenant(), march);
  const counts: number[] = [];
  const count = () => void counts.push(world.sent.splice(0).length);

  for (const text of ["T", "To", "Tom"]) value(await world.people.search(text));
  count();
  const { freeBusy } = world.ports;
  const found = value(await findProposals({ freeBusy, clock }, { members, cadence: biweekly }));
  count();

  const proposal = choose(found.proposals);
  if (proposal === undefined) throw new Error("the search must find something");
  const run = createBookingRun(world.ports, planBooking({ members, proposal, invitation }));
  run.subscribe(() => {
    const { steps } = run.getSnapshot();
    const standing = bookingSteps.filter((step) => steps[step].state === "done").length;
    if (counts.length < standing + 2) count();
  });
  await run.start();
  expect(run.getSnapshot().phase).toBe("done");

  const answer = await world.service.answer(new Request("http://graph.tenant.localhost:5173/control/usage"));
  return { counts, usage: (await answer?.json()) as Usage };
}

/** The page's first table: its requests without moves, and with `n` of them. */
function table(moves: number): readonly number[] {
  const rows = readFileSync("docs/capacity.md", "utf8").split("\n");
  const cells = rows.filter((row) => row.startsWith("|")).map((row) => row.split("|")[2]?.trim() ?? "");
  return cells.slice(2, 10).map((cell) => {
    if (!cell.includes("n")) return Number(cell);
    return moves === 0 ? 0 : Number(cell.replace(" + n", "")) + moves;
  });
}

function stated(pattern: RegExp): number {
  const [, number] = pattern.exec(readFileSync("docs/capacity.md", "utf8")) ?? [];
  return Number(number);
}

it("takes as many requests for a booking as the page says, step by step and together", async () => {
  const { counts, usage } = await book(([first]) => first);
  expect(counts).toEqual(table(0));
  expect(counts.reduce((sum, requests) => sum + requests, 0)).toBe(stated(/^(\d+) requests without moves/m));
  expect(usage.sharePoint.resourceUnits).toBe(stated(/(\d+) resource units of files/));
  expect(usage.sharePoint.sharingCalls).toBe(1);
  expect(usage.outlook.mostAtOnce["maya"]).toBeLessThanOrEqual(4);
});

it("takes one request more for each moved session, and one to find them", async () => {
  const { counts } = await book(proposalWithTwoMoves);
  expect(counts.slice(2)).toEqual(table(2).slice(2));
});

it("asks once for everybody over the longest series there is", async () => {
  const world = createTenantWorld(emptyTenant(), march);
  const cadence = { everyWeeks: 1, lengthMinutes: 60, sessions: 26 } as const;
  value(await findProposals({ freeBusy: world.ports.freeBusy, clock }, { members, cadence }));
  expect(world.sent).toHaveLength(1);
});
