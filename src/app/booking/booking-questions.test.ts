import { describe, expect, it } from "vitest";
import type { BusyKind } from "#domain/scheduling/availability.ts";
import { ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { grace, invitation, maya, planForTwo, proposalWithTwoMoves, tom } from "#tests/oracle/booking-plans.ts";
import { type BookingWorld, createBookingWorld } from "#tests/oracle/booking-world.ts";
import { entry } from "#tests/oracle/schedules.ts";
import { createBookingRun } from "./booking-run.ts";
import { planBooking } from "./plan-booking.ts";

/** The plan's sessions stand on Tuesdays at 10:00 in London from 10 March; the second and the fifth are moved. */
const third = { start: Temporal.Instant.from("2026-03-24T10:00Z"), end: Temporal.Instant.from("2026-03-24T10:45Z") };

function somebodyTakes(world: BookingWorld, email: string, from: string, to: string, kind?: BusyKind) {
  world.busy.get(email)?.push(entry(from, to, kind));
}

describe("a series of somebody else's that arrives between search and booking", () => {
  it("is asked about before anybody is invited: which session, which member, which kind", async () => {
    const world = createBookingWorld();
    somebodyTakes(world, tom.email, "2026-03-24T10:30Z", "2026-03-24T11:30Z", "tentative");
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot()).toMatchObject({
      phase: "asking",
      failure: undefined,
      steps: { moves: { state: "done" }, invite: { state: "waiting" } },
      question: { kind: "new-clashes", clashes: [{ session: 2, at: third, member: 1, kind: "tentative" }] },
    });
    expect(world.mails).toEqual([]);
    expect(world.installed.size).toBe(0);
  });

  it("goes unnoticed by the partner when the person goes back", async () => {
    const world = createBookingWorld();
    somebodyTakes(world, tom.email, "2026-03-24T10:30Z", "2026-03-24T11:30Z");
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    await run.undo("");
    expect(run.getSnapshot()).toMatchObject({ phase: "undone", question: undefined });
    expect(world.series).toEqual([]);
    expect(world.mails).toEqual([]);
    expect(world.cancellations).toEqual([]);
  });

  it("is booked over when the person says so, and what comes later still is asked about", async () => {
    const world = createBookingWorld();
    somebodyTakes(world, tom.email, "2026-03-24T10:30Z", "2026-03-24T11:30Z", "tentative");
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    somebodyTakes(world, maya.email, "2026-03-10T09:30Z", "2026-03-10T10:15Z");
    await run.bookAnyway();
    expect(run.getSnapshot()).toMatchObject({
      phase: "asking",
      question: { clashes: [{ session: 0, member: 0, kind: "busy" }] },
    });
    await run.bookAnyway();
    expect(run.getSnapshot()).toMatchObject({ phase: "done", question: undefined });
    expect(world.mails).toEqual([{ to: tom.email, movedBefore: 2 }]);
  });

  it("asks once more where what was only tentative has become firm", async () => {
    const world = createBookingWorld();
    somebodyTakes(world, tom.email, "2026-03-24T10:00Z", "2026-03-24T11:00Z", "tentative");
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    somebodyTakes(world, tom.email, "2026-03-24T10:00Z", "2026-03-24T11:00Z", "out-of-office");
    await run.bookAnyway();
    expect(run.getSnapshot().question).toMatchObject({ clashes: [{ session: 2, member: 1, kind: "out-of-office" }] });
  });

  it("asks again after a mere start, as long as nobody has said to book anyway", async () => {
    const world = createBookingWorld();
    somebodyTakes(world, tom.email, "2026-03-24T10:00Z", "2026-03-24T10:45Z");
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    await run.start();
    expect(run.getSnapshot().phase).toBe("asking");
    world.busy.set(tom.email, []);
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
    expect(world.series).toHaveLength(1);
  });

  it("is told from the series itself in the organiser's calendar, also where it fills the very same time", async () => {
    const world = createBookingWorld();
    somebodyTakes(world, maya.email, "2026-03-24T10:00Z", "2026-03-24T10:45Z");
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot().question).toMatchObject({ clashes: [{ session: 2, member: 0, kind: "busy" }] });
  });

  it("is looked for where a moved session stands, and not where it would have stood", async () => {
    const world = createBookingWorld();
    const plan = planForTwo();
    const moved = plan.proposal.sessions[1];
    if (moved?.moveTo === undefined) throw new Error("the second session is moved");
    world.busy.get(tom.email)?.push({ start: moved.start, end: moved.end, kind: "busy" });
    world.busy.get(tom.email)?.push({ ...moved.moveTo, kind: "tentative" });
    const run = createBookingRun(world.ports, plan);
    await run.start();
    expect(run.getSnapshot().question).toEqual({
      kind: "new-clashes",
      clashes: [{ session: 1, at: moved.moveTo, member: 1, kind: "tentative" }],
    });
  });

  it("is found in each member's calendar of a trio, in the order of the sessions", async () => {
    const world = createBookingWorld();
    somebodyTakes(world, grace.email, "2026-03-10T10:00Z", "2026-03-10T10:30Z");
    somebodyTakes(world, tom.email, "2026-03-24T10:00Z", "2026-03-24T10:30Z");
    somebodyTakes(world, grace.email, "2026-03-24T10:00Z", "2026-03-24T10:30Z", "tentative");
    const plan = planBooking({ members: [maya, tom, grace], proposal: proposalWithTwoMoves(), invitation });
    const run = createBookingRun(world.ports, plan);
    await run.start();
    const { question } = run.getSnapshot();
    const clashes = question?.kind === "new-clashes" ? question.clashes : [];
    expect(clashes.map(({ session, member, kind }) => `${session} ${member} ${kind}`)).toEqual([
      "0 2 busy",
      "2 1 busy",
      "2 2 tentative",
    ]);
  });

  it.each([
    ["touches a session", "2026-03-24T10:45Z", "2026-03-24T11:30Z", "busy"],
    ["is work from elsewhere", "2026-03-24T10:00Z", "2026-03-24T10:45Z", "working-elsewhere"],
    ["lies between sessions", "2026-03-25T10:00Z", "2026-03-25T10:45Z", "out-of-office"],
  ] as const)("is none where it only %s", async (_, from, to, kind) => {
    const world = createBookingWorld();
    somebodyTakes(world, tom.email, from, to, kind);
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
  });

  it.each([
    ["busy", "busy", "done"],
    ["busy", "out-of-office", "done"],
    ["busy", "tentative", "done"],
    ["outside-hours", "tentative", "done"],
    ["tentative", "busy", "asking"],
    ["outside-hours", "busy", "asking"],
  ] as const)("where the plan knows of a clash %s and finds %s, the run is %s", async (known, found, phase) => {
    const world = createBookingWorld();
    somebodyTakes(world, tom.email, "2026-03-24T10:00Z", "2026-03-24T10:45Z", found);
    const proposal = proposalWithTwoMoves();
    const sessions = proposal.sessions.map((session, index) =>
      index === 2 ? { ...session, clashes: [{ member: 1, kind: known }] } : session,
    );
    const plan = planBooking({ members: [maya, tom], proposal: { ...proposal, sessions }, invitation });
    const run = createBookingRun(world.ports, plan);
    await run.start();
    expect(run.getSnapshot().phase).toBe(phase);
  });

  it("is not looked for where the answer leaves somebody out", async () => {
    const world = createBookingWorld();
    const freeBusy = { readSchedules: async () => ok([]) };
    const run = createBookingRun({ ...world.ports, freeBusy }, planForTwo());
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
  });

  it("is not looked for in a mailbox that cannot be read", async () => {
    const world = createBookingWorld();
    world.busy.delete(tom.email);
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
  });

  it.each([
    { kind: "needs-consent", operation: "freeBusy.readSchedules", permission: "Calendars.ReadBasic" },
    { kind: "forbidden", operation: "freeBusy.readSchedules" },
  ] as const)("is not looked for without leave to look ($kind)", async (failure) => {
    const world = createBookingWorld((name) =>
      name === "freeBusy.readSchedules" ? { mode: "before", failure } : undefined,
    );
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
    expect(world.mails).toHaveLength(1);
  });

  it("keeps everybody uninvited while the calendars cannot be reached", async () => {
    const failure = { kind: "busy", operation: "freeBusy.readSchedules", retryAfterSeconds: 60 } as const;
    const world = createBookingWorld((name) =>
      name === "freeBusy.readSchedules" ? { mode: "before", failure } : undefined,
    );
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot()).toMatchObject({ phase: "failed", failure });
    expect(world.mails).toEqual([]);
  });

  it("does not hold up a booking that has invited everybody already", async () => {
    const failure = { kind: "offline", operation: "seriesCalendar.invite" } as const;
    let isBroken = true;
    const world = createBookingWorld((name) => {
      if (name !== "seriesCalendar.invite" || !isBroken) return undefined;
      isBroken = false;
      return { mode: "after", failure };
    });
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot()).toMatchObject({ phase: "failed", failure });
    somebodyTakes(world, tom.email, "2026-03-24T10:00Z", "2026-03-24T10:45Z");
    world.now = Temporal.Instant.from("2026-03-11T09:00Z");
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
    expect(world.mails).toHaveLength(1);
  });
});
