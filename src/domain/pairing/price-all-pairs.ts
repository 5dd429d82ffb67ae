import type { LiftedMatching } from "./lift-worst.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { Matching } from "./matching/matching.ts";
import { readGroups } from "./proof-groups.ts";

/** Tells every allowed pair once, with its weight; those of the solved graph too, or not. */
export type AllPairs = (visit: (u: number, v: number, weight: number) => void) => void;

type Edges = Pick<MatchingGraph, "from" | "to" | "weight">;

/** What pairs outside the solved graph could still change. Bounds hold whatever pairs there are; they are exact when none is violated. */
export type AllPairsVerdict = {
  /** Pairs worth more than they cost, at most `mostViolated`: add them with `withPairs` and solve again. None: nothing can change. */
  readonly violated: Edges;
  /** No matching of all pairs, with as many pairs as the solved one, has a higher total. */
  readonly totalAtMost: number;
  /** Whether all pairs together might allow one pair more. Never, if the solver was not asked for the most pairs. */
  readonly mayPairMore: boolean;
};

/** `totalAtMost` speaks of matchings whose worst pair is as good; whether one might have a better worst pair is said apart. */
export type LiftedVerdict = AllPairsVerdict & { readonly mayLiftWorst: boolean };

/** More than this in one round would make the next one slow; what is left out is found again then. */
export const mostViolated = 500_000;

/** Holds the prices of a matching of some pairs against all pairs: is it the best of all, or how far off can it be? */
export function priceAllPairs(matching: Matching, allPairs: AllPairs): AllPairsVerdict {
  const claim = claimOf(matching);
  const violated = collector();
  allPairs((u, v, weight) => {
    if (claim.isViolated(u, v, weight)) violated.add(u, v, weight);
  });
  return { violated: violated.edges(), ...verdictOn(matching, claim.valueAtMost()) };
}

/** As `priceAllPairs`, for each of the three claims on which a lifted matching rests. */
export function priceLifted(lifted: LiftedMatching, allPairs: AllPairs): LiftedVerdict {
  const { worst, matching, highestTotal, withoutWorst } = lifted;
  const [best, most, better] = [claimOf(matching), claimOf(highestTotal), claimOf(withoutWorst)];
  const violated = collector();
  allPairs((u, v, weight) => {
    // Each claim keeps its own account, so none may be left out because another one was violated.
    const isViolated = most.isViolated(u, v, weight);
    const isBetter = weight >= worst && best.isViolated(u, v, weight);
    const isLifting = weight > worst && better.isViolated(u, v, 1);
    if (isViolated || isBetter || isLifting) violated.add(u, v, weight);
  });
  return {
    violated: violated.edges(),
    totalAtMost: verdictOn(matching, best.valueAtMost()).totalAtMost,
    mayPairMore: verdictOn(highestTotal, most.valueAtMost()).mayPairMore,
    mayLiftWorst: matching.pairs > 0 && Math.floor(better.valueAtMost()) >= matching.pairs,
  };
}

/** The graph with pairs added that it did not have, such as the violated ones. */
export function withPairs(graph: MatchingGraph, more: Edges): MatchingGraph {
  return {
    n: graph.n,
    from: join(graph.from, more.from),
    to: join(graph.to, more.to),
    weight: join(graph.weight, more.weight),
  };
}

function join(numbers: Int32Array, more: Int32Array): Int32Array {
  const joined = new Int32Array(numbers.length + more.length);
  joined.set(numbers);
  joined.set(more, numbers.length);
  return joined;
}

/** The prices of a matching. Where a pair is violated they are raised, on a copy, so that their sum bounds all pairs. */
function claimOf({ proof, pairs, totalWeight }: Matching) {
  const { bonus, duals } = proof;
  const groups = readGroups(proof.blossoms);
  const raised = new Float64Array(duals.length);
  let raisedTogether = 0;
  return {
    isViolated(u: number, v: number, weight: number): boolean {
      const missing = 2 * (weight + bonus) - (duals[u] ?? 0) - (duals[v] ?? 0);
      if (missing <= 0) return false;
      const missed = missing - (groups?.priceOfBoth(u, v) ?? 0);
      if (missed <= 0) return false;
      const [ofU = 0, ofV = 0] = [raised[u], raised[v]];
      const still = Math.max(0, missed - ofU - ofV);
      raised[ofV > ofU ? v : u] = Math.max(ofU, ofV) + still;
      raisedTogether += still;
      return true;
    },
    /** A bound on total weight plus bonus for each pair, over all matchings of all pairs. */
    valueAtMost: () => totalWeight + bonus * pairs + raisedTogether / 2,
  };
}

function verdictOn({ proof: { bonus }, pairs }: Matching, valueAtMost: number) {
  return {
    totalAtMost: Math.floor(valueAtMost - bonus * pairs),
    mayPairMore: bonus > 0 && Math.floor(valueAtMost / bonus) > pairs,
  };
}

function collector() {
  const edges: [u: number, v: number, weight: number][] = [];
  return {
    add(u: number, v: number, weight: number): void {
      if (edges.length < mostViolated) edges.push([u, v, weight]);
    },
    edges: (): Edges => ({
      from: Int32Array.from(edges, ([u]) => u),
      to: Int32Array.from(edges, ([, v]) => v),
      weight: Int32Array.from(edges, ([, , weight]) => weight),
    }),
  };
}
