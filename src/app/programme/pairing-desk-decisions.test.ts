import { expect, it } from "vitest";
import type { HandChange } from "./pairing-desk-contract.ts";
import { decide, noDecisions } from "./pairing-desk-decisions.ts";

const groups = [
  ["a", "b"],
  ["c", "d", "e"],
];

function after(...changes: readonly HandChange[]) {
  return changes.reduce((decisions, change) => decide(decisions, change, groups), noDecisions);
}

it("lets the newest of two locks hold, and keeps those of other people", () => {
  const { locked } = after(
    { kind: "lock", people: ["f", "g"] },
    { kind: "lock", people: ["b", "a"] },
    { kind: "lock", people: ["c", "a"] },
  );
  expect(locked).toEqual([
    ["f", "g"],
    ["a", "c"],
  ]);
});

it("forbids nobody what has been locked since, and the other way round", () => {
  expect(after({ kind: "forbid", people: ["b", "a"] }, { kind: "lock", people: ["a", "b", "c"] })).toEqual({
    ...noDecisions,
    locked: [["a", "b", "c"]],
  });
  expect(after({ kind: "lock", people: ["a", "b", "c"] }, { kind: "forbid", people: ["c", "b"] })).toEqual({
    ...noDecisions,
    forbidden: [["b", "c"]],
  });
  expect(after({ kind: "lock", people: ["a", "b"] }, { kind: "forbid", people: ["b", "c"] }).locked).toHaveLength(1);
});

it("forbids and unlocks once, in whatever order people are named", () => {
  const twice = after({ kind: "forbid", people: ["a", "b"] }, { kind: "forbid", people: ["b", "a"] });
  expect(twice.forbidden).toEqual([["a", "b"]]);
  expect(decide(twice, { kind: "allow", people: ["b", "a"] }, groups)).toEqual(noDecisions);
  expect(after({ kind: "lock", people: ["a", "b"] }, { kind: "unlock", people: ["b", "a"] })).toEqual(noDecisions);
});

it("locks both groups in which people have changed places", () => {
  expect(after({ kind: "swap", people: ["b", "d"] }).locked).toEqual([
    ["a", "d"],
    ["b", "c", "e"],
  ]);
});

it("locks one group when the other had nobody, and none when both were together or alone", () => {
  expect(after({ kind: "swap", people: ["x", "a"] }).locked).toEqual([["b", "x"]]);
  expect(after({ kind: "swap", people: ["c", "d"] }).locked).toEqual([]);
  expect(after({ kind: "swap", people: ["x", "y"] }).locked).toEqual([]);
});

it("gives way in a rule once, by the newest step, until it holds again", () => {
  const steps = [180, 60].map((to) => ({ kind: "shared-minutes" as const, from: 300, to }));
  const relaxed = after(...steps.map((step) => ({ kind: "relax" as const, step })), {
    kind: "relax",
    step: { kind: "trios" },
  });
  expect(relaxed.relaxed).toEqual([steps[1], { kind: "trios" }]);
  expect(decide(relaxed, { kind: "hold-again", rule: "shared-minutes" }, groups).relaxed).toEqual([{ kind: "trios" }]);
});
