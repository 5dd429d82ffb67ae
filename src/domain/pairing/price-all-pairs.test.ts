import { describe, expect, it } from "vitest";
import { bestOfAll } from "#tests/oracle/matching-brute-force.ts";
import { kindsOfGraphs, randomGraph, range } from "#tests/oracle/matching-graphs.ts";
import { peerMatching } from "#tests/oracle/matching-peer.ts";
import { type Dice, dice } from "#tests/oracle/random-search.ts";
import { liftWorst } from "./lift-worst.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import { solveMatching } from "./matching/solve-matching.ts";
import { type AllPairs, type AllPairsVerdict, priceAllPairs, priceLifted, withPairs } from "./price-all-pairs.ts";

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

/** Solves some of the edges, adds what is violated, solves again, until nothing is. */
function rounds<Found, Verdict extends AllPairsVerdict>(
  some: MatchingGraph,
  solveOne: (graph: MatchingGraph) => Found,
  price: (found: Found) => Verdict,
): readonly (Verdict & { readonly found: Found })[] {
  const steps: (Verdict & { readonly found: Found })[] = [];
  let graph = some;
  while (steps.at(-1)?.violated.from.length !== 0) {
    const found = solveOne(graph);
    const verdict = price(found);
    steps.push({ ...verdict, found });
    graph = withPairs(graph, verdict.violated);
  }
  return steps;
}

describe("priceAllPairs", () => {
  it.each(kindsOfGraphs)("bounds what all pairs allow, and leads there: %s", (kind) => {
    const roll = dice(31);
    let longest = 0;
    for (const round of range(0, 120)) {
      const cardinalityFirst = round % 2 === 0;
      const all = randomGraph(kind, 3 + Math.floor(roll() * 14), round % 3 === 0 ? 3 : 50, roll);
      const best = peerMatching(all, cardinalityFirst);
      const steps = rounds(
        someOf(all, roll),
        (graph) => solve(graph, cardinalityFirst),
        (found) => priceAllPairs(found, pairsOf(all)),
      );
      for (const { found, mayPairMore, totalAtMost } of steps) {
        const isComparable = !cardinalityFirst || best.pairs === found.pairs;
        expect(mayPairMore || isComparable).toBe(true);
        expect(!isComparable || totalAtMost >= best.totalWeight).toBe(true);
      }
      expect(steps.at(-1)).toMatchObject({
        found: { totalWeight: best.totalWeight },
        totalAtMost: best.totalWeight,
        mayPairMore: false,
      });
      longest = Math.max(longest, steps.length);
    }
    expect(longest).toBeGreaterThan(1);
  });

  it("finds no fault with pairs it was solved with", () => {
    const graph = randomGraph("dense", 40, 20, dice(4));
    const found = solve(graph, true);
    const verdict = priceAllPairs(found, pairsOf(graph));
    expect(verdict).toMatchObject({ totalAtMost: found.totalWeight, mayPairMore: false });
    expect(verdict.violated.from).toHaveLength(0);
  });
});

describe("priceLifted", () => {
  it.each(kindsOfGraphs)("leads to the lifted matching of all pairs: %s", (kind) => {
    const roll = dice(37);
    const most = kind.startsWith("complete") ? 4 : 6;
    for (const round of range(0, 40)) {
      const all = randomGraph(kind, 2 + Math.floor(roll() * most), round % 2 === 0 ? 4 : 30, roll);
      const best = bestOfAll(all, "pairs", "worst", "totalWeight");
      const steps = rounds(someOf(all, roll), lift, (lifted) => priceLifted(lifted, pairsOf(all)));
      for (const { found, mayPairMore, mayLiftWorst, totalAtMost } of steps) {
        expect(mayPairMore || found.matching.pairs === best.pairs).toBe(true);
        expect(mayPairMore || mayLiftWorst || found.worst === best.worst).toBe(true);
        expect(mayPairMore || found.worst !== best.worst || totalAtMost >= best.totalWeight).toBe(true);
      }
      expect(steps.at(-1)).toMatchObject({
        found: { worst: best.worst, matching: { pairs: best.pairs, totalWeight: best.totalWeight } },
        totalAtMost: best.totalWeight,
        mayPairMore: false,
        mayLiftWorst: false,
      });
    }
  });
});
