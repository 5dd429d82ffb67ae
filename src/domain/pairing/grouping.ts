import type { PeopleTable } from "./people-table.ts";
import { worthOf } from "./score.ts";
import { pairsWithin } from "./special-pairs.ts";

/** Who is with whom, by numbers of a table: groups of two or three, and whoever has nobody. */
export type Grouping = {
  readonly groups: readonly (readonly number[])[];
  readonly alone: readonly number[];
};

/** Reads the pairs of a matching; whoever has no partner and is not `elsewhere` is alone. */
export function groupingOf(mate: Int32Array, elsewhere: ReadonlySet<number> = new Set()): Grouping {
  const groups: (readonly number[])[] = [];
  const alone: number[] = [];
  for (const [one, other] of mate.entries()) {
    if (other === -1 && !elsewhere.has(one)) alone.push(one);
    if (one < other) groups.push([one, other]);
  }
  return { groups, alone };
}

/** What a group adds to the total: the worth of a pair, or half of what the three pairs of a trio are worth together. */
export function groupWorth(
  table: PeopleTable,
  group: readonly number[],
  worth: (table: PeopleTable, one: number, other: number) => number = worthOf,
): number {
  const sum = pairsWithin(group).reduce((together, [one, other]) => together + worth(table, one, other), 0);
  return group.length === 3 ? Math.floor(sum / 2) : sum;
}

/** The least that two people of a group are worth to each other. */
export function worstWithin(
  table: PeopleTable,
  group: readonly number[],
  worth: (table: PeopleTable, one: number, other: number) => number = worthOf,
): number {
  return Math.min(...pairsWithin(group).map(([one, other]) => worth(table, one, other)));
}

/** What a grouping is worth: fewer alone is better, then fewer trios, then what the programme aims at. */
export type Merit = { readonly alone: number; readonly trios: number; readonly worst: number; readonly total: number };

export function meritOf(table: PeopleTable, { groups, alone }: Grouping): Merit {
  return {
    alone: alone.length,
    trios: groups.filter((group) => group.length === 3).length,
    worst: groups.reduce((worst, group) => Math.min(worst, worstWithin(table, group)), Number.POSITIVE_INFINITY),
    total: groups.reduce((total, group) => total + groupWorth(table, group), 0),
  };
}

/** Negative when the first is better. */
export function compareGroupings(one: Merit, other: Merit, aim: "lift-worst" | "total"): number {
  const worst = aim === "lift-worst" && one.worst !== other.worst ? other.worst - one.worst : 0;
  return one.alone - other.alone || one.trios - other.trios || worst || other.total - one.total;
}
