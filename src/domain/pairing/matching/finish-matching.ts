import { at } from "./at.ts";
import { blossomSearch } from "./blossom-search.ts";
import { Blossoms } from "./blossoms.ts";
import { fractionalStart } from "./fractional-start.ts";
import type { MatchingGraph } from "./graph.ts";
import type { Cancelled, Matching } from "./matching.ts";
import type { Watch } from "./solve-options.ts";
import type { Start } from "./start.ts";
import { writeProof } from "./write-proof.ts";

/** From any start to the best matching. The start is used up. */
export function finishMatching(graph: MatchingGraph, start: Start, bonus: number, watch: Watch): Matching | Cancelled {
  const goesOn = pulse(2 * graph.n, watch);
  if (!fractionalStart(start, goesOn)) return { kind: "cancelled" };
  const blossoms = new Blossoms(start);
  const blossomPrice = blossomSearch(blossoms, (done) => goesOn(graph.n + done));
  if (blossomPrice === undefined) return { kind: "cancelled" };
  const proof = writeProof(blossoms, blossomPrice, bonus);
  blossoms.openAll();
  const { arcs, mateArc } = start;
  const mate = mateArc.map((arc) => (arc === -1 ? -1 : at(arcs.head, arc)));
  if (!goesOn(2 * graph.n)) return { kind: "cancelled" };
  return { kind: "matched", mate, ...sumsOf(graph, mate), proof };
}

/** Tells the progress about a hundred times, asks each time whether to go on. */
function pulse(of: number, { onProgress, isCancelled = () => false }: Watch): (done: number) => boolean {
  let next = 0;
  return (done) => {
    if (done >= next) {
      next = done + of / 100;
      onProgress?.(done, of);
    }
    return !isCancelled();
  };
}

function sumsOf({ from, to, weight }: MatchingGraph, mate: Int32Array) {
  let pairs = 0;
  let totalWeight = 0;
  for (let edge = 0; edge < from.length; edge++) {
    if (mate[at(from, edge)] !== to[edge]) continue;
    pairs += 1;
    totalWeight += at(weight, edge);
  }
  return { pairs, totalWeight };
}
