import { expect, it } from "vitest";
import { range } from "#tests/oracle/matching-graphs.ts";
import { dice } from "#tests/oracle/random-search.ts";
import type { ProofBlossoms } from "./matching/matching.ts";
import { readGroups } from "./proof-groups.ts";

/** The blossoms that hold a vertex, the largest last. */
function holders({ innermost, around }: ProofBlossoms, vertex: number): number[] {
  const found: number[] = [];
  for (let group = innermost[vertex] ?? -1; group !== -1; group = around[group] ?? -1) found.push(group);
  return found;
}

it.each([
  ["in a chain", (group: number) => group - 1],
  ["in a forest", (group: number, roll: number) => Math.floor(roll * (group + 1)) - 1],
  ["in long branches", (group: number, roll: number) => Math.max(-1, group - 1 - Math.floor(roll * 3))],
])("adds up the blossoms that hold both, nested %s", (_, outerOf) => {
  const roll = dice(5);
  const count = 300;
  const blossoms: ProofBlossoms = {
    innermost: Int32Array.from({ length: 80 }, () => Math.floor(roll() * (count + 1)) - 1),
    around: Int32Array.from({ length: count }, (_none, group) => outerOf(group, roll())),
    duals: Float64Array.from({ length: count }, () => 1 + Math.floor(roll() * 50)),
  };
  const groups = readGroups(blossoms);
  for (const u of range(0, 80))
    for (const v of range(0, 80)) {
      const ofV = holders(blossoms, v);
      const both = holders(blossoms, u).filter((group) => ofV.includes(group));
      expect(groups?.smallestOfBoth(u, v)).toBe(both[0] ?? -1);
      expect(groups?.priceOfBoth(u, v)).toBe(both.reduce((sum, group) => sum + (blossoms.duals[group] ?? 0), 0));
    }
});

it("refuses a smaller blossom before the one that holds it", () => {
  const innermost = Int32Array.of(0);
  expect(readGroups({ innermost, around: Int32Array.of(1, -1), duals: Float64Array.of(1, 1) })).toBeUndefined();
});
