import { type CertificateFlaw, checkMatching } from "./certificate.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { Cancelled, Matching } from "./matching/matching.ts";
import type { SolveOptions } from "./matching/solve-options.ts";
import { solveMatching } from "./matching/solve-matching.ts";

/** The solver has a bug: its matching failed the certificate and must not be used. */
export type Unproven = { readonly kind: "unproven"; readonly flaw: CertificateFlaw };

/** Solves, and lets nothing through that the certificate does not prove to be the best. */
export function solveProven(graph: MatchingGraph, options: SolveOptions): Matching | Cancelled | Unproven {
  return proven(graph, solveMatching(graph, options), options.cardinalityFirst);
}

/** The matching, if the certificate proves it to be the best of the graph. */
export function proven(graph: MatchingGraph, found: Matching | Cancelled, cardinalityFirst: boolean) {
  if (found.kind === "cancelled") return found;
  const proof = checkMatching(graph, found, cardinalityFirst);
  return proof.ok ? found : ({ kind: "unproven", flaw: proof.error } satisfies Unproven);
}
