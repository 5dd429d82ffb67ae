import { layArcs } from "./arcs.ts";
import { at } from "./at.ts";
import { blossomSearch } from "./blossom-search.ts";
import { Blossoms } from "./blossoms.ts";
import { fractionalStart } from "./fractional-start.ts";
import type { MatchingGraph } from "./graph.ts";
import { greedyStart } from "./greedy-start.ts";
import type { Cancelled, Matching } from "./matching.ts";
import type { SolveOptions } from "./solve-options.ts";
import { writeProof } from "./write-proof.ts";

/**
 * The best matching of a graph, exactly, with the prices that prove it (`certificate.ts` checks them). The same graph always
 * has the same answer, though another order of its edges may lead to another one, as good.
 *
 * @see https://doi.org/10.1145/6462.6502 Galil 1986, for the theory
 */
export function solveMatching(graph: MatchingGraph, options: SolveOptions): Matching | Cancelled {
  const { onProgress, isCancelled = () => false } = options;
  const bonus = options.cardinalityFirst ? bonusFor(graph) : 0;
  const start = greedyStart(layArcs(graph, bonus));
  const goesOn = () => !isCancelled();
  if (!goesOn() || !fractionalStart(start, goesOn)) return { kind: "cancelled" };
  onProgress?.(1, 2);
  const blossoms = new Blossoms(start);
  const blossomPrice = blossomSearch(blossoms, goesOn);
  if (blossomPrice === undefined) return { kind: "cancelled" };
  const proof = writeProof(blossoms, blossomPrice, bonus);
  blossoms.openAll();
  const { arcs, mateArc } = start;
  const mate = mateArc.map((arc) => (arc === -1 ? -1 : at(arcs.head, arc)));
  onProgress?.(2, 2);
  return { kind: "matched", mate, ...countPairs(graph, mate), proof };
}

/** More than a matching can gain by exchanging pairs: so one pair more always wins. */
function bonusFor({ n, weight }: MatchingGraph): number {
  const heaviest = weight.reduce((most, one) => Math.max(most, one), 0);
  return Math.floor(n / 2) * heaviest + 1;
}

function countPairs({ from, to, weight }: MatchingGraph, mate: Int32Array) {
  let pairs = 0;
  let totalWeight = 0;
  for (let edge = 0; edge < from.length; edge++) {
    if (mate[at(from, edge)] !== to[edge]) continue;
    pairs += 1;
    totalWeight += at(weight, edge);
  }
  return { pairs, totalWeight };
}
