import { expect, it } from "vitest";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { type FoundProposals, findProposals } from "#app/scheduling/find-proposals.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { maya, tom } from "#tests/oracle/booking-plans.ts";
import { createProposalsStore } from "./proposals-store.ts";

const clock = { now: () => Temporal.Instant.from("2026-11-23T09:00Z"), timeZone: () => "Europe/London" };
const freeBusy = {
  readSchedules: async (emails: readonly string[]) => ok(emails.map((email) => ({ email, readable: false }) as const)),
};
const wish = { members: [maya, tom], cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 2 } } as const;
const answer = await findProposals({ freeBusy, clock }, wish);
const offline: ServiceFailure = { kind: "offline", operation: "freeBusy.readSchedules" };

/** A search whose answers come when the test wants them to. */
function open() {
  const waiting: ((result: Result<FoundProposals, ServiceFailure>) => void)[] = [];
  const store = createProposalsStore(() => new Promise((resolve) => waiting.push(resolve)));
  const seen: string[] = [];
  store.subscribe(() => {
    const now = store.getSnapshot();
    seen.push(
      now.state === "found" ? `found${now.isReading ? " reading" : ""}${now.failure ? " failed" : ""}` : now.state,
    );
  });
  const settle = async (index: number, result: Result<FoundProposals, ServiceFailure>) => {
    waiting[index]?.(result);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { store, seen, settle, waiting };
}

it("searches once when somebody looks, and keeps the answer while it reads again", async () => {
  const { store, seen, settle, waiting } = open();
  store.subscribe(() => {});
  expect(waiting).toHaveLength(1);
  await settle(0, answer);
  store.again();
  await settle(1, answer);
  expect(seen).toEqual(["found", "found reading", "found"]);
});

it("keeps what was found when it cannot be read again, and says why", async () => {
  const { store, seen, settle } = open();
  await settle(0, answer);
  store.again();
  await settle(1, err(offline));
  store.again();
  await settle(2, answer);
  expect(seen).toEqual(["found", "found reading", "found failed", "found reading", "found"]);
});

it("fails where nothing was found before, and searches anew when told to", async () => {
  const { store, seen, settle } = open();
  await settle(0, err(offline));
  store.again();
  await settle(1, answer);
  expect(seen).toEqual(["failed", "searching", "found"]);
});

it("lets no late answer undo a newer one", async () => {
  const { store, seen, settle } = open();
  store.again();
  await settle(1, answer);
  await settle(0, err(offline));
  expect(seen).toEqual(["searching", "found"]);
});
