import { ok, type Result } from "#domain/result.ts";
import type { Watch } from "./matching/solve-options.ts";
import { type PairingFailure, pairPeople } from "./pair-people.ts";
import type { Pairing } from "./pairing.ts";
import type { PairingQuestion, People } from "./question.ts";

/** What a round loses if some people must be together; below 0 where it gains. */
export type ForcedPrice = {
  readonly totalFallsBy: number;
  readonly worstFallsBy: number;
  /** So many people more have nobody. */
  readonly aloneMore: number;
  /** The round as it would be, everybody else paired anew. */
  readonly pairing: Pairing;
};

/** Pairs everybody anew around two or three people who are together by order: the exact price of the wish. Takes as long as pairing. */
export function forcePair(
  question: PairingQuestion,
  { totals, alone }: Pairing,
  together: People,
  watch: Watch = {},
): Result<ForcedPrice, PairingFailure> {
  const forced = pairPeople({ ...question, locked: [...question.locked, together] }, watch);
  if (!forced.ok) return forced;
  const pairing = forced.value;
  return ok({
    totalFallsBy: totals.total - pairing.totals.total,
    worstFallsBy: totals.worst - pairing.totals.worst,
    aloneMore: pairing.alone.length - alone.length,
    pairing,
  });
}
