import { describe, expect, it } from "vitest";
import { checkGuide } from "./check-guide.ts";
import type { Guide, Occasion } from "./guide.ts";
import { turnsOf } from "./guide.ts";
import { occasionOf, standardGuide } from "./standard-guides.ts";

// Typed by hand from the tables of the design, as numbers; the code builds its stages from rules.
const t10 = [2, 3, 3, 2];
const t12 = [2, 4, 4, 2];
const t15 = [2, 5, 5, 3];
const tables: [Occasion, 2 | 3, 30 | 45 | 60, number[]][] = [
  ["standard", 2, 30, [2, 4, ...t10, 1, ...t10, 3]],
  ["standard", 2, 45, [3, 6, ...t15, 1, ...t15, 5]],
  ["standard", 2, 60, [4, 8, 3, 6, 7, 4, 1, 3, 6, 7, 4, 7]],
  ["standard", 3, 30, [2, 4, ...t10, 1, ...t10, 3]],
  ["standard", 3, 45, [3, 3, ...t12, 0, ...t12, 0, ...t12, 3]],
  ["standard", 3, 60, [3, 6, ...t15, 0, ...t15, 0, ...t15, 6]],
  ["first", 2, 30, [3, 10, 10, 4, 3]],
  ["first", 2, 45, [5, 15, 16, 6, 3]],
  ["first", 2, 60, [5, 18, 22, 10, 5]],
  ["first", 3, 30, [3, 10, 10, 4, 3]],
  ["first", 3, 45, [5, 15, 16, 6, 3]],
  ["first", 3, 60, [5, 18, 22, 10, 5]],
  ["last", 2, 30, [2, 4, 10, 10, 2, 2]],
  ["last", 2, 45, [3, 6, 10, 10, 10, 6]],
  ["last", 2, 60, [4, 8, 10, 10, 18, 10]],
  ["last", 3, 30, [2, 4, 10, 10, 2, 2]],
  ["last", 3, 45, [3, 3, 10, 10, 13, 6]],
  ["last", 3, 60, [3, 6, 10, 10, 21, 10]],
];

describe.each(tables)("the %s guide for %i in %i minutes", (occasion, members, length, minutes) => {
  const guide = standardGuide(occasion, members, length);

  it("has the minutes of the design's table, and they fill the session", () => {
    expect(guide.stages.map((stage) => stage.minutes)).toEqual(minutes);
    expect(minutes.reduce((a, b) => a + b)).toBe(length);
  });

  it("keeps every rule of a guide", () => {
    expect(checkGuide(guide)).toEqual({ ok: true, value: guide });
  });

  it("shows one prompt and holds exactly two in reserve, none twice", () => {
    for (const stage of guide.stages)
      for (const prompts of Object.values(stage.prompts)) {
        expect(prompts).toHaveLength(3);
        expect(new Set(prompts).size).toBe(3);
      }
  });
});

const turn = (n: number) => [`t${n}.focus`, `t${n}.reality`, `t${n}.options`, `t${n}.commit`];

it("names the stages of a standard session as the design does", () => {
  expect(standardGuide("standard", 2, 45).stages.map((stage) => stage.id)).toEqual(
    ["arrive", "review", turn(1), "swap", turn(2), "close"].flat(),
  );
  expect(standardGuide("standard", 3, 60).stages.map((stage) => stage.id)).toEqual(
    ["arrive", "review", turn(1), "swap1", turn(2), "swap2", turn(3), "close"].flat(),
  );
});

it("gives three members three turns, and two where 30 minutes leave no room", () => {
  expect([turnsOf(standardGuide("standard", 3, 60)), turnsOf(standardGuide("standard", 3, 30))]).toEqual([3, 2]);
});

it("opens a series with the contract and ends it with the farewell", () => {
  expect([1, 2, 5, 6].map((number) => occasionOf(number, 6))).toEqual(["first", "standard", "standard", "last"]);
  expect(occasionOf(6, undefined)).toBe("standard");
  expect(occasionOf(1, 1)).toBe("first");
});

describe("a guide that somebody changed", () => {
  const guide = standardGuide("standard", 2, 45);
  const faults = (change: Partial<Guide>) => {
    const checked = checkGuide({ ...guide, ...change });
    return checked.ok ? [] : checked.error.map((fault) => fault.kind);
  };
  const changed = (id: string, change: object) => guide.stages.map((s) => (s.id === id ? { ...s, ...change } : s));

  it.each([
    ["a minute too many", "wrong-sum", { stages: changed("arrive", { minutes: 4 }) }],
    ["two stages of one name", "repeated-id", { stages: changed("review", { id: "arrive" }) }],
    ["half a minute", "wrong-minutes", { stages: changed("arrive", { minutes: 2.5 }) }],
    ["a stage without time", "wrong-minutes", { stages: changed("t1.focus", { minutes: 0 }) }],
    ["no review at the beginning", "wrong-opening", { stages: guide.stages.filter((s) => s.id !== "review") }],
    ["no closing", "wrong-closing", { stages: guide.stages.filter((s) => s.id !== "close") }],
    ["a closing of one minute", "wrong-closing", { stages: changed("close", { minutes: 1 }) }],
    ["one turn longer than the other", "unequal-turns", { stages: changed("t2.focus", { minutes: 3 }) }],
    ["the second turn first", "turn-out-of-order", { stages: changed("t1.focus", { turn: 2 }) }],
    ["no wall between the turns", "missing-swap", { stages: guide.stages.filter((s) => s.id !== "swap") }],
    ["nothing for the coach to ask", "wrong-prompts", { stages: changed("t1.focus", { prompts: {} }) }],
  ])("is refused with %s", (_, fault, change) => {
    expect(faults(change)).toContain(fault);
  });

  it("is refused with four prompts for one role", () => {
    const prompts = ["arriveEveryone1", "arriveEveryone2", "arriveEveryone3", "arriveEveryone1"] as const;
    expect(faults({ stages: changed("arrive", { prompts: { everyone: prompts } }) })).toEqual(["wrong-prompts"]);
  });
});
