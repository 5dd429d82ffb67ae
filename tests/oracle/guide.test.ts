import { describe, expect, it } from "vitest";
import type { Guide } from "#domain/conversation/guide.ts";
import { begin, next, type Position } from "#domain/conversation/position.ts";
import { coacheeOf, firstCoachee, roleOf, speakingOrder } from "#domain/conversation/roles.ts";
import { standardGuide } from "#domain/conversation/standard-guides.ts";
import { endOf, layOut } from "#domain/conversation/timeline.ts";
import { Temporal } from "#domain/time/temporal.ts";

/** The tables of the design's chapter on the conversation, copied by hand; nothing here is computed by our code. */
const turn30 = { focus: 2, reality: 3, options: 3, commit: 2 };
const turn45 = { focus: 2, reality: 5, options: 5, commit: 3 };
const turn60 = { focus: 3, reality: 6, options: 7, commit: 4 };
const pairs = {
  30: { arrive: 2, review: 4, ...named("t1", turn30), swap: 1, ...named("t2", turn30), close: 3 },
  45: { arrive: 3, review: 6, ...named("t1", turn45), swap: 1, ...named("t2", turn45), close: 5 },
  60: { arrive: 4, review: 8, ...named("t1", turn60), swap: 1, ...named("t2", turn60), close: 7 },
};
const firsts = {
  30: { arrive: 3, contract: 10, goals: 10, commit: 4, close: 3 },
  45: { arrive: 5, contract: 15, goals: 16, commit: 6, close: 3 },
  60: { arrive: 5, contract: 18, goals: 22, commit: 10, close: 5 },
};
const trios = {
  45: { arrive: 3, review: 3, turns: [12, 12, 12], close: 3 },
  60: { arrive: 3, review: 6, turns: [15, 15, 15], close: 6 },
};
const lengths = [30, 45, 60] as const;
const at = (minute: number) => Temporal.Instant.from("2026-12-01T10:00Z").add({ seconds: minute * 60 });

describe("the tables of the design", () => {
  it.each(lengths)("are the stages of a pair in %i minutes", (length) => {
    expect(minutesOf(standardGuide("standard", 2, length))).toEqual(Object.entries(pairs[length]));
    expect(sum(Object.values(pairs[length]))).toBe(length);
  });

  it.each(lengths)("are the stages of a first session in %i minutes, for two and for three", (length) => {
    for (const members of [2, 3] as const)
      expect(minutesOf(standardGuide("first", members, length))).toEqual(Object.entries(firsts[length]));
  });

  it.each([45, 60] as const)("are the three equal turns of a trio in %i minutes", (length) => {
    const guide = standardGuide("standard", 3, length);
    const { turns, ...around } = trios[length];
    expect(turnMinutes(guide)).toEqual(turns);
    expect(Object.fromEntries(minutesOf(guide))).toMatchObject(around);
    expect(sum(minutesOf(guide).map(([, minutes]) => minutes))).toBe(length);
  });

  it("give the last session ten minutes to look back and ten to look forward", () => {
    for (const length of lengths) {
      const stages = new Map(minutesOf(standardGuide("last", 2, length)));
      expect([...stages.keys()]).toEqual(["arrive", "review", "harvest", "horizon", "appreciation", "choice"]);
      expect([stages.get("harvest"), stages.get("horizon")]).toEqual([10, 10]);
    }
  });
});

describe("the turns, divided", () => {
  // Minutes late, each turn, the closing: worked out on paper from 45 minutes, of which 15 are not turns.
  it.each([
    [0, 15, 5],
    [1, 14.5, 5],
    [5, 12.5, 5],
    [10, 10, 5],
    [19, 5.5, 5],
    [20, 5, 5],
    [22, 5, 3],
    [23, 5, 2],
  ])("%i minutes late leave each turn %f and the closing %i", (late, turn, close) => {
    const guide = standardGuide("standard", 2, 45);
    const lengthOf = lengthsOf(guide, begin(at(late), at(45)));
    expect([turnSum(lengthOf, 1), turnSum(lengthOf, 2), lengthOf.get("close")]).toEqual([turn, turn, close]);
    expect(sum([...lengthOf.values()]) + late).toBeCloseTo(45, 6);
  });

  it("offers nothing that would be too short", () => {
    const planned = { start: at(0), end: at(45) };
    const guide = standardGuide("standard", 2, 45);
    expect(endOf(guide, planned, at(23))).toMatchObject({ ok: true });
    expect(endOf(guide, planned, at(23.5))).toMatchObject({ ok: false, error: { kind: "too-late" } });
  });

  it.each([
    [1, 4],
    [3, 2],
    [6, 2],
  ])("lets no turn eat the other: %i minutes too long leave the second whole, the closing %i", (over, close) => {
    const guide = standardGuide("standard", 2, 45);
    // Three minutes to arrive, six of review; the first turn ends late, and the swap takes its minute.
    const position = walk(guide, [3, 9, 11, 16, 21, 24 + over, 25 + over]);
    const lengthOf = lengthsOf(guide, position);
    expect(turnSum(lengthOf, 2)).toBe(15);
    expect(lengthOf.get("close")).toBe(close);
  });

  it("gives what an early end of the first turn saves to the closing, not to the second turn", () => {
    const guide = standardGuide("standard", 2, 45);
    const lengthOf = lengthsOf(guide, walk(guide, [3, 9, 11, 16, 18, 20, 21]));
    expect([turnSum(lengthOf, 2), lengthOf.get("close")]).toEqual([15, 9]);
  });
});

