import { describe, expect, it } from "vitest";
import { checkMatching } from "#domain/pairing/certificate.ts";
import { blossomsInBlossoms, graphOf, randomGraph, range } from "#tests/oracle/matching-graphs.ts";
import { dice } from "#tests/oracle/random-search.ts";
import type { MatchingGraph } from "./graph.ts";
import type { Matching } from "./matching.ts";
import { solveMatching } from "./solve-matching.ts";

function solve(graph: MatchingGraph, cardinalityFirst = true): Matching {
  const found = solveMatching(graph, { cardinalityFirst });
  if (found.kind === "cancelled") throw new Error("nobody cancelled it");
  expect(checkMatching(graph, found, cardinalityFirst)).toEqual({ ok: true, value: "proven" });
  return found;
}

describe("solveMatching", () => {
  it.each([0, 1, 2, 7])("leaves everybody alone among %i vertices without edges", (n) => {
    expect(solve(graphOf(n, []))).toMatchObject({ mate: new Int32Array(n).fill(-1), pairs: 0, totalWeight: 0 });
  });

  it("takes one heavy pair or two light ones, as it is asked", () => {
    const path = graphOf(4, [
      [0, 1, 2],
      [1, 2, 9],
      [2, 3, 3],
    ]);
    expect(solve(path, false)).toMatchObject({ mate: Int32Array.of(-1, 2, 1, -1), totalWeight: 9 });
    expect(solve(path, true)).toMatchObject({ mate: Int32Array.of(1, 0, 3, 2), totalWeight: 5 });
  });

  it("pairs islands apart from each other, and leaves the isolated alone", () => {
    const islands = graphOf(8, [
      [0, 2, 4],
      [1, 5, 7],
      [5, 7, 6],
      [7, 1, 5],
    ]);
    expect(solve(islands)).toMatchObject({ mate: Int32Array.of(2, 5, 0, -1, -1, 1, -1, -1), totalWeight: 11 });
  });

  it("gives up the lightest of an odd ring", () => {
    const ring = graphOf(5, [
      [0, 1, 8],
      [1, 2, 9],
      [2, 3, 8],
      [3, 4, 7],
      [4, 0, 6],
    ]);
    expect(solve(ring)).toMatchObject({ pairs: 2, totalWeight: 16 });
  });

  it("answers the same for the same graph, and leaves the graph as it was", () => {
    const graph = randomGraph("dense", 60, 5, dice(3));
    const before = structuredClone(graph);
    expect(solve(graph)).toEqual(solve(graph));
    expect(graph).toEqual(before);
  });

  it("keeps every sum exact for the heaviest edges there may be", () => {
    const n = 3001;
    const heavy = range(0, n).flatMap((v) => [1, 2, 5].map((far) => [v, (v + far) % n, 1_000_000 - (v % 3)] as const));
    const { pairs, totalWeight } = solve(graphOf(n, heavy));
    expect(pairs).toBe(1500);
    expect(totalWeight).toBeGreaterThan(1500 * 999_999);
  });
});

describe("solveMatching, watched", () => {
  const graph = randomGraph("triangles, linked", 600, 40, dice(11));

  it("tells its progress, which never falls and ends at the end", () => {
    const told: [number, number][] = [];
    solveMatching(graph, { cardinalityFirst: true, onProgress: (done, of) => told.push([done, of]) });
    expect(told.length).toBeGreaterThan(10);
    expect(told.length).toBeLessThan(110);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual([1200, 1200]);
  });

  it.each([
    ["between searches", graph],
    ["within one long search", blossomsInBlossoms(4000)],
  ])("stops whenever it is told to, %s", (_, watched) => {
    let asked = 0;
    solveMatching(watched, { cardinalityFirst: true, isCancelled: () => ++asked < 0 });
    expect(asked).toBeGreaterThan(10);
    const patience = range(0, asked).filter((left) => left % Math.ceil(asked / 40) === 0);
    const stopped = [...patience, asked - 1].map((asks) => {
      let left = asks;
      return solveMatching(watched, { cardinalityFirst: true, isCancelled: () => left-- <= 0 }).kind;
    });
    expect(new Set(stopped)).toEqual(new Set(["cancelled"]));
  });
});
