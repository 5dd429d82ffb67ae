import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { planForTwo } from "#tests/oracle/booking-plans.ts";
import { createBookingWorld, quiet } from "#tests/oracle/booking-world.ts";
import { createBookingRun } from "./booking-run.ts";
import { resumeBooking } from "./resume-booking.ts";

describe("a booking that is taken up again after its first session has begun", () => {
  const callsThatAct = [
    "ownRecords.find",
    "sharing.allowReading",
    "seriesCalendar.findSeries",
    "seriesCalendar.sessions",
    "seriesCalendar.attendees",
  ];

  it.each(callsThatAct)("says so and does nothing more, having broken off at %s", async (call) => {
    let hangs = true;
    const world = createBookingWorld((name) => (name === call && hangs ? { mode: "hang" } : undefined));
    void createBookingRun(world.ports, planForTwo()).start();
    await quiet();
    const before = { series: world.series.length, records: world.records.size, readers: world.readers.size };
    const moves = world.series[0]?.moves;

    hangs = false;
    world.now = Temporal.Instant.from("2026-03-10T10:00Z");
    const resumed = await resumeBooking(world.ports);
    await resumed?.start();
    expect(resumed?.getSnapshot()).toMatchObject({
      phase: "asking",
      question: { kind: "too-late", firstStart: Temporal.Instant.from("2026-03-10T10:00Z") },
    });
    expect({ series: world.series.length, records: world.records.size, readers: world.readers.size }).toEqual(before);
    expect(world.series[0]?.moves).toBe(moves);
    expect(world.mails).toEqual([]);

    await resumed?.bookAnyway();
    expect(resumed?.getSnapshot().phase).toBe("asking");
    await resumed?.undo("");
    expect(resumed?.getSnapshot()).toMatchObject({ phase: "undone", question: undefined });
    expect(world.series).toEqual([]);
    expect(world.mails).toEqual([]);
    expect(await resumeBooking(world.ports)).toBeUndefined();
  });

  it("goes on to the last minute", async () => {
    const world = createBookingWorld();
    world.now = Temporal.Instant.from("2026-03-10T09:59:59Z");
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
  });
});

describe("the very same slot, wanted again after it was taken back", () => {
  it("is a new series, also when it is taken back twice and from a resumed booking", async () => {
    const world = createBookingWorld();
    const used: string[] = [];
    for (const _ of [1, 2, 3]) {
      const run = createBookingRun(world.ports, planForTwo());
      await run.start();
      expect(run.getSnapshot().phase).toBe("done");
      used.push(...world.series.map(({ transactionId }) => transactionId));
      await run.undo("Sorry.");
    }
    expect(new Set(used).size).toBe(3);
    expect(used[0]).toBe(planForTwo().transactionId);
    expect(world.mails).toHaveLength(3);
  });

  it("goes on under its new id after a reload", async () => {
    const world = createBookingWorld();
    const first = createBookingRun(world.ports, planForTwo());
    await first.start();
    await first.undo("");
    const second = createBookingRun(world.ports, planForTwo());
    second.subscribe(() => {
      if (second.getSnapshot().steps.series.state === "running") second.stop();
    });
    await second.start();
    const resumed = await resumeBooking(world.ports);
    await resumed?.start();
    expect(world.series).toHaveLength(1);
    expect(world.series[0]?.transactionId).not.toBe(planForTwo().transactionId);
    expect(world.mails).toHaveLength(2);
  });

  it("keeps its id while the series could not be taken back", async () => {
    const failure = { kind: "offline", operation: "seriesCalendar.cancelSeries" } as const;
    let isBroken = true;
    const world = createBookingWorld((name) => {
      if (name !== "seriesCalendar.cancelSeries" || !isBroken) return undefined;
      isBroken = false;
      return { mode: "before", failure };
    });
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    await run.undo("");
    expect(run.getSnapshot()).toMatchObject({ phase: "failed", failure });
    await createBookingRun(world.ports, planForTwo()).start();
    expect(world.series).toHaveLength(1);
  });
});
