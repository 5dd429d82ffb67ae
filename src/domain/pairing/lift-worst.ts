import type { MatchingGraph } from "./matching/graph.ts";
import type { Cancelled, Matching } from "./matching/matching.ts";
import type { Watch } from "./matching/solve-options.ts";
import { solveProven, type Unproven } from "./solve-proven.ts";

/** As many pairs as possible; among those the best worst pair; among those the highest total. Each claim has its proof. */
export type LiftedMatching = {
  readonly kind: "lifted";
  /** The weight of the worst pair; 0 without pairs. */
  readonly worst: number;
  /** The matching. Its proof speaks of the edges that weigh at least `worst`. */
  readonly matching: Matching;
  /** The highest total if the worst pair did not matter; it proves that there cannot be more pairs. */
  readonly highestTotal: Matching;
  /** The most pairs, each counting 1, of edges that weigh more than `worst`: fewer, so the worst cannot be better. */
  readonly withoutWorst: Matching;
};

/** Lifts the worst pair as far as it goes without a pair less. Every matching it rests on is proven. */
export function liftWorst(graph: MatchingGraph, watch: Watch = {}): LiftedMatching | Cancelled | Unproven {
  const { isCancelled = () => false, onProgress } = watch;
  const highestTotal = solveProven(graph, { cardinalityFirst: true, isCancelled });
  if (highestTotal.kind !== "matched") return highestTotal;

  const levels = new Int32Array(new Set(graph.weight)).toSorted();
  const worstAt = (matching: Matching) => levels.indexOf(worstOf(graph, matching));
  let reached = worstAt(highestTotal);
  let outOfReach = levels.length;
  let withoutWorst: Matching | undefined;
  const steps = 3 + Math.ceil(Math.log2(levels.length + 1));
  let done = 1;
  while (highestTotal.pairs > 0 && (withoutWorst === undefined || outOfReach - reached > 1)) {
    onProgress?.(Math.min(done++, steps - 1), steps);
    const tried = outOfReach - reached > 1 ? (reached + outOfReach) >> 1 : outOfReach;
    const found = mostPairs(graph, levels[tried] ?? Number.POSITIVE_INFINITY, isCancelled);
    if (found.kind !== "matched") return found;
    if (found.pairs === highestTotal.pairs) reached = worstAt(found);
    else {
      outOfReach = tried;
      withoutWorst = found;
    }
  }

  const worst = levels[reached] ?? 0;
  const matching = solveProven(atLeast(graph, worst), { cardinalityFirst: true, isCancelled });
  if (matching.kind !== "matched") return matching;
  onProgress?.(steps, steps);
  return { kind: "lifted", worst, matching, highestTotal, withoutWorst: withoutWorst ?? highestTotal };
}

/** As many pairs as edges of at least this weight allow. All edges count the same, so the total is the number of pairs. */
function mostPairs(graph: MatchingGraph, least: number, isCancelled: () => boolean) {
  const { n, from, to, weight } = atLeast(graph, least);
  const same = { n, from, to, weight: new Int32Array(weight.length).fill(1) };
  return solveProven(same, { cardinalityFirst: false, isCancelled });
}

/** The graph without the edges that weigh less. */
function atLeast(graph: MatchingGraph, least: number): MatchingGraph {
  const keep = (numbers: Int32Array) => numbers.filter((_, edge) => (graph.weight[edge] ?? 0) >= least);
  return { n: graph.n, from: keep(graph.from), to: keep(graph.to), weight: keep(graph.weight) };
}

function worstOf({ from, to, weight }: MatchingGraph, { mate }: Matching): number {
  return weight.reduce((worst, one, edge) => {
    return mate[from[edge] ?? -1] === to[edge] ? Math.min(worst, one) : worst;
  }, Number.POSITIVE_INFINITY);
}
