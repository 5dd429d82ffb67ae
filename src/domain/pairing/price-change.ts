import { type Churn, churnOf, nameOf } from "./churn.ts";
import type { PairedGroup, Pairing } from "./pairing.ts";
import type { Totals } from "./totals.ts";

/** What a change by hand does to a round, everybody else paired anew around it: exact. */
export type ChangePrice = {
  readonly before: Totals;
  readonly after: Totals;
  /** Below 0 where the round gains. */
  readonly totalFallsBy: number;
  readonly worstFallsBy: number;
  /** Who had somebody and has nobody now, and the other way round; in the order of the ids. */
  readonly alone: readonly string[];
  readonly aloneNoMore: readonly string[];
  readonly churn: Churn;
  /** New groups that break a rule. */
  readonly broken: readonly PairedGroup[];
};

/** Compares two rounds of the same people. */
export function priceChange(before: Pairing, after: Pairing): ChangePrice {
  const [aloneBefore, aloneAfter] = [before, after].map(({ alone }) => new Set(alone.map(({ id }) => id)));
  const stood = new Set(before.groups.map(({ people }) => nameOf(people)));
  return {
    before: before.totals,
    after: after.totals,
    totalFallsBy: before.totals.total - after.totals.total,
    worstFallsBy: before.totals.worst - after.totals.worst,
    alone: after.alone.map(({ id }) => id).filter((id) => aloneBefore?.has(id) !== true),
    aloneNoMore: before.alone.map(({ id }) => id).filter((id) => aloneAfter?.has(id) !== true),
    churn: churnOf(
      before.groups.map(({ people }) => people),
      after,
    ),
    broken: after.groups.filter(({ people, brokenRules }) => brokenRules.length > 0 && !stood.has(nameOf(people))),
  };
}
