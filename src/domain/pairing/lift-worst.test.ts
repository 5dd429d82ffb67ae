import { describe, expect, it } from "vitest";
import { bestOfAll, everyMatching } from "#tests/oracle/matching-brute-force.ts";
import { graphOf, kindsOfGraphs, randomGraph } from "#tests/oracle/matching-graphs.ts";
import { dice } from "#tests/oracle/random-search.ts";
import { liftWorst, type LiftedMatching } from "./lift-worst.ts";
import type { MatchingGraph } from "./matching/graph.ts";

function lift(graph: MatchingGraph): LiftedMatching {
  const lifted = liftWorst(graph);
  if (lifted.kind !== "lifted") throw new Error(JSON.stringify(lifted));
  return lifted;
}

describe("liftWorst", () => {
  it.each(kindsOfGraphs)("finds what trying every matching finds: %s", (kind) => {
    const roll = dice(23);
    for (let round = 0; round < 60; round++) {
      const graph = randomGraph(
        kind,
        2 + Math.floor(roll() * (kind.startsWith("complete") ? 4 : 6)),
        [4, 30][round % 2] ?? 4,
        roll,
      );
      const { matching, worst, highestTotal, withoutWorst } = lift(graph);
      const best = bestOfAll(graph, "pairs", "worst", "totalWeight");
      expect({ pairs: matching.pairs, worst, totalWeight: matching.totalWeight }).toEqual(best);
      const { pairs, totalWeight } = bestOfAll(graph, "pairs", "totalWeight");
      expect(highestTotal).toMatchObject({ pairs, totalWeight });
      const heavier = [...everyMatching(graph)].filter((one) => one.worst > worst).map((one) => one.pairs);
      expect(withoutWorst.pairs).toBe(Math.max(0, ...heavier));
    }
  });

  it("would rather have a good worst pair than the highest total", () => {
    const square = graphOf(4, [
      [0, 1, 10],
      [2, 3, 1],
      [0, 2, 5],
      [1, 3, 5],
    ]);
    const { matching, worst, highestTotal } = lift(square);
    expect([worst, matching.totalWeight, highestTotal.totalWeight]).toEqual([5, 10, 11]);
  });

  it("never leaves somebody alone for it", () => {
    const path = graphOf(4, [
      [0, 1, 1],
      [1, 2, 9],
      [2, 3, 9],
    ]);
    expect(lift(path)).toMatchObject({ worst: 1, matching: { pairs: 2 } });
  });

  it.each([0, 1, 5])("has nothing to lift among %i people whom nobody may be paired with", (n) => {
    expect(lift(graphOf(n, []))).toMatchObject({ worst: 0, matching: { pairs: 0 }, withoutWorst: { pairs: 0 } });
  });

  it("tells its progress and can be stopped at any time", () => {
    const graph = randomGraph("groups of three", 90, 30, dice(2));
    const told: number[] = [];
    let asked = 0;
    liftWorst(graph, { onProgress: (done, of) => told.push(done / of), isCancelled: () => ++asked < 0 });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const stopped = Array.from({ length: asked }, (_, patience) => {
      let left = patience;
      return liftWorst(graph, { isCancelled: () => left-- <= 0 }).kind;
    });
    expect(new Set(stopped)).toEqual(new Set(["cancelled"]));
  });
});
