import { BestPartners } from "./best-partners.ts";
import { lineUp } from "./line-up.ts";
import { at } from "./matching/at.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { Watch } from "./matching/solve-options.ts";
import type { PeopleTable } from "./people-table.ts";
import { scanPairs } from "./pair-scan.ts";
import { PairSet } from "./pair-set.ts";
import { brokenBesideHours, mayPair } from "./rules.ts";
import { lostFreshness } from "./score.ts";
import { together } from "./special-pairs.ts";

/**
 * The best partners of each person, and present partners: the pairs that the solver looks at first. A person of the
 * table is a vertex of the graph; an edge weighs what the pair is worth. Of equally good partners those
 * who follow next in the order of the ids are taken, so that not everybody chooses the same few.
 *
 * @param each How many partners of each person; fewer where the rules leave fewer.
 * @param among Who looks for partners, and among whom; everybody, if nothing is said.
 * @returns Undefined if it was told to stop.
 */
export function candidateGraph(
  table: PeopleTable,
  each: number,
  watch: Watch = {},
  among: Iterable<number> = table.people.keys(),
): MatchingGraph | undefined {
  const line = lineUp(table, among);
  const { person } = line;
  const best = new BestPartners(person, each, table.size);
  const isDone = scanPairs(
    line,
    best,
    (place, other, score) => {
      const [one, two] = [at(person, place), at(person, other)];
      if (!best.isWanted(place, two, score) && !best.isWanted(other, one, score)) return;
      if (brokenBesideHours(table, one, two) !== 0) return;
      const exact = score - lostFreshness(table, one, two);
      best.offer(place, two, exact);
      best.offer(other, one, exact);
    },
    watch,
  );
  return isDone ? graphOf(table, best) : undefined;
}

function graphOf(table: PeopleTable, best: BestPartners): MatchingGraph {
  const { size, special } = table;
  const pairs = new PairSet(size);
  best.forEach((one, other) => pairs.add(one, other));
  for (let one = 0; one < size; one++) {
    for (let found = at(special.start, one); found < at(special.start, one + 1); found++) {
      const other = at(special.other, found);
      if ((at(special.bits, found) & together) !== 0 && mayPair(table, one, other)) pairs.add(one, other);
    }
  }
  return pairs.graph(table);
}
