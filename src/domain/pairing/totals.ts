import { groupWorth, worstWithin } from "./grouping.ts";
import type { PeopleTable } from "./people-table.ts";
import type { People } from "./question.ts";
import { scoreOf } from "./score.ts";

/** What is shown of a round as a whole: scores only, without the bonus for present partners. */
export type Totals = {
  /** All pairs together; a trio counts half of its three pairs. */
  readonly total: number;
  /** The lowest score of two people who are together; 0 without groups. */
  readonly worst: number;
  /** How many people are in a group. */
  readonly grouped: number;
  readonly trios: number;
};

/** What groups come to together; people who do not take part are passed over. */
export function totalsOf(table: PeopleTable, groups: readonly People[]): Totals {
  const numbered = groups.map((people) => numbersOf(table, people)).filter((group) => group.length > 1);
  const worst = numbered.map((group) => worstWithin(table, group, scoreOf));
  return {
    total: numbered.reduce((total, group) => total + groupWorth(table, group, scoreOf), 0),
    worst: worst.reduce((least, one) => Math.min(least, one), worst[0] ?? 0),
    grouped: numbered.reduce((people, group) => people + group.length, 0),
    trios: numbered.filter((group) => group.length === 3).length,
  };
}

/** The numbers of those who take part. */
export function numbersOf({ numberOf }: PeopleTable, people: People): readonly number[] {
  return people.flatMap((id) => numberOf.get(id) ?? []);
}
