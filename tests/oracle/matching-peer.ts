import { createRequire } from "node:module";
import type { MatchingGraph } from "#domain/pairing/matching/graph.ts";

type Solve = (edges: readonly (readonly number[])[], maxCardinality: boolean) => readonly number[];

/** Somebody else's solver (a port of Van Rantwijk's, cubic); it has no types and is CommonJS. */
const require = createRequire(import.meta.url);
const solve = require("edmonds-blossom-fixed") as Solve;

export type PeerMatching = { readonly pairs: number; readonly totalWeight: number };

export function peerMatching({ from, to, weight }: MatchingGraph, cardinalityFirst: boolean): PeerMatching {
  const edges = Array.from(from, (u, edge) => [u, to[edge] ?? -1, weight[edge] ?? 0]);
  const mate = solve(edges, cardinalityFirst);
  const chosen = edges.filter(([u = -1, v]) => mate[u] === v);
  return { pairs: chosen.length, totalWeight: chosen.reduce((sum, [, , w = 0]) => sum + w, 0) };
}
