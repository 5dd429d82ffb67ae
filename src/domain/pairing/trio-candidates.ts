import { type Grouping, worstWithin } from "./grouping.ts";
import { at, priceAt } from "./matching/at.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { Matching } from "./matching/matching.ts";
import type { PeopleTable } from "./people-table.ts";
import { worthOf } from "./score.ts";
import { pairsWithin } from "./special-pairs.ts";

/** Three people of a graph, every two of whom may be paired. */
export type Trio = readonly [number, number, number];

/** With many people so many trios are tried when nobody can simply join a pair. */
const mostTried = 200;

/**
 * Trios of the graph, the best first; where there are many people only those near somebody who is alone.
 *
 * @param few Up to so many people are not many.
 */
export function triosToTry(
  table: PeopleTable,
  graph: MatchingGraph,
  { alone }: Grouping,
  taken: readonly Trio[],
  few: number,
): readonly Trio[] {
  const gone = new Set(taken.flat());
  const near = neighbours(graph);
  const isFew = table.size <= few;
  const found = isFew ? allTrios(near) : triosFrom(near, nearest(near, alone));
  const free = found.filter((trio) => !trio.some((each) => gone.has(each)));
  const worst = new Map(free.map((trio) => [trio, worstWithin(table, trio)]));
  const sorted = free.toSorted((a, b) => (worst.get(b) ?? 0) - (worst.get(a) ?? 0));
  return isFew ? sorted : sorted.slice(0, mostTried);
}

/**
 * All trios of the graph, first those that bring most beyond what its people are worth in the best pairs: the prices of the
 * proof tell what pairing the others loses by them.
 */
export function promisingTrios(
  table: PeopleTable,
  graph: MatchingGraph,
  { proof }: Matching,
): readonly { readonly trio: Trio; readonly worst: number }[] {
  return allTrios(neighbours(graph))
    .map((trio) => {
      const worths = pairsWithin(trio).map(([one, other]) => worthOf(table, one, other));
      const cost = trio.reduce((sum, one) => sum + priceAt(proof.duals, one), 0);
      return { trio, worst: Math.min(...worths), gain: worths.reduce((sum, worth) => sum + worth, 0) - cost };
    })
    .toSorted((a, b) => b.gain - a.gain);
}

type Near = ReadonlyMap<number, ReadonlySet<number>>;

function allTrios(near: Near): readonly Trio[] {
  return triosFrom(near, near.keys()).filter(([one, two]) => one < two);
}

/** Trios with these people in the first place; the other two in order. */
function triosFrom(near: Near, starts: Iterable<number>): readonly Trio[] {
  const found: Trio[] = [];
  for (const one of starts) {
    for (const two of near.get(one) ?? []) {
      for (const three of near.get(two) ?? []) {
        if (two < three && near.get(one)?.has(three) === true) found.push([one, two, three]);
      }
    }
  }
  return found;
}

/** Those who are alone, and whoever could be alone in their place. */
function nearest(near: Near, alone: readonly number[]): readonly number[] {
  return [
    ...new Set(
      alone.flatMap((one) => [one, ...[...(near.get(one) ?? [])].flatMap((two) => [...(near.get(two) ?? [])])]),
    ),
  ];
}

function neighbours({ n, from, to }: MatchingGraph): Near {
  const near = new Map<number, Set<number>>(Array.from({ length: n }, (_, one) => [one, new Set()]));
  for (const [edge, one] of from.entries()) {
    near.get(one)?.add(at(to, edge));
    near.get(at(to, edge))?.add(one);
  }
  return near;
}
