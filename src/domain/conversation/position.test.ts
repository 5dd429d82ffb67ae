import { describe, expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import {
  back,
  begin,
  extend,
  joinProgress,
  next,
  notBegun,
  type Position,
  type Progress,
  takeOver,
} from "./position.ts";
import { standardGuide } from "./standard-guides.ts";

const guide = standardGuide("standard", 2, 45);
const at = (minute: number) => Temporal.Instant.from("2026-12-01T10:00Z").add({ seconds: Math.round(minute * 60) });
const begun = begin(at(0), at(45));
const stageId = (position: Position) => guide.stages[position.stage]?.id;

/** A small generator of our own, so that a printed seed replays the run. */
function randomNumbers(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("the position", () => {
  it("goes through all stages and stays at the end", () => {
    let position = begun;
    const seen: (string | undefined)[] = [];
    for (let step = 0; step < 14; step++, position = next(guide, position, at(step))) seen.push(stageId(position));
    expect(seen.slice(0, 4)).toEqual(["arrive", "review", "t1.focus", "t1.reality"]);
    expect(seen.slice(-3)).toEqual(["close", undefined, undefined]);
    expect(position.epoch).toBe(1);
  });

  it("raises the epoch when somebody goes back, and beats whoever went on meanwhile", () => {
    const here = next(guide, begun, at(3));
    const gone = next(guide, next(guide, here, at(9)), at(11));
    const returned = back(guide, here, at(9));
    expect([stageId(returned), returned.epoch]).toEqual(["arrive", 2]);
    expect(joinProgress({ ...notBegun, position: gone }, { ...notBegun, position: returned }).position).toEqual(
      returned,
    );
  });

  it("has nowhere to go back to from the first stage", () => {
    expect(back(guide, begun, at(1))).toBe(begun);
  });

  it("takes over a stage of anybody's choice, and refuses one that is not there", () => {
    const taken = takeOver(guide, begun, 6, at(20));
    expect([stageId(taken), taken.epoch]).toEqual(["swap", 2]);
    expect(() => takeOver(guide, begun, 13, at(1))).toThrow(RangeError);
  });

  it("remembers when each part began, also those it jumped over", () => {
    const inTurn = next(guide, next(guide, begun, at(3)), at(9));
    expect(inTurn.began).toEqual([at(0), at(9)]);
    expect(next(guide, inTurn, at(11)).began).toEqual([at(0), at(9)]);
    expect(takeOver(guide, inTurn, 7, at(25)).began).toEqual([at(0), at(9), at(25), at(25)]);
  });

  it("is one stage further, not two, when both press at once", () => {
    const mine = next(guide, begun, at(3));
    const theirs = next(guide, begun, at(3.01));
    const joined = joinProgress({ ...notBegun, position: mine }, { ...notBegun, position: theirs });
    expect(joined.position?.stage).toBe(1);
  });
});

it("joins in any order, any grouping and any number of times to the same", () => {
  const seed = Number(process.env["SEED"] ?? process.hrtime.bigint() % 2_147_483_648n);
  console.log(`join laws: SEED=${seed}`);
  const below = randomNumbers(seed);

  const randomProgress = (): Progress => {
    if (below(12) === 0) return notBegun;
    const began = Array.from({ length: 1 + below(3) }, () => at(below(3)));
    const position = { epoch: 1 + below(3), stage: below(4), began, until: at(45 + below(2)) };
    const ids = Array.from({ length: below(4) }, () => `x${below(4)}`);
    return ids.reduce<Progress>(
      (all, id) => extend(all, { id, stageId: `s${below(2)}`, from: below(2) ? undefined : "close" }),
      { position: below(8) ? position : undefined, extensions: [] },
    );
  };

  for (let run = 0; run < 2000; run++) {
    const [a, b, c] = [randomProgress(), randomProgress(), randomProgress()];
    expect(joinProgress(a, b)).toEqual(joinProgress(b, a));
    expect(joinProgress(joinProgress(a, b), c)).toEqual(joinProgress(a, joinProgress(b, c)));
    expect(joinProgress(a, a)).toEqual(a);
    const joined = joinProgress(a, b);
    expect(joined.position?.epoch ?? 0).toBe(Math.max(a.position?.epoch ?? 0, b.position?.epoch ?? 0));
  }
});
