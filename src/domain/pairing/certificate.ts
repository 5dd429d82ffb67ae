import { err, ok, type Result } from "#domain/result.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { Matching } from "./matching/matching.ts";
import { type ProofGroups, readGroups } from "./proof-groups.ts";

/** What is wrong with a matching or its proof. Any of them is a bug in the solver; the matching must not be used. */
export type CertificateFlaw =
  /** The partner of a vertex is impossible, or has another partner, or is no neighbour. */
  | { readonly kind: "partner" | "no-edge"; readonly vertex: number }
  | { readonly kind: "sums"; readonly pairs: number; readonly totalWeight: number }
  /** The bonus does not make more pairs count more, or is there unasked. */
  | { readonly kind: "bonus"; readonly bonus: number }
  /** A price is negative, too large to be exact, or not a whole number. */
  | { readonly kind: "vertex-price"; readonly vertex: number }
  | { readonly kind: "blossom-price"; readonly blossom: number }
  | { readonly kind: "blossoms-cross" }
  /** An edge is worth more than it costs, or a pair less. */
  | { readonly kind: "edge-underpriced" | "pair-overpriced"; readonly edge: number }
  /** Somebody without partner has a price. */
  | { readonly kind: "alone-with-price"; readonly vertex: number }
  /** A blossom has a price though more than one of its vertices is not paired within. */
  | { readonly kind: "blossom-not-full"; readonly blossom: number };

/** Sums of prices up to here are exact. */
const largestPrice = 2 ** 50;

/**
 * Proves that a matching is the best of its graph, or says what is wrong. Knows nothing of how it was found: no edge is
 * worth more than the prices of what holds its ends (so nobody can have more than the sum of all prices), and
 * wherever a price stands the matching earns it in full (so it has that sum).
 *
 * @param cardinalityFirst What was asked of the solver.
 */
export function checkMatching(
  graph: MatchingGraph,
  matching: Matching,
  cardinalityFirst: boolean,
): Result<"proven", CertificateFlaw> {
  const groups = readGroups(matching.proof.blossoms);
  if (groups === undefined || matching.proof.blossoms.innermost.length !== graph.n)
    return err({ kind: "blossoms-cross" });
  const flaw =
    flawOfPairs(graph, matching) ??
    flawOfBonus(graph, matching.proof.bonus, cardinalityFirst) ??
    flawOfPrices(matching) ??
    flawOfEdges(graph, matching, groups) ??
    flawOfBlossoms(matching, groups);
  return flaw === undefined ? ok("proven") : err(flaw);
}

function flawOfPairs(graph: MatchingGraph, { mate, pairs, totalWeight }: Matching): CertificateFlaw | undefined {
  const { n, from, to, weight } = graph;
  if (mate.length !== n) return { kind: "partner", vertex: mate.length };
  const isPaired = new Uint8Array(n);
  let pairsFound = 0;
  let totalFound = 0;
  for (let edge = 0; edge < from.length; edge++) {
    const [u = -1, v = -1] = [from[edge], to[edge]];
    if (mate[u] !== v || mate[v] !== u) continue;
    isPaired[u] = isPaired[v] = 1;
    pairsFound += 1;
    totalFound += weight[edge] ?? 0;
  }
  for (let vertex = 0; vertex < n; vertex++) {
    const partner = mate[vertex] ?? -1;
    if (partner === -1) continue;
    if (mate[partner] !== vertex || partner === vertex) return { kind: "partner", vertex };
    if (isPaired[vertex] !== 1) return { kind: "no-edge", vertex };
  }
  if (pairsFound === pairs && totalFound === totalWeight) return undefined;
  return { kind: "sums", pairs: pairsFound, totalWeight: totalFound };
}

function flawOfBonus(graph: MatchingGraph, bonus: number, cardinalityFirst: boolean): CertificateFlaw | undefined {
  const heaviest = graph.weight.reduce((most, weight) => Math.max(most, weight), 0);
  const isRight = cardinalityFirst ? bonus > Math.floor(graph.n / 2) * heaviest : bonus === 0;
  return isRight && Number.isSafeInteger(bonus) ? undefined : { kind: "bonus", bonus };
}

function flawOfPrices({ mate, proof }: Matching): CertificateFlaw | undefined {
  for (let vertex = 0; vertex < mate.length; vertex++) {
    const price = proof.duals[vertex] ?? Number.NaN;
    if (!isPrice(price)) return { kind: "vertex-price", vertex };
    if (mate[vertex] === -1 && price !== 0) return { kind: "alone-with-price", vertex };
  }
  const blossom = proof.blossoms.duals.findIndex((price) => !isPrice(price));
  return blossom === -1 ? undefined : { kind: "blossom-price", blossom };
}

function flawOfEdges(graph: MatchingGraph, matching: Matching, groups: ProofGroups): CertificateFlaw | undefined {
  const { from, to, weight } = graph;
  const { bonus, duals } = matching.proof;
  for (let edge = 0; edge < from.length; edge++) {
    const [u = -1, v = -1] = [from[edge], to[edge]];
    const worth = 2 * ((weight[edge] ?? 0) + bonus);
    const ends = (duals[u] ?? 0) + (duals[v] ?? 0);
    const isPair = matching.mate[u] === v;
    if (ends > worth && !isPair) continue;
    const cost = ends + groups.priceOfBoth(u, v);
    if (cost < worth) return { kind: "edge-underpriced", edge };
    if (cost > worth && isPair) return { kind: "pair-overpriced", edge };
  }
  return undefined;
}

/** Each blossom with a price: an odd number of vertices, all but one paired within. */
function flawOfBlossoms({ mate, proof }: Matching, groups: ProofGroups): CertificateFlaw | undefined {
  const { innermost, around, duals } = proof.blossoms;
  const vertices = new Int32Array(duals.length);
  const paired = new Int32Array(duals.length);
  for (let v = 0; v < mate.length; v++) {
    addTo(vertices, innermost[v] ?? -1, 1);
    const partner = mate[v] ?? -1;
    if (partner !== -1) addTo(paired, groups.smallestOfBoth(v, partner), 1);
  }
  for (let blossom = duals.length - 1; blossom >= 0; blossom--) {
    if (duals[blossom] !== 0 && paired[blossom] !== (vertices[blossom] ?? 0) - 1)
      return { kind: "blossom-not-full", blossom };
    addTo(vertices, around[blossom] ?? -1, vertices[blossom] ?? 0);
    addTo(paired, around[blossom] ?? -1, paired[blossom] ?? 0);
  }
  return undefined;
}

function addTo(counts: Int32Array, blossom: number, more: number): void {
  if (blossom !== -1) counts[blossom] = (counts[blossom] ?? 0) + more;
}

function isPrice(price: number): boolean {
  return Number.isInteger(price) && price >= 0 && price <= largestPrice;
}
