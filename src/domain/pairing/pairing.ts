import type { AloneReason } from "./alone-reason.ts";
import type { Gap } from "./best-pairs.ts";
import type { MatchingProof } from "./matching/matching.ts";
import type { People } from "./question.ts";
import type { InputProblem } from "./read-people.ts";
import type { RuleName } from "./rules.ts";
import type { Totals } from "./totals.ts";

/** The answer to a pairing question. All of it survives structured clone. */
export type Pairing = {
  /** In the order of their first ids. */
  readonly groups: readonly PairedGroup[];
  /** Who has nobody; in the order of the ids. */
  readonly alone: readonly { readonly id: string; readonly reason: AloneReason }[];
  readonly paused: readonly { readonly id: string; readonly until: string }[];
  readonly problems: readonly InputProblem[];
  readonly totals: Totals;
  /** What is proven about everybody who is not in a locked group. */
  readonly gap: Gap;
  readonly prices: PairPrices;
};

export type PairedGroup = {
  /** Two or three ids, in order. */
  readonly people: People;
  /** Of a trio: the mean of its three pairs. */
  readonly score: number;
  readonly isLocked: boolean;
  /** Only ever in a locked group. */
  readonly brokenRules: readonly RuleName[];
};

/** What everybody is worth by the proof of the pairs: why two people were not paired can be read from it. */
export type PairPrices = {
  /** Everybody who is not in a locked group, in the order of the proof. */
  readonly ids: readonly string[];
  readonly proof: MatchingProof;
  /** The worst pair was lifted to this; the proof says nothing of pairs that are worth less. */
  readonly worst: number;
};
