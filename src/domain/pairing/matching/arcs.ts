import { at } from "./at.ts";
import type { MatchingGraph } from "./graph.ts";

/** A graph laid out by vertex: each edge stands there twice, as an arc from either end. */
export type Arcs = {
  readonly n: number;
  /** The arcs of vertex v are `first[v]` up to and without `first[v + 1]`. */
  readonly first: Int32Array;
  /** By arc: the vertex it leads to. */
  readonly head: Int32Array;
  /** By arc: the same edge, seen from the other end. */
  readonly twin: Int32Array;
  /** By arc: twice the worth of the edge, so that every price below stays whole. */
  readonly worth: Float64Array;
};

/** @param bonus What an edge counts beside its weight. */
export function layArcs({ n, from, to, weight }: MatchingGraph, bonus: number): Arcs {
  const edges = from.length;
  const first = new Int32Array(n + 1);
  for (let edge = 0; edge < edges; edge++) {
    first[at(from, edge) + 1] = at(first, at(from, edge) + 1) + 1;
    first[at(to, edge) + 1] = at(first, at(to, edge) + 1) + 1;
  }
  for (let v = 0; v < n; v++) first[v + 1] = at(first, v + 1) + at(first, v);

  const free = first.slice();
  const head = new Int32Array(2 * edges);
  const twin = new Int32Array(2 * edges);
  const worth = new Float64Array(2 * edges);
  for (let edge = 0; edge < edges; edge++) {
    const u = at(from, edge);
    const v = at(to, edge);
    const forth = at(free, u);
    const back = at(free, v);
    free[u] = forth + 1;
    free[v] = back + 1;
    head[forth] = v;
    head[back] = u;
    twin[forth] = back;
    twin[back] = forth;
    worth[forth] = worth[back] = 2 * (at(weight, edge) + bonus);
  }
  return { n, first, head, twin, worth };
}

/** The vertex that an arc leaves. */
export function tailOf({ head, twin }: Arcs, arc: number): number {
  return at(head, at(twin, arc));
}
