import { type CertificateFlaw, checkMatching } from "./certificate.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { Cancelled, Matching } from "./matching/matching.ts";
import type { SolveOptions } from "./matching/solve-options.ts";
import { solveMatching } from "./matching/solve-matching.ts";

/** The solver has a bug: its matching failed the certificate and must not be used. */
export type Unproven = { readonly kind: "unproven"; readonly flaw: CertificateFlaw };

/** Solves, and lets nothing through that the certificate does not prove to be the best. */
export function solveProven(graph: MatchingGraph, options: SolveOptions): Matching | Cancelled | Unproven {
  const matching = solveMatching(graph, options);
  if (matching.kind === "cancelled") return matching;
  const proof = checkMatching(graph, matching, options.cardinalityFirst);
  return proof.ok ? matching : { kind: "unproven", flaw: proof.error };
}
