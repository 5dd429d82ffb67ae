import { type Totals, totalsOf } from "./totals.ts";
import { nameOf } from "./keep-pairs.ts";
import type { PeopleTable } from "./people-table.ts";
import type { People } from "./question.ts";
import { compareIds } from "./read-people.ts";
import { brokenRules, type RuleName } from "./rules.ts";
import { pairsWithin } from "./special-pairs.ts";

/** What a change by hand would do to a round. */
export type SwapPrice = {
  /** All groups as they would be, and who would be without one. */
  readonly groups: readonly People[];
  readonly alone: readonly string[];
  readonly before: Totals;
  readonly after: Totals;
  /** Rules that the new groups would break, by pair. */
  readonly broken: readonly BrokenPair[];
};

export type BrokenPair = { readonly people: readonly [string, string]; readonly rules: readonly RuleName[] };

/**
 * Two people change places. Whoever had nobody takes the other's place, and the other has nobody.
 *
 * @param groups The round as it is.
 */
export function priceSwap(table: PeopleTable, groups: readonly People[], one: string, other: string): SwapPrice {
  const exchanged = new Map([
    [one, other],
    [other, one],
  ]);
  return priceGroups(
    table,
    groups,
    groups.map((people) => people.map((id) => exchanged.get(id) ?? id)),
  );
}

/**
 * Two people are put together. Whom they leave behind are put together as well where each leaves one; where one of two
 * leaves, the other has nobody; the two others of a trio stay together.
 */
export function pricePair(table: PeopleTable, groups: readonly People[], one: string, other: string): SwapPrice {
  const rest = groups.map((people) => people.filter((id) => id !== one && id !== other));
  const left = rest.filter((people) => people.length === 1).flat();
  const areTwo = left.length === 2;
  return priceGroups(table, groups, [
    ...rest.filter((people) => people.length > 1),
    [one, other],
    ...(areTwo ? [left] : []),
  ]);
}

function priceGroups(table: PeopleTable, before: readonly People[], after: readonly People[]): SwapPrice {
  const groups = after
    .map((people) => people.toSorted(compareIds))
    .toSorted((a, b) => compareIds(a[0] ?? "", b[0] ?? ""));
  const grouped = new Set(groups.flat());
  const stood = new Set(before.map(nameOf));
  const changed = groups.filter((people) => !stood.has(nameOf(people)));
  return {
    groups,
    alone: table.people.map(({ id }) => id).filter((id) => !grouped.has(id)),
    before: totalsOf(table, before),
    after: totalsOf(table, groups),
    broken: changed.flatMap(pairsWithin).flatMap((people) => {
      const rules = rulesBrokenBy(table, people);
      return rules.length === 0 ? [] : [{ people, rules }];
    }),
  };
}

function rulesBrokenBy(table: PeopleTable, [one, other]: readonly [string, string]): readonly RuleName[] {
  const [number, others] = [table.numberOf.get(one), table.numberOf.get(other)];
  return number === undefined || others === undefined ? [] : brokenRules(table, number, others);
}
