import { describe, expect, it } from "vitest";
import { planForTwo } from "#tests/oracle/booking-plans.ts";
import { createBookingWorld } from "#tests/oracle/booking-world.ts";
import { bookingSteps } from "./booking-contract.ts";
import { createProgressStore } from "./progress-store.ts";
import { resumeBooking } from "./resume-booking.ts";
import { saveBooking, savedBookings } from "./saved-booking.ts";
import type { BookingPorts } from "./step.ts";

const record = { driveId: "drive", itemId: "item" };
const series = { seriesId: "series", iCalUId: "ical", joinUrl: undefined };

async function savedWorld() {
  const world = createBookingWorld();
  const plan = planForTwo();
  await saveBooking(world.ports.localStore, { plan, done: ["record", "series"], found: { record, series } });
  const [[key, value] = ["", undefined]] = [...world.stored];
  return { world, plan, key, value: value as Record<string, Record<string, unknown>> };
}

function createdIn(localStore: BookingPorts["localStore"]): BookingPorts {
  return { ...createBookingWorld().ports, localStore };
}

describe("a saved booking", () => {
  it("is plain JSON and comes back the same", async () => {
    const { world, plan, key, value } = await savedWorld();
    expect(key).toBe(`booking/${plan.transactionId}`);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    expect(await savedBookings(world.ports.localStore)).toEqual([
      { plan, done: ["record", "series"], found: { record, series } },
    ]);
  });

  it("keeps what a programme has settled, so that it also reaches a record that is made after a reload", async () => {
    const { localStore } = createBookingWorld().ports;
    const rules = { keepMonths: 12, helpLink: "https://help.example/care" };
    const plan = { ...planForTwo(), rules, namedOrganiserId: "id-tom" };
    await saveBooking(localStore, { plan, done: [], found: { record: undefined, series: undefined } });
    expect((await savedBookings(localStore))[0]?.plan).toEqual(plan);
    expect((await resumeBooking(createdIn(localStore), plan.partnershipId))?.plan).toEqual(plan);
    expect(await resumeBooking(createdIn(localStore), "another")).toBeUndefined();
  });

  it.each([
    ["no object", () => "booking"],
    ["a newer version", (saved: object) => ({ ...saved, version: 2 })],
    ["a date that is none", (saved: Saved) => withProposal(saved, { firstStart: "2026-02-30T10:00" })],
    ["a zone that is none", (saved: Saved) => withProposal(saved, { timeZone: "Europe/Atlantis" })],
    ["no sessions", (saved: Saved) => withProposal(saved, { sessions: [] })],
    [
      "a moment that is none",
      (saved: Saved) => withProposal(saved, { sessions: [{ start: "soon", end: "later", clashes: [] }] }),
    ],
    [
      "a length that is not offered",
      (saved: Saved) => withProposal(saved, { cadence: { everyWeeks: 1, lengthMinutes: 50, sessions: 6 } }),
    ],
    ["one member", (saved: Saved) => ({ ...saved, plan: { ...saved.plan, members: saved.plan.members.slice(0, 1) } })],
    ["another booking's key", (saved: Saved) => ({ ...saved, plan: { ...saved.plan, transactionId: "other" } })],
  ])("with %s is left alone", async (_, damage) => {
    const { world, key, value } = await savedWorld();
    const damaged: unknown = damage(value as unknown as Saved);
    world.stored.set(key, damaged);
    expect(await resumeBooking(world.ports)).toBeUndefined();
    expect(world.stored.get(key)).toBe(damaged);
  });

  it("knows each step that stood, whichever they were", async () => {
    for (const step of bookingSteps) {
      const { localStore } = createBookingWorld().ports;
      await saveBooking(localStore, { plan: planForTwo(), done: [step], found: { record, series } });
      const [saved] = await savedBookings(localStore);
      const { steps } = createProgressStore(saved ?? never(), "stopped").getSnapshot();
      const standing = bookingSteps.filter((one) => steps[one].state === "done");
      expect(standing).toEqual([step]);
    }
  });

  it("looks again where a step stands but what it found was lost", async () => {
    const { world, key, value } = await savedWorld();
    const { series: lost, ...rest } = value;
    expect(lost).toBeDefined();
    world.stored.set(key, rest);
    const resumed = await resumeBooking(world.ports);
    expect(resumed?.getSnapshot().steps).toMatchObject({ record: { state: "done" }, series: { state: "waiting" } });
  });
});

function never(): never {
  throw new Error("the booking must be saved");
}

type Saved = { readonly plan: { readonly proposal: object; readonly members: readonly object[] } };

function withProposal(saved: Saved, change: object) {
  return { ...saved, plan: { ...saved.plan, proposal: { ...saved.plan.proposal, ...change } } };
}
