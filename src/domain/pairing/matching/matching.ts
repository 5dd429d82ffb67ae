/** A matching that is the best of its graph, with what proves it. */
export type Matching = {
  readonly kind: "matched";
  /** By vertex: its partner, or -1. */
  readonly mate: Int32Array;
  readonly pairs: number;
  /** Of the pairs' weights. */
  readonly totalWeight: number;
  readonly proof: MatchingProof;
};

/** Somebody asked to stop. */
export type Cancelled = { readonly kind: "cancelled" };

/**
 * The dual solution: prices on vertices and on odd groups that nobody can beat (Edmonds 1965). All numbers are doubled so
 * that they are whole. An edge inside no group costs what its two ends cost; groups that hold both ends add their price.
 * No edge is worth more than it costs, and the matching is worth exactly what everything costs: so none is better.
 */
export type MatchingProof = {
  /** What a pair counts beside its weight: 0, or so much that one pair more outweighs everything else. */
  readonly bonus: number;
  /** By vertex, doubled. */
  readonly duals: Float64Array;
  readonly blossoms: ProofBlossoms;
};

/** The odd groups (blossoms) with a price. Two of them are nested or apart. */
export type ProofBlossoms = {
  /** By vertex: the innermost blossom that holds it, or -1. */
  readonly innermost: Int32Array;
  /** By blossom: the next larger one that holds it, or -1. A larger one comes before those it holds. */
  readonly around: Int32Array;
  /** By blossom, doubled. */
  readonly duals: Float64Array;
};
