import { type Arcs, layArcs } from "./arcs.ts";
import { at } from "./at.ts";
import { finishMatching } from "./finish-matching.ts";
import type { MatchingGraph } from "./graph.ts";
import type { Cancelled, Matching } from "./matching.ts";
import type { Watch } from "./solve-options.ts";

/**
 * As many pairs as possible in a graph whose edges all weigh 1.
 *
 * @param known By vertex: a partner from whom to start, or -1. Whoever is no neighbour in this graph is passed over. The
 *   better the start, the less there is to do.
 */
export function mostPairs(graph: MatchingGraph, known: Int32Array, watch: Watch): Matching | Cancelled {
  const arcs = layArcs(graph, 0);
  const mateArc = new Int32Array(graph.n).fill(-1);
  const price = new Float64Array(graph.n);
  for (let v = 0; v < graph.n; v++) {
    if (at(arcs.first, v) === at(arcs.first, v + 1)) continue;
    price[v] = 1;
    mateArc[v] = arcTo(arcs, v, at(known, v));
  }
  return finishMatching(graph, { arcs, mateArc, price }, 0, watch);
}

function arcTo({ first, head }: Arcs, v: number, partner: number): number {
  for (let arc = at(first, v); arc < at(first, v + 1); arc++) if (head[arc] === partner) return arc;
  return -1;
}
