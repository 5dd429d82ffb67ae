import { describe, expect, it } from "vitest";
import { standardGuide } from "#domain/conversation/standard-guides.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { FoundSession } from "./found-session.ts";
import { createSessionRoom } from "./session-room.ts";

const start = Temporal.Instant.from("2026-12-01T10:00:00Z");
const at = (minute: number) => start.add({ seconds: Math.round(minute * 60) });
const person = (name: string) => ({ id: name, displayName: name, email: `${name}@x.example` });

const session: FoundSession = {
  sessionId: "s3",
  conversationId: "drive/item",
  planned: { start, end: at(45) },
  members: [person("maya"), person("tom")],
  me: 0,
  number: 3,
  count: 6,
  following: undefined,
  guide: standardGuide("standard", 2, 45),
  record: undefined,
  partnership: undefined,
  recordTrouble: undefined,
};

/** A device: its memory, its clock moved by hand, and its only timer. */
function device(remembered = new Map<string, unknown>()) {
  let now = start;
  let ids = 0;
  let wake: (() => void) | undefined;
  const room = createSessionRoom(
    {
      clock: { now: () => now, timeZone: () => "Europe/London" },
      timers: {
        after: () => () => {},
        every: (_, tick) => {
          wake = tick;
          return () => {
            wake = undefined;
          };
        },
      },
      ids: { next: () => `id${(ids += 1)}` },
      localStore: {
        get: async (key) => structuredClone(remembered.get(key)),
        set: async (key, value) => void remembered.set(key, structuredClone(value)),
        remove: async (key) => void remembered.delete(key),
        keys: async () => [],
      },
    },
    session,
  );
  const stop = room.subscribe(() => {});
  return {
    room,
    remembered,
    stop,
    clockAt: (minute: number) => {
      now = at(minute);
      wake?.();
    },
    stage: () => {
      const snapshot = room.getSnapshot();
      return snapshot.phase === "running" ? snapshot.stage.id : snapshot.phase;
    },
    left: () => {
      const snapshot = room.getSnapshot();
      return snapshot.phase === "running" ? snapshot.face.stageSecondsLeft : undefined;
    },
  };
}

async function readyDevice(remembered?: Map<string, unknown>) {
  const made = device(remembered);
  await new Promise((resolve) => setImmediate(resolve));
  return made;
}

describe("a session held alone", () => {
  it("can be walked from beginning to end, one stage at a time", async () => {
    const { room, stage } = await readyDevice();
    expect(stage()).toBe("before");
    room.start();
    const seen = [stage()];
    while (stage() !== "done") {
      room.next();
      seen.push(stage());
    }
    expect(seen).toEqual([
      "arrive",
      "review",
      "t1.focus",
      "t1.reality",
      "t1.options",
      "t1.commit",
      "swap",
      "t2.focus",
      "t2.reality",
      "t2.options",
      "t2.commit",
      "close",
      "done",
    ]);
  });

  it("shows the time that is left, and stays when it is over", async () => {
    const { room, clockAt, stage, left } = await readyDevice();
    room.start();
    clockAt(1);
    expect(left()).toBe(120);
    clockAt(5);
    expect([stage(), left()]).toEqual(["arrive", 0]);
  });

  it("changes the roles by itself half a minute after the first turn is over, wherever people are", async () => {
    const { room, clockAt, stage } = await readyDevice();
    room.start();
    room.next();
    clockAt(9);
    room.next();
    room.next();
    clockAt(24.4);
    expect(stage()).toBe("t1.reality");
    clockAt(24.5);
    expect(stage()).toBe("swap");
    clockAt(30);
    expect(stage()).toBe("swap");
  });

  it("coaches Maya first in the third session, and Tom after the swap", async () => {
    const { room } = await readyDevice();
    const roles = () => {
      const snapshot = room.getSnapshot();
      return snapshot.phase === "running" ? snapshot.roles : undefined;
    };
    room.start();
    room.next();
    room.next();
    expect(roles()).toEqual(["coachee", "coach"]);
    room.swapNow();
    expect(room.getSnapshot()).toMatchObject({ nextCoachee: 1, nextCoach: 0 });
    room.next();
    expect(roles()).toEqual(["coach", "coachee"]);
  });

  it("lets whoever went back over the wall stay for the whole grace", async () => {
    const { room, clockAt, stage } = await readyDevice();
    room.start();
    room.next();
    room.next();
    clockAt(40);
    expect(stage()).toBe("swap");
    room.back();
    clockAt(40.4);
    expect(stage()).toBe("t1.commit");
    clockAt(40.5);
    expect(stage()).toBe("swap");
  });

  it("takes the minute from the last stage of the turn, and says so until the stage changes", async () => {
    const { room, left } = await readyDevice();
    room.start();
    room.next();
    room.next();
    const before = left() ?? 0;
    room.addMinute();
    expect(left()).toBe(before + 60);
    expect(room.getSnapshot()).toMatchObject({ lastExtension: { stageId: "t1.focus", from: "t1.commit" } });
    room.next();
    expect(room.getSnapshot()).toMatchObject({ lastExtension: undefined });
  });

  it("does not begin in too little time unless asked for the full length", async () => {
    const { room, clockAt, stage } = await readyDevice();
    clockAt(30);
    room.start();
    expect(stage()).toBe("before");
    expect(room.getSnapshot()).toMatchObject({ fit: { ok: false, error: { secondsLeft: 15 * 60 } } });
    room.start({ fullLength: true });
    expect(room.getSnapshot()).toMatchObject({ timeline: { end: at(75), shortenedSeconds: 0 } });
  });

  it("closes itself a quarter of an hour after the end", async () => {
    const { room, clockAt } = await readyDevice();
    room.start();
    clockAt(60.1);
    expect(room.getSnapshot()).toMatchObject({ phase: "done", closedItself: true });
  });
});

describe("a reload", () => {
  it("comes back to the same stage with the same clock", async () => {
    const before = await readyDevice();
    before.room.start();
    before.room.next();
    before.room.addMinute();
    before.clockAt(4);
    before.stop();

    const after = await readyDevice(before.remembered);
    after.clockAt(4);
    expect([after.stage(), after.left()]).toEqual([before.stage(), before.left()]);
    expect(after.left()).toBe(6 * 60);
  });

  it.each([
    ["nothing", undefined],
    ["another shape", { position: "here" }],
    ["another guide", { guideId: "x", extensions: [] }],
  ])("begins anew when the memory holds %s", async (_, stored) => {
    expect((await readyDevice(new Map([["session/s3", stored]]))).stage()).toBe("before");
  });
});
