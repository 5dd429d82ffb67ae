import { describe, expect, it } from "vitest";
import { maya, planForTwo, tom } from "#tests/oracle/booking-plans.ts";
import { createBookingWorld } from "#tests/oracle/booking-world.ts";
import { createBookingRun } from "./booking-run.ts";

describe("a booking from which something is missing", () => {
  const noConsent = { kind: "needs-consent", operation: "install", permission: "TeamsAppInstallation" } as const;

  it.each([
    ["guideInstaller.isInstalled", "guide"],
    ["guideInstaller.install", "guide"],
    ["meetings.forbidRecording", "no-recording"],
  ] as const)("lets the booking stand without consent for %s", async (call, step) => {
    const world = createBookingWorld((name) => (name === call ? { mode: "before", failure: noConsent } : undefined));
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot().phase).toBe("done");
    expect(run.getSnapshot().steps[step]).toEqual({ state: "omitted", reason: noConsent });
    expect(world.mails).toHaveLength(1);
  });

  it("waits a little for the join link and for the meeting", async () => {
    const world = createBookingWorld();
    world.late.joinUrl = 2;
    world.late.meeting = 1;
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(world.waits).toEqual([2_000, 10_000]);
    expect(run.getSnapshot().series?.joinUrl).toBe("https://teams.example/series-1");
    expect([...world.installed]).toEqual([["chat-series-1", 1]]);
    expect([...world.recordingOff]).toEqual(["meeting-series-1"]);
    expect(world.mails).toHaveLength(1);
  });

  it("keeps a join link that came late, also where the guide was there already", async () => {
    const world = createBookingWorld();
    world.late.joinUrl = 2;
    world.installed.set("chat-series-1", 1);
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot().series?.joinUrl).toBe("https://teams.example/series-1");
    expect([...world.installed]).toEqual([["chat-series-1", 1]]);
  });

  it("keeps a join link that came late, also where the guide may not be installed", async () => {
    const world = createBookingWorld((name) =>
      name === "guideInstaller.isInstalled" ? { mode: "before", failure: noConsent } : undefined,
    );
    world.late.joinUrl = 2;
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot().series?.joinUrl).toBe("https://teams.example/series-1");
    expect(run.getSnapshot().steps["no-recording"]).toEqual({ state: "done" });
  });

  it("goes on without a meeting when Teams makes none, and tries once more when asked", async () => {
    const world = createBookingWorld();
    world.late.joinUrl = Number.POSITIVE_INFINITY;
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    const missing = { state: "omitted", reason: { kind: "no-meeting-yet" } };
    expect(run.getSnapshot()).toMatchObject({ phase: "done", steps: { guide: missing, "no-recording": missing } });
    world.late.joinUrl = 0;
    await run.start();
    expect([...world.installed]).toEqual([["chat-series-1", 1]]);
    expect([...world.recordingOff]).toEqual(["meeting-series-1"]);
    expect(world.mails).toHaveLength(1);
  });

  it("rests when a step has a bug, and can still be taken back", async () => {
    const world = createBookingWorld((name) => (name === "seriesCalendar.invite" ? { mode: "throw" } : undefined));
    const run = createBookingRun(world.ports, planForTwo());
    await run.start();
    expect(run.getSnapshot()).toMatchObject({
      phase: "failed",
      failure: { kind: "unexpected", operation: "booking.invite" },
      steps: { invite: { state: "failed", failure: { kind: "unexpected" } }, guide: { state: "waiting" } },
    });
    await run.undo("");
    expect(world.series).toEqual([]);
  });

  it("adds the series to a record that is there, and keeps what else it holds", async () => {
    const world = createBookingWorld();
    const plan = planForTwo();
    const earlier = {
      iCalUId: "ical-last-year",
      everyWeeks: 2,
      lengthMinutes: 30,
      sessions: 3,
      firstStart: "2025-03-11T10:00:00",
      timeZone: "Europe/London",
    } as const;
    world.records.set(plan.partnershipId, {
      schemaVersion: 1,
      partnershipId: plan.partnershipId,
      ownerId: maya.id,
      members: plan.members,
      series: [earlier],
      unknownFields: { mood: "good" },
    });
    world.readers.add(tom.email);
    const run = createBookingRun(world.ports, plan);
    await run.start();
    expect(world.calls).not.toContain("sharing.allowReading");
    const record = world.records.get(plan.partnershipId);
    expect(record?.unknownFields).toEqual({ mood: "good" });
    expect(record?.series).toEqual([
      earlier,
      {
        iCalUId: "ical-series-1",
        everyWeeks: 1,
        lengthMinutes: 45,
        sessions: 6,
        firstStart: "2026-03-10T10:00:00",
        timeZone: "Europe/London",
      },
    ]);
    await run.undo("");
    expect(world.records.get(plan.partnershipId)?.series).toEqual([earlier]);
  });
});
