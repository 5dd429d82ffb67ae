import { beforeEach, describe, expect, it } from "vitest";
import type { RoomSnapshot } from "#app/session-room/room-view.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { createSessionRoom, type SharedPlace } from "#app/session-room/session-room.ts";
import { notBegun, type Progress, next } from "#domain/conversation/position.ts";
import { standardGuide } from "#domain/conversation/standard-guides.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { createOwnView, type OwnView } from "./own-view.ts";

const start = Temporal.Instant.from("2026-12-01T10:00:00Z");
const guide = standardGuide("standard", 2, 45);
const person = (name: string) => ({ id: name, displayName: name, email: `${name}@x.example` });
const session: FoundSession = {
  sessionId: "s3",
  conversationId: "c",
  planned: { start, end: start.add({ minutes: 45 }) },
  members: [person("maya"), person("tom")],
  me: 0,
  number: 3,
  count: 6,
  following: undefined,
  guide,
  record: undefined,
  partnership: undefined,
  recordTrouble: undefined,
};

let now: Temporal.Instant;
let tick: () => void;
let shared: Progress;
let hear: () => void;
let view: OwnView;
let stop: () => void;

/** Maya's panel, and what comes in from Tom's. */
beforeEach(async () => {
  now = start;
  shared = notBegun;
  const room = createSessionRoom(
    {
      clock: { now: () => now, timeZone: () => "Europe/London" },
      timers: {
        after: () => () => {},
        every: (_, wake) => {
          tick = wake;
          return () => {};
        },
      },
      ids: { next: () => "id" },
      localStore: { get: async () => undefined, set: async () => {}, remove: async () => {}, keys: async () => [] },
    },
    session,
  );
  const place: SharedPlace = {
    subscribe: (listener) => {
      hear = listener;
      return () => {};
    },
    getProgress: () => shared,
    share: (progress) => {
      shared = progress;
    },
    now: () => now,
    expectChange: () => {},
  };
  room.connect(place);
  view = createOwnView(room);
  stop = view.subscribe(() => {});
  await Promise.resolve();
  await Promise.resolve();
  view.start();
});

function tomGoesOn(steps = 1) {
  for (let step = 0; step < steps; step += 1)
    if (shared.position !== undefined) shared = { ...shared, position: next(guide, shared.position, now) };
  hear();
}

function seen() {
  const snapshot = view.getSnapshot();
  if (snapshot.phase !== "running") return { phase: snapshot.phase };
  return { stage: snapshot.stage.id, ahead: snapshot.ahead && (snapshot.ahead.running?.stage.id ?? "over") };
}

describe("the stage that I look at", () => {
  it("is where the session is, as long as I do not write", () => {
    tomGoesOn();
    expect(seen()).toEqual({ stage: "review", ahead: undefined });
  });

  it("stays while I write, and says where the others are, as far as they go", () => {
    view.setTyping(true);
    tomGoesOn();
    expect(seen()).toEqual({ stage: "arrive", ahead: "review" });
    tomGoesOn(2);
    expect(seen()).toEqual({ stage: "arrive", ahead: "t1.reality" });
  });

  it("stays when I stop writing, until I follow; then the next step is the session's again", () => {
    view.setTyping(true);
    tomGoesOn();
    view.setTyping(false);
    tick();
    expect(seen()).toEqual({ stage: "arrive", ahead: "review" });
    view.follow();
    expect(seen()).toEqual({ stage: "review", ahead: undefined });
  });

  it.each(["next", "back", "swapNow", "addMinute"] as const)("is caught up by %s, which moves nobody else", (step) => {
    view.setTyping(true);
    tomGoesOn(3);
    const before = shared;
    view[step]();
    expect(seen()).toEqual({ stage: "t1.reality", ahead: undefined });
    expect(shared).toEqual(before);
  });

  it("moves at once by my own step, also out of a text field", () => {
    view.setTyping(true);
    view.next();
    expect(seen()).toEqual({ stage: "review", ahead: undefined });
  });

  it("is simply there again when the others come back to it", () => {
    view.setTyping(true);
    tomGoesOn();
    const { position } = shared;
    if (position !== undefined) shared = { ...shared, position: { ...position, stage: 0, epoch: 2, began: [start] } };
    hear();
    expect(seen()).toEqual({ stage: "arrive", ahead: undefined });
  });

  it("stays through the wall that comes by itself, and through the end", () => {
    tomGoesOn(5);
    view.setTyping(true);
    expect(seen()).toEqual({ stage: "t1.commit", ahead: undefined });
    now = start.add({ minutes: 25, seconds: 31 });
    tick();
    expect(seen()).toEqual({ stage: "t1.commit", ahead: "swap" });
    const shown: RoomSnapshot = view.getSnapshot();
    expect(shown.phase === "running" && shown.face.graceSecondsLeft).toBeUndefined();
    tomGoesOn(9);
    expect(seen()).toEqual({ stage: "t1.commit", ahead: "over" });
    view.follow();
    expect(seen()).toEqual({ phase: "done" });
  });

  it("costs nothing once nobody looks", () => {
    stop();
    tomGoesOn();
    expect(seen()).toEqual({ stage: "arrive", ahead: undefined });
  });
});
