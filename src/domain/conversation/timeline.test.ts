import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import type { Guide } from "./guide.ts";
import { begin, type Extension, next, type Position } from "./position.ts";
import { standardGuide } from "./standard-guides.ts";
import { endOf, layOut, secondsBetween, sourceOfMinute } from "./timeline.ts";

const at = (minute: number) => Temporal.Instant.from("2026-12-01T10:00Z").add({ seconds: Math.round(minute * 60) });
const planned = { start: at(0), end: at(45) };
const guide = standardGuide("standard", 2, 45);

/** Begins at a minute, and advances at the given ones. */
function walk(guideWalked: Guide, startMinute: number, until: number, ...advances: number[]): Position {
  return advances.reduce(
    (position, minute) => next(guideWalked, position, at(minute)),
    begin(at(startMinute), at(until)),
  );
}
const plus = (stageId: string, from: string | undefined, id = "x"): Extension => ({ id, stageId, from });
const secondsOf = (position: Position, extensions: readonly Extension[] = []) =>
  layOut(guide, position, extensions).stages.map(({ start, end }) => secondsBetween(start, end));
const ends = (position: Position, extensions: readonly Extension[] = []) =>
  layOut(guide, position, extensions).stages.map(({ end }) => secondsBetween(at(0), end) / 60);

/**
 * The naive way to shorten: take one second after the other from both turns, a minute's worth at a time from nobody else,
 * until it fits or a turn is down to five minutes; then from the closing, down to two.
 */
function naive(lateSeconds: number): { turn: number; close: number } {
  let [turn, close, owed] = [15 * 60, 5 * 60, lateSeconds];
  while (owed > 0 && turn > 5 * 60) {
    turn -= 1;
    owed -= 2;
  }
  close -= owed;
  return { turn, close };
}

describe("a session on time", () => {
  it("ends each stage when the table says", () => {
    expect(ends(walk(guide, 0, 45))).toEqual([3, 9, 11, 16, 21, 24, 25, 27, 32, 37, 40, 45]);
  });

  it("has stages that touch and do not overlap", () => {
    const { stages } = layOut(guide, walk(guide, 0, 45), []);
    stages.slice(1).forEach((stage, index) => expect(stage.start).toEqual(stages[index]?.end));
  });
});

describe("a late start", () => {
  it.each(Array.from({ length: 47 }, (_, index) => index * 0.5))(
    "of %f minutes is taken from both turns alike",
    (late) => {
      const seconds = secondsOf(walk(guide, late, 45));
      const [first, second] = [seconds.slice(2, 6), seconds.slice(7, 11)];
      expect(first).toEqual(second);

      const oracle = naive(late * 60);
      expect(first.reduce((a, b) => a + b)).toBe(oracle.turn);
      expect(seconds.at(-1)).toBe(oracle.close);
      expect(seconds.reduce((a, b) => a + b)).toBe(45 * 60 - late * 60);
      // In proportion: no stage is more than a second away from its fair part of the turn.
      [2, 5, 5, 3].forEach((minutes, index) =>
        expect(Math.abs((first[index] ?? 0) - (oracle.turn * minutes) / 15)).toBeLessThanOrEqual(1),
      );
    },
  );

  it("says how much each turn lost", () => {
    expect(layOut(guide, walk(guide, 8, 45), []).shortenedSeconds).toBe(4 * 60);
  });

  it("that leaves no honest session is refused with what is left and what is needed", () => {
    // Arrive 3, review 6, two turns of 5, the swap 1, the closing 2: 22 minutes.
    expect(endOf(guide, planned, at(23))).toEqual({ ok: true, value: at(45) });
    expect(endOf(guide, planned, at(24))).toEqual({
      ok: false,
      error: { kind: "too-late", secondsLeft: 21 * 60, secondsNeeded: 22 * 60 },
    });
    expect(endOf(guide, planned, at(50))).toMatchObject({ ok: false, error: { secondsLeft: 0 } });
  });

  it("is none when people begin early: they end early", () => {
    expect(endOf(guide, planned, at(-5))).toEqual({ ok: true, value: at(40) });
  });

  it("shortens the middle of a first session in proportion, half at most", () => {
    const first = standardGuide("first", 2, 45);
    const seconds = layOut(first, begin(at(10), at(45)), []).stages.map(({ start, end }) => secondsBetween(start, end));
    expect([seconds[0], seconds[4], seconds.slice(1, 4).reduce((a, b) => a + b)]).toEqual([300, 180, 27 * 60]);
    // Arrive 5, half of 37, the closing 2: 25 and a half minutes.
    expect(endOf(first, planned, at(19.5)).ok).toBe(true);
    expect(endOf(first, planned, at(19.6)).ok).toBe(false);
  });
});