describe("who is who", () => {
  const names = ["Ana", "Ben", "Cleo"];

  it("lets two take turns at being coached first", () => {
    const guide = standardGuide("standard", 2, 45);
    expect([1, 2, 3, 4, 5, 6].map((session) => names[firstCoachee(guide, session)])).toEqual(
      "Ana Ben Ana Ben Ana Ben".split(" "),
    );
  });

  // Coachee, coach, observer of each turn, by session.
  it.each([
    [60, 1, ["Ana Ben Cleo", "Ben Cleo Ana", "Cleo Ana Ben"]],
    [60, 2, ["Ben Cleo Ana", "Cleo Ana Ben", "Ana Ben Cleo"]],
    [45, 3, ["Cleo Ana Ben", "Ana Ben Cleo", "Ben Cleo Ana"]],
    [45, 4, ["Ana Ben Cleo", "Ben Cleo Ana", "Cleo Ana Ben"]],
    // Half an hour has two coachees; whoever observed both turns comes first the next time.
    [30, 1, ["Ana Ben Cleo", "Ben Ana Cleo"]],
    [30, 2, ["Cleo Ana Ben", "Ana Cleo Ben"]],
    [30, 3, ["Ben Cleo Ana", "Cleo Ben Ana"]],
  ] as const)("casts three people for %i minutes in session %i", (length, session, cast) => {
    const guide = standardGuide("standard", 3, length);
    const first = firstCoachee(guide, session);
    for (const [index, words] of cast.entries()) {
      const turn = index + 1;
      const stages = guide.stages.filter((stage) => stage.turn === turn);
      expect(stages).toHaveLength(4);
      for (const stage of stages) {
        const roles = names.map((_, member) => roleOf(guide, first, stage, member, 0));
        const found = ["coachee", "coach", "observer"].map((role) => names[roles.findIndex((one) => one === role)]);
        expect(found.join(" ")).toBe(words);
      }
      expect(names[coacheeOf(guide, first, turn)]).toBe(words.split(" ")[0]);
    }
    expect(guide.stages.some((stage) => stage.turn === cast.length + 1)).toBe(false);
  });

  it("lets the review go round in the order of speaking, a share for each", () => {
    const guide = standardGuide("standard", 3, 60);
    const review = guide.stages.find(({ kind }) => kind === "review");
    if (review === undefined) throw new Error("no review");
    expect(speakingOrder(guide, 1).map((member) => names[member])).toEqual(["Ben", "Cleo", "Ana"]);
    const owners = [0, 1, 2].map((share) =>
      names.filter((_, member) => roleOf(guide, 1, review, member, share) === "owner"),
    );
    expect(owners).toEqual([["Ben"], ["Cleo"], ["Ana"]]);
  });
});

function named(turn: string, minutes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(minutes).map(([stage, length]) => [`${turn}.${stage}`, length]));
}

function minutesOf(guide: Guide): readonly [string, number][] {
  return guide.stages.map(({ id, minutes }) => [id, minutes]);
}

function turnMinutes({ stages }: Guide): readonly number[] {
  return [1, 2, 3].map((turn) => sum(stages.filter((stage) => stage.turn === turn).map(({ minutes }) => minutes)));
}

/** Begins on time, and goes one stage on at each of these minutes. */
function walk(guide: Guide, minutes: readonly number[]): Position {
  return minutes.reduce((position, minute) => next(guide, position, at(minute)), begin(at(0), at(45)));
}

/** Minutes of each stage as laid out. */
function lengthsOf(guide: Guide, position: Position): ReadonlyMap<string, number> {
  const { stages } = layOut(guide, position, []);
  return new Map(
    guide.stages.map(({ id }, index) => {
      const stage = stages[index];
      return [id, stage === undefined ? 0 : (stage.end.epochMilliseconds - stage.start.epochMilliseconds) / 60_000];
    }),
  );
}

function turnSum(lengthOf: ReadonlyMap<string, number>, turn: number): number {
  return sum([...lengthOf].filter(([id]) => id.startsWith(`t${turn}.`)).map(([, minutes]) => minutes));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
