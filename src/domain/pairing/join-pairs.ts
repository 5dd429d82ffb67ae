import type { Grouping } from "./grouping.ts";
import { at } from "./matching/at.ts";
import { liftWorst } from "./lift-worst.ts";
import type { Cancelled } from "./matching/matching.ts";
import type { PeopleTable } from "./people-table.ts";
import { mayPair } from "./rules.ts";
import { worthOf } from "./score.ts";
import type { PairingSettings } from "./settings.ts";
import { solveProven, type Unproven } from "./solve-proven.ts";

/**
 * Lets people who are alone join pairs that stay as they are, one to a pair: as many as can, then by the programme's aim
 * the best of the worst or the most together.
 */
export function joinPairs(
  table: PeopleTable,
  { groups, alone }: Grouping,
  aim: PairingSettings["aim"],
): Grouping | Cancelled | Unproven {
  const pairs = groups.filter((group) => group.length === 2);
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  for (const [place, one] of alone.entries()) {
    for (const [number, [two = -1, three = -1]] of pairs.entries()) {
      if (!mayPair(table, one, two) || !mayPair(table, one, three)) continue;
      from.push(place);
      to.push(alone.length + number);
      weight.push(meritOfJoining(table, one, two, three, aim));
    }
  }
  const graph = {
    n: alone.length + pairs.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    weight: Int32Array.from(weight),
  };
  const solved = aim === "lift-worst" ? liftWorst(graph) : solveProven(graph, { cardinalityFirst: true });
  if (solved.kind === "cancelled" || solved.kind === "unproven") return solved;
  const { mate } = solved.kind === "lifted" ? solved.matching : solved;
  const joining = (number: number) => at(mate, alone.length + number);
  const trios = pairs.map((pair, number) => {
    const joiner = alone[joining(number)];
    return joiner === undefined ? pair : [...pair, joiner];
  });
  return {
    groups: [...trios, ...groups.filter((group) => group.length === 3)],
    alone: alone.filter((_, place) => at(mate, place) === -1),
  };
}

/** Whole and at least 1: for the worst pair the worse of the two new ones; else what the new ones bring together. */
function meritOfJoining(
  table: PeopleTable,
  one: number,
  two: number,
  three: number,
  aim: PairingSettings["aim"],
): number {
  const [first, second] = [worthOf(table, one, two), worthOf(table, one, three)];
  return aim === "lift-worst" ? Math.min(first, second) : Math.max(1, first + second);
}
