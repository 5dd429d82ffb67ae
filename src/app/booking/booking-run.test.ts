import { describe, expect, it } from "vitest";
import { ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { grace, invitation, maya, planForTwo, proposalWithTwoMoves, tom } from "#tests/oracle/booking-plans.ts";
import {
  type BookingWorld,
  createBookingWorld,
  quiet,
  type Trouble,
  type TroubleMaker,
} from "#tests/oracle/booking-world.ts";
import type { BookingPlan } from "./booking-contract.ts";
import type { BookingPorts } from "./step.ts";
import { createBookingRun } from "./booking-run.ts";
import { planBooking } from "./plan-booking.ts";
import { resumeBooking } from "./resume-booking.ts";

const offline = { kind: "offline", operation: "wire" } as const;
const callsOfAHealthyRun = await (async () => {
  const world = createBookingWorld();
  await createBookingRun(world.ports, planForTwo()).start();
  return world.calls;
})();

/** Everything a booking leaves in the world, each thing exactly once. */
function expectBooked(world: BookingWorld, plan: BookingPlan) {
  const [, ...partners] = plan.members;
  expect(world.series).toHaveLength(1);
  const [series] = world.series;
  expect(series?.transactionId).toBe(plan.transactionId);
  expect(series?.sessions.map(({ start }) => start.toString())).toEqual(
    plan.proposal.sessions.map(({ start, moveTo }) => (moveTo ?? { start }).start.toString()),
  );
  expect(series?.moves).toBe(2);
  expect(world.mails).toEqual(partners.map(({ email }) => ({ to: email, movedBefore: 2 })));
  expect([...world.records.values()].map((record) => record.series.map(({ iCalUId }) => iCalUId))).toEqual([
    ["ical-series-1"],
  ]);
  expect([...world.readers]).toEqual(partners.map(({ email }) => email));
  expect([...world.installed]).toEqual([["chat-series-1", 1]]);
  expect([...world.recordingOff]).toEqual(["meeting-series-1"]);
  expect([...world.stored.keys()]).toEqual([]);
}

/** Trouble once, at one call; afterwards all is well. */
function onceAt(position: number, trouble: Trouble): TroubleMaker {
  let isOver = false;
  return (_, index) => {
    if (isOver || index !== position) return undefined;
    isOver = true;
    return trouble;
  };
}

const second = { start: Temporal.Instant.from("2026-03-17T10:00Z"), end: Temporal.Instant.from("2026-03-17T10:45Z") };
const everyCall = callsOfAHealthyRun.map((name, position) => ({ name, position }));

describe("a booking", () => {
  it("goes in the order of the brief, and invites only when everything stands where it belongs", async () => {
    const world = createBookingWorld();
    const plan = planForTwo();
    const run = createBookingRun(world.ports, plan);
    expect(run.getSnapshot().phase).toBe("ready");
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
    expectBooked(world, plan);
    const effects = [
      "write",
      "allowReading",
      "createSeries",
      "write",
      "moveSession",
      "moveSession",
      "invite",
      "install",
      "forbidRecording",
    ];
    const acts = world.calls.map((name) => name.split(".")[1] ?? "").filter((name) => effects.includes(name));
    expect(acts).toEqual(effects);
    expect(world.series[0]?.invitation.link).toBe(
      `https://guide.example/drive-of-maya/record-of-${plan.partnershipId}`,
    );
  });

  it("shows each step as it goes", async () => {
    const world = createBookingWorld();
    const run = createBookingRun(world.ports, planForTwo());
    const seen: string[] = [];
    run.subscribe(() => {
      const { phase, steps } = run.getSnapshot();
      const running = Object.entries(steps).find(([, { state }]) => state === "running")?.[0];
      const line = running === undefined ? phase : `${phase} ${running}`;
      if (seen.at(-1) !== line) seen.push(line);
    });
    await run.start();
    expect(seen.filter((line) => line !== "running")).toEqual([
      "running record",
      "running series",
      "running moves",
      "running invite",
      "running guide",
      "running no-recording",
      "done",
    ]);
  });
  it("invites all three members of a trio", async () => {
    const world = createBookingWorld();
    const plan = planBooking({ members: [maya, tom, grace], proposal: proposalWithTwoMoves(), invitation });
    await createBookingRun(world.ports, plan).start();
    expect(world.mails).toHaveLength(2);
    expectBooked(world, plan);
  });

  it.each([
    ["tells nothing of where its sessions came from", {}],
    [
      "has had one moved by hand meanwhile",
      { end: second.end.add({ hours: 2 }), start: second.start.add({ hours: 2 }) },
    ],
  ])("finds the sessions to move in a calendar that %s", async (_, moved) => {
    const world = createBookingWorld();
    const plan = planForTwo();
    const inner = world.ports.seriesCalendar;
    const seriesCalendar: BookingPorts["seriesCalendar"] = {
      ...inner,
      async sessions(...asked) {
        const told = await inner.sessions(...asked);
        if (!told.ok) return told;
        return ok(
          told.value.map((session, index) =>
            index === 1 && "start" in moved ? { ...session, ...moved } : { ...session, originalStart: undefined },
          ),
        );
      },
    };
    const run = createBookingRun({ ...world.ports, seriesCalendar }, plan);
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
    expectBooked(world, plan);
  });

  it("books once however often it is started, also at the same moment and from another tab", async () => {
    const world = createBookingWorld();
    const plan = planForTwo();
    const run = createBookingRun(world.ports, plan);
    await Promise.all([run.start(), run.start()]);
    await run.start();
    await createBookingRun(world.ports, planForTwo()).start();
    expect(world.series).toHaveLength(1);
    expectBooked(world, plan);
  });
});

describe.each(["before", "after"] as const)("offline %s the effect", (mode) => {
  it.each(everyCall)("of call $position, $name: nothing is lost and nothing happens twice", async ({ position }) => {
    const world = createBookingWorld(onceAt(position, { mode, failure: offline }));
    const plan = planForTwo();
    const run = createBookingRun(world.ports, plan);
    await run.start();
    const { phase, failure, steps } = run.getSnapshot();
    const omitted = Object.values(steps).flatMap((step) => (step.state === "omitted" ? [step.reason] : []));
    expect(phase === "failed" ? failure : omitted[0]).toEqual(offline);
    expect(world.stored.size).toBe(phase === "failed" ? 1 : 0);
    await run.start();
    expect(run.getSnapshot()).toMatchObject({ phase: "done", failure: undefined });
    expectBooked(world, plan);
  });
});

describe("a closed tab", () => {
  it.each(everyCall)("at call $position, $name: the next visit goes on", async ({ position }) => {
    const world = createBookingWorld(onceAt(position, { mode: "hang" }));
    const plan = planForTwo();
    void createBookingRun(world.ports, plan).start();
    await quiet();
    const resumed = await resumeBooking(world.ports);
    expect(resumed?.getSnapshot().phase).toBe("stopped");
    expect(resumed?.plan).toEqual(plan);
    await resumed?.start();
    expectBooked(world, plan);
    expect(await resumeBooking(world.ports)).toBeUndefined();
  });

  it("remembers which steps stand, so that they are not asked again", async () => {
    const position = callsOfAHealthyRun.indexOf("seriesCalendar.attendees");
    const world = createBookingWorld(onceAt(position, { mode: "hang" }));
    void createBookingRun(world.ports, planForTwo()).start();
    await quiet();
    const resumed = await resumeBooking(world.ports);
    expect(resumed?.getSnapshot().steps).toMatchObject({
      record: { state: "done" },
      moves: { state: "done" },
      invite: { state: "waiting" },
    });
    world.calls.length = 0;
    await resumed?.start();
    expect(world.calls[0]).toBe("seriesCalendar.attendees");
  });
});

describe("stop and undo", () => {
  it.each(["record", "series", "moves", "invite", "guide"] as const)(
    "rests after the step %s and goes on from there",
    async (last) => {
      const world = createBookingWorld();
      const plan = planForTwo();
      const run = createBookingRun(world.ports, plan);
      run.subscribe(() => {
        if (run.getSnapshot().phase === "running" && run.getSnapshot().steps[last].state === "running") run.stop();
      });
      await run.start();
      expect(run.getSnapshot().phase).toBe("stopped");
      expect(run.getSnapshot().steps[last].state).toBe("done");
      await run.start();
      expectBooked(world, plan);
    },
  );

  it.each(everyCall)(
    "takes everything back from a booking that broke off after call $position, $name",
    async ({ position }) => {
      const world = createBookingWorld(onceAt(position, { mode: "after", failure: offline }));
      const run = createBookingRun(world.ports, planForTwo());
      await run.start();
      const wasInvited = world.mails.length > 0;
      await run.undo("We found a better time.");
      expect(run.getSnapshot()).toMatchObject({ phase: "undone", series: undefined });
      expect(world.series).toEqual([]);
      expect(world.cancellations).toEqual(wasInvited ? ["tom@sidebyside.example: We found a better time."] : []);
      expect([...world.records.values()].flatMap(({ series }) => series)).toEqual([]);
      expect(await resumeBooking(world.ports)).toBeUndefined();
    },
  );

  it("rests where a session that has to move was deleted meanwhile", async () => {
    const world = createBookingWorld();
    const run = createBookingRun(world.ports, planForTwo());
    run.subscribe(() => {
      if (run.getSnapshot().steps.moves.state === "running") world.series[0]?.sessions.splice(1, 1);
    });
    await run.start();
    const failure = { kind: "gone", operation: "seriesCalendar.sessions" };
    expect(run.getSnapshot()).toMatchObject({
      phase: "failed",
      failure,
      steps: { moves: { state: "failed", failure } },
    });
    await run.undo("");
    world.calls.length = 0;
    await createBookingRun(world.ports, planForTwo()).undo("");
    expect(world.calls).toEqual(["seriesCalendar.findSeries"]);
    expect(world.mails).toEqual([]);
  });

  it("writes no record that never heard of the series", async () => {
    const position = callsOfAHealthyRun.indexOf("seriesCalendar.createSeries");
    const world = createBookingWorld(onceAt(position, { mode: "after", failure: offline }));
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    world.calls.length = 0;
    await run.undo("");
    expect(world.series).toEqual([]);
    expect(world.calls).not.toContain("ownRecords.write");
  });

  it("stops a running booking before it takes it back", async () => {
    const world = createBookingWorld();
    const run = createBookingRun(world.ports, planForTwo());
    const phases = new Set<string>();
    run.subscribe(() => phases.add(run.getSnapshot().phase));
    const going = run.start();
    await run.undo("");
    await going;
    expect([...phases]).toEqual(["running", "stopped", "undoing", "undone"]);
    expect(run.getSnapshot().phase).toBe("undone");
    expect(world.series).toEqual([]);
    expect(world.mails).toEqual([]);
    await run.start();
    expect(world.series).toEqual([]);
  });

  it.each(["before", "after"] as const)(
    "tries again when taking back fails %s its effect, and cancels once",
    async (mode) => {
      let isBroken = true;
      const world = createBookingWorld((name) => {
        if (name !== "seriesCalendar.cancelSeries" || !isBroken) return undefined;
        isBroken = false;
        return { mode, failure: offline };
      });
      const run = createBookingRun(world.ports, planForTwo());
      await run.start();
      await run.undo("Sorry.");
      expect(run.getSnapshot()).toMatchObject({ phase: "failed", failure: offline });
      await run.undo("Sorry.");
      expect(run.getSnapshot().phase).toBe("undone");
      expect(world.cancellations).toEqual(["tom@sidebyside.example: Sorry."]);
    },
  );
});
