import { layArcs } from "./arcs.ts";
import { finishMatching } from "./finish-matching.ts";
import type { MatchingGraph } from "./graph.ts";
import { greedyStart } from "./greedy-start.ts";
import type { Cancelled, Matching } from "./matching.ts";
import type { SolveOptions } from "./solve-options.ts";

/**
 * The best matching of a graph, exactly, with the prices that prove it (`certificate.ts` checks them). The same graph always
 * has the same answer, though another order of its edges may lead to another one, as good.
 *
 * @see https://doi.org/10.1145/6462.6502 Galil 1986, for the theory
 */
export function solveMatching(graph: MatchingGraph, options: SolveOptions): Matching | Cancelled {
  if (options.isCancelled?.() === true) return { kind: "cancelled" };
  const bonus = options.cardinalityFirst ? bonusFor(graph) : 0;
  return finishMatching(graph, greedyStart(layArcs(graph, bonus)), bonus, options);
}

/** More than a matching can gain by exchanging pairs: so one pair more always wins. */
function bonusFor({ n, weight }: MatchingGraph): number {
  const heaviest = weight.reduce((most, one) => Math.max(most, one), 0);
  return Math.floor(n / 2) * heaviest + 1;
}