describe("a session that runs late", () => {
  // Advances at: arrive → review, review → focus, and so on.
  it("takes a long review from both turns, not from the first alone", () => {
    const seconds = secondsOf(walk(guide, 0, 45, 3, 13));
    expect(seconds.slice(2, 6)).toEqual(seconds.slice(7, 11));
    expect(seconds.slice(2, 6).reduce((a, b) => a + b)).toBe(13 * 60);
  });

  it("never lets the first turn eat the second", () => {
    // The first turn runs three minutes over and the swap one.
    const position = walk(guide, 0, 45, 3, 9, 11, 16, 21, 27, 29);
    const seconds = secondsOf(position);
    expect(seconds.slice(7, 11)).toEqual([120, 300, 300, 180]);
    expect(ends(position)[10]).toBe(44);
    expect(seconds[11]).toBe(2 * 60);
    expect(ends(position)[11]).toBe(46);
  });

  it("keeps two minutes for the closing however late it begins", () => {
    const position = walk(guide, 0, 45, 3, 9, 11, 16, 21, 24, 25, 27, 32, 37, 60);
    expect(ends(position)[11]).toBe(62);
  });

  it("gives what was saved to the closing, not to one turn", () => {
    const position = walk(guide, 0, 45, 2, 5, 7, 12, 17, 18, 19);
    const seconds = secondsOf(position);
    expect(seconds.slice(2, 6)).toEqual([120, 300, 300, 180]);
    expect(seconds.slice(7, 11)).toEqual([120, 300, 300, 180]);
    expect([ends(position)[10], ends(position)[11]]).toEqual([34, 45]);
  });
});

describe("one more minute", () => {
  it("comes from the last stage of the same turn that can spare it", () => {
    const position = walk(guide, 0, 45, 3, 9);
    expect(sourceOfMinute(guide, layOut(guide, position, []), 2)).toBe("t1.commit");
    expect(ends(position, [plus("t1.focus", "t1.commit")])).toEqual([3, 9, 12, 17, 22, 24, 25, 27, 32, 37, 40, 45]);
  });

  it("comes from the closing for the last stage of a turn, and the other turn keeps its length", () => {
    const position = walk(guide, 0, 45, 3, 9, 11, 16, 21);
    expect(sourceOfMinute(guide, layOut(guide, position, []), 5)).toBe("close");
    const extended = secondsOf(position, [plus("t1.commit", "close")]);
    expect(extended.slice(2, 6).reduce((a, b) => a + b)).toBe(16 * 60);
    expect(extended.slice(7, 11).reduce((a, b) => a + b)).toBe(15 * 60);
    expect(extended[11]).toBe(4 * 60);
  });

  it("makes the session longer when the closing has only two minutes left", () => {
    const position = walk(guide, 20, 45, 23, 29);
    const timeline = layOut(guide, position, []);
    expect(sourceOfMinute(guide, timeline, 5)).toBe("close");
    const later = layOut(guide, walk(guide, 23, 45, 26, 32), []);
    expect(sourceOfMinute(guide, later, 5)).toBeUndefined();
    expect(ends(walk(guide, 23, 45, 26, 32), [plus("t1.commit", undefined)])[11]).toBe(46);
  });

  it("of the closing itself ends the session a minute later", () => {
    const position = walk(guide, 0, 45);
    expect(sourceOfMinute(guide, layOut(guide, position, []), 11)).toBeUndefined();
    expect(ends(position, [plus("close", undefined)])[11]).toBe(46);
  });

  it("for arriving is paid by the closing, before and after the first turn began", () => {
    const extension = plus("review", "close");
    expect(ends(walk(guide, 0, 45, 3), [extension])).toEqual([3, 10, 12, 17, 22, 25, 26, 28, 33, 38, 41, 45]);
    expect(ends(walk(guide, 0, 45, 3, 10), [extension])).toEqual([3, 10, 12, 17, 22, 25, 26, 28, 33, 38, 41, 45]);
  });

  it("counts once however often it arrives, and leaves half a minute to a stage that both took from", () => {
    const twice = ["a", "b", "c", "d"].map((id) => plus("t1.focus", "t1.commit", id));
    expect(secondsOf(walk(guide, 0, 45, 3, 9), twice)[5]).toBe(30);
  });
});
