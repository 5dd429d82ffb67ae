import type { MatchingGraph } from "./matching/graph.ts";
import type { Cancelled, Matching } from "./matching/matching.ts";
import type { Watch } from "./matching/solve-options.ts";
import { mostPairs } from "./matching/most-pairs.ts";
import { proven, solveProven, type Unproven } from "./solve-proven.ts";

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
  const { onProgress, isCancelled = () => false } = watch;
  const highestTotal = solveProven(graph, { cardinalityFirst: true, isCancelled });
  if (highestTotal.kind !== "matched") return highestTotal;

  const levels = new Int32Array(new Set(graph.weight)).toSorted();
  const steps = 3 + Math.ceil(Math.log2(levels.length + 1));
  const hope = levels.indexOf(mostForWorst(graph, highestTotal.pairs));
  let [reached, outOfReach] = [worstLevel(graph, highestTotal, levels), hope + 1];
  let known = highestTotal;
  let withoutWorst = highestTotal;
  for (let done = 1; reached < outOfReach - 1 || (known.pairs > 0 && withoutWorst === highestTotal); done++) {
    onProgress?.(Math.min(done, steps - 1), steps);
    // The bound is nearly always what can be reached, so it is tried before the rest is halved again and again.
    const middle = done === 1 ? hope : (reached + outOfReach) >> 1;
    const tried = Math.max(reached + 1, middle);
    const found = solveMostPairs(atLeast(graph, levels[tried] ?? Number.POSITIVE_INFINITY), known, isCancelled);
    if (found.kind !== "matched") return found;
    if (found.pairs === highestTotal.pairs) {
      known = found;
      reached = worstLevel(graph, found, levels);
    } else {
      withoutWorst = found;
      outOfReach = tried;
    }
  }

  const worst = levels[reached] ?? 0;
  const matching = solveProven(atLeast(graph, worst), { cardinalityFirst: true, isCancelled });
  if (matching.kind !== "matched") return matching;
  onProgress?.(steps, steps);
  return { kind: "lifted", worst, matching, highestTotal, withoutWorst };
}

function solveMostPairs(graph: MatchingGraph, known: Matching, isCancelled: () => boolean) {
  const same = { ...graph, weight: new Int32Array(graph.weight.length).fill(1) };
  return proven(same, mostPairs(same, known.mate, { isCancelled }), false);
}

/** No worst pair weighs more: so many people must be in pairs, and none of them has a heavier edge than their heaviest. */
function mostForWorst({ n, from, to, weight }: MatchingGraph, pairs: number): number {
  const heaviest = new Int32Array(n);
  for (const ends of [from, to])
    for (const [edge, v] of ends.entries()) heaviest[v] = Math.max(heaviest[v] ?? 0, weight[edge] ?? 0);
  return heaviest.toSorted()[n - 2 * pairs] ?? 0;
}

/** The graph without the edges that weigh less. */
function atLeast(graph: MatchingGraph, least: number): MatchingGraph {
  const keep = (numbers: Int32Array) => numbers.filter((_, edge) => (graph.weight[edge] ?? 0) >= least);
  return { n: graph.n, from: keep(graph.from), to: keep(graph.to), weight: keep(graph.weight) };
}

/** Where among the weights of the graph that of the worst pair stands; -1 without pairs. */
function worstLevel({ from, to, weight }: MatchingGraph, { mate }: Matching, levels: Int32Array): number {
  const worst = weight.reduce(
    (lowest, one, edge) => (mate[from[edge] ?? -1] === to[edge] ? Math.min(lowest, one) : lowest),
    Number.POSITIVE_INFINITY,
  );
  return levels.indexOf(worst);
}
