import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { clockFace, hasClosedItself } from "./clock-face.ts";
import { begin, next, type Position } from "./position.ts";
import { standardGuide } from "./standard-guides.ts";
import { layOut } from "./timeline.ts";

const at = (minute: number) =>
  Temporal.Instant.from("2026-12-01T10:00Z").add({ milliseconds: Math.round(minute * 60_000) });
const guide = standardGuide("standard", 2, 45);

function positionAt(stage: number, minutes = [3, 9, 11, 16, 21, 24, 25, 27, 32, 37, 40, 45]): Position {
  return minutes.slice(0, stage).reduce((position, minute) => next(guide, position, at(minute)), begin(at(0), at(45)));
}
function read(position: Position, minute: number, seenMinute = 0) {
  const timeline = layOut(guide, position, []);
  return clockFace({ guide, position, timeline, now: at(minute), seenSince: at(seenMinute) });
}

describe("the clock", () => {
  it("tells the same to whoever joins late", () => {
    const early = read(positionAt(3), 12.5, 0);
    const late = read(positionAt(3), 12.5, 12.4);
    expect(late).toEqual(early);
    expect(early).toMatchObject({ stageSecondsLeft: 210, turnSecondsLeft: 690, isTimeOver: false });
  });

  it("rounds up, so that zero means that the time is over", () => {
    expect(read(positionAt(0), 2.9999).stageSecondsLeft).toBe(1);
    expect(read(positionAt(0), 3)).toMatchObject({ stageSecondsLeft: 0, isTimeOver: true });
    expect(read(positionAt(0), 8).stageSecondsLeft).toBe(0);
  });

  it("halves the review, the second half beginning at its first moment", () => {
    expect(read(positionAt(1), 3)).toMatchObject({ share: 0, shareSecondsLeft: 180 });
    expect(read(positionAt(1), 5.999)).toMatchObject({ share: 0, shareSecondsLeft: 1 });
    expect(read(positionAt(1), 6)).toMatchObject({ share: 1, shareSecondsLeft: 180 });
    expect(read(positionAt(1), 20)).toMatchObject({ share: 1, shareSecondsLeft: 0 });
    expect(read(positionAt(0), 1).shareSecondsLeft).toBeUndefined();
  });

  it("asks for the swap when the first turn is over, whichever stage people are at", () => {
    expect(read(positionAt(5), 23.99).graceSecondsLeft).toBeUndefined();
    expect(read(positionAt(5), 24).graceSecondsLeft).toBe(30);
    expect(read(positionAt(3), 24.25).graceSecondsLeft).toBe(15);
    expect(read(positionAt(5), 26).graceSecondsLeft).toBe(0);
  });

  it("gives the whole grace to whoever came back or joined after the turn was over", () => {
    expect(read(positionAt(5), 26, 26).graceSecondsLeft).toBe(30);
  });

  it("has no wall after the last turn", () => {
    expect(read(positionAt(10), 44).graceSecondsLeft).toBeUndefined();
  });

  it("moves the hand in proportion to the plan, and not past its stage", () => {
    expect(read(positionAt(0), 0).hand).toBe(0);
    expect(read(positionAt(0), 1.5).hand).toBeCloseTo(1.5 / 45, 5);
    expect(read(positionAt(0), 30).hand).toBeCloseTo(3 / 45, 5);
    expect(read(positionAt(11), 42.5).hand).toBeCloseTo(42.5 / 45, 5);
  });

  it("refuses to tell the time of a session that is over", () => {
    expect(() => read(positionAt(12), 46)).toThrow(RangeError);
  });
});

it("closes a forgotten session a quarter of an hour after its end", () => {
  const timeline = layOut(guide, positionAt(11), []);
  expect([59.99, 60].map((minute) => hasClosedItself(timeline, at(minute)))).toEqual([false, true]);
});
