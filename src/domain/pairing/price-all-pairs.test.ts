import { describe, expect, it } from "vitest";
import { bestOfAll } from "#tests/oracle/matching-brute-force.ts";
import { kindsOfGraphs, randomGraph, range } from "#tests/oracle/matching-graphs.ts";
import { peerMatching } from "#tests/oracle/matching-peer.ts";
import { type Dice, dice } from "#tests/oracle/random-search.ts";
import { liftWorst } from "./lift-worst.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import { solveMatching } from "./matching/solve-matching.ts";
import { type AllPairs, priceAllPairs, priceLifted, withPairs } from "./price-all-pairs.ts";

/** Some of the edges only, as if the others had not been among the candidates. */
function someOf(graph: MatchingGraph, roll: Dice): MatchingGraph {
  const isKept = graph.from.map(() => (roll() < 0.5 ? 1 : 0));
  const keep = (numbers: Int32Array) => numbers.filter((_, edge) => isKept[edge] === 1);
  return { n: graph.n, from: keep(graph.from), to: keep(graph.to), weight: keep(graph.weight) };
}

function pairsOf({ from, to, weight }: MatchingGraph): AllPairs {
  return (visit) => {
    for (const [edge, u] of from.entries()) visit(u, to[edge] ?? -1, weight[edge] ?? 0);
  };
}

function solve(graph: MatchingGraph, cardinalityFirst: boolean) {
  const found = solveMatching(graph, { cardinalityFirst });
  if (found.kind === "cancelled") throw new Error("nobody cancelled it");
  return found;
}

function lift(graph: MatchingGraph) {
  const lifted = liftWorst(graph);
  if (lifted.kind !== "lifted") throw new Error(JSON.stringify(lifted));
  return lifted;
}

describe("priceAllPairs", () => {
  it.each(kindsOfGraphs)("bounds what all pairs allow, and leads there: %s", (kind) => {
    const roll = dice(31);
    const met = { violated: 0, tight: 0 };
    for (const round of range(0, 120)) {
      const cardinalityFirst = round % 2 === 0;
      const all = randomGraph(kind, 3 + Math.floor(roll() * 14), [3, 50][round % 3 === 0 ? 0 : 1] ?? 3, roll);
      const best = peerMatching(all, cardinalityFirst);
      let graph = someOf(all, roll);
      for (;;) {
        const found = solve(graph, cardinalityFirst);
        const { violated, totalAtMost, mayPairMore } = priceAllPairs(found, pairsOf(all));
        const isComparable = !cardinalityFirst || best.pairs === found.pairs;
        expect(mayPairMore || isComparable).toBe(true);
        expect(isComparable ? totalAtMost : best.totalWeight).toBeGreaterThanOrEqual(best.totalWeight);
        if (violated.from.length === 0) {
          expect({ mayPairMore, totalAtMost, total: found.totalWeight }).toEqual({
            mayPairMore: false,
            totalAtMost: best.totalWeight,
            total: best.totalWeight,
          });
          met.tight += 1;
          break;
        }
        met.violated += 1;
        graph = withPairs(graph, violated);
      }
    }
    expect(Math.min(met.violated, met.tight)).toBeGreaterThan(0);
  });

  it("finds no fault with pairs it was solved with", () => {
    const graph = randomGraph("dense", 40, 20, dice(4));
    const found = solve(graph, true);
    expect(priceAllPairs(found, pairsOf(graph))).toMatchObject({ totalAtMost: found.totalWeight, mayPairMore: false });
  });
});

describe("priceLifted", () => {
  it.each(kindsOfGraphs)("leads to the lifted matching of all pairs: %s", (kind) => {
    const roll = dice(37);
    for (const round of range(0, 40)) {
      const all = randomGraph(
        kind,
        2 + Math.floor(roll() * (kind.startsWith("complete") ? 4 : 6)),
        [4, 30][round % 2] ?? 4,
        roll,
      );
      const best = bestOfAll(all, "pairs", "worst", "totalWeight");
      let graph = someOf(all, roll);
      for (;;) {
        const lifted = lift(graph);
        const { worst, matching } = lifted;
        const { violated, mayPairMore, mayLiftWorst, totalAtMost } = priceLifted(lifted, pairsOf(all));
        expect(mayPairMore || matching.pairs === best.pairs).toBe(true);
        expect(mayPairMore || mayLiftWorst || worst === best.worst).toBe(true);
        expect(mayPairMore || worst !== best.worst || totalAtMost >= best.totalWeight).toBe(true);
        if (violated.from.length === 0) {
          expect({ worst, pairs: matching.pairs, totalWeight: matching.totalWeight }).toEqual(best);
          expect({ mayPairMore, mayLiftWorst, totalAtMost }).toEqual({
            mayPairMore: false,
            mayLiftWorst: false,
            totalAtMost: best.totalWeight,
          });
          break;
        }
        graph = withPairs(graph, violated);
      }
    }
  });
});
