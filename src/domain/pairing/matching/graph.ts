import { err, ok, type Result } from "#domain/result.ts";

/**
 * Who could be paired with whom: vertices 0 to n - 1 and undirected edges, no loops, no pair twice. Weights are whole
 * numbers from 1 to `highestWeight`. Made by `checkedGraph`; everything that takes one trusts it.
 */
export type MatchingGraph = {
  readonly n: number;
  /** By edge, as are `to` and `weight`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Int32Array;
};

/** Why something is not a graph to be matched; `edge` is the first at fault. All of them are bugs in the caller. */
export type GraphFlaw =
  | { readonly kind: "size"; readonly n: number }
  | { readonly kind: "uneven"; readonly lengths: readonly [from: number, to: number, weight: number] }
  | { readonly kind: "end" | "loop" | "weight" | "twice"; readonly edge: number };

export const highestWeight = 1_000_000;

/** Up to here every sum that the solver forms is exact in a double. */
export const mostVertices = 50_000;

/** Takes the arrays as they are (no copy). Answers the first flaw it meets. */
export function checkedGraph(graph: MatchingGraph): Result<MatchingGraph, GraphFlaw> {
  const { n, from, to, weight } = graph;
  if (!Number.isInteger(n) || n < 0 || n > mostVertices) return err({ kind: "size", n });
  if (from.length !== to.length || from.length !== weight.length)
    return err({ kind: "uneven", lengths: [from.length, to.length, weight.length] });
  const pairs = new Float64Array(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const [u = -1, v = -1, w = 0] = [from[edge], to[edge], weight[edge]];
    if (u < 0 || u >= n || v < 0 || v >= n) return err({ kind: "end", edge });
    if (u === v) return err({ kind: "loop", edge });
    if (w < 1 || w > highestWeight) return err({ kind: "weight", edge });
    pairs[edge] = Math.min(u, v) * n + Math.max(u, v);
  }
  const twice = firstRepeat(pairs);
  return twice === undefined ? ok(graph) : err({ kind: "twice", edge: twice });
}

/** Where the first pair stands that has been there before. */
function firstRepeat(pairs: Float64Array): number | undefined {
  const sorted = pairs.toSorted();
  if (sorted.every((pair, index) => pair !== sorted[index + 1])) return undefined;
  const seen = new Set<number>();
  return pairs.findIndex((pair) => {
    const isRepeat = seen.has(pair);
    seen.add(pair);
    return isRepeat;
  });
}
