import { type BestPairs, matchingOf, type Solved, solveFor } from "./best-pairs.ts";
import { compareGroupings, type Grouping, groupingOf, meritOf, worstWithin } from "./grouping.ts";
import { joinPairs } from "./join-pairs.ts";
import { at } from "./matching/at.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { Cancelled } from "./matching/matching.ts";
import type { Watch } from "./matching/solve-options.ts";
import type { PeopleTable } from "./people-table.ts";
import type { PairingSettings } from "./settings.ts";
import type { Unproven } from "./solve-proven.ts";
import { promisingTrios, type Trio, triosToTry } from "./trio-candidates.ts";

/** Up to so many people every possible trio is tried; what is found then is the best there is. */
const few = 21;
/** With more people so many trios are tried instead of the one that is made when somebody simply joins a pair. */
const mostBetter = 40;
/** Trying one means pairing everybody else anew: the more people, the fewer trios, and none for very many. */
const mostPaired = 10_000;
const many = 2000;

/**
 * Finds a place for whoever has no partner: a trio in which all three pairs are allowed. Nobody who has a place loses
 * it. Fewest alone, then fewest trios, then the programme's aim; exact for small groups. Where there are more people
 * whoever is alone joins the pair that suits best; if only one was alone, other trios are tried, the most promising first.
 */
export function addTrios(
  table: PeopleTable,
  best: BestPairs,
  settings: PairingSettings,
  watch: Watch = {},
): Grouping | Cancelled | Unproven {
  const { graph, matching } = best;
  const pairs = groupingOf(matching.mate);
  if (settings.trios === "prefer-not" || pairs.alone.length === 0) return pairs;
  const joined = table.size <= few ? pairs : joinPairs(table, pairs, settings.aim);
  if ("kind" in joined) return joined;
  if (joined.alone.length === 0 && pairs.alone.length === 1) return betterTrio(table, best, joined, settings, watch);
  if (!joined.alone.some((one) => graph.from.includes(one) || graph.to.includes(one))) return joined;
  return makeRoom(table, graph, joined, settings, watch);
}

/** Takes three people out for a trio and pairs the rest anew, as long as that leaves fewer people alone. */
function makeRoom(
  table: PeopleTable,
  graph: MatchingGraph,
  start: Grouping,
  settings: PairingSettings,
  { isCancelled }: Watch,
): Grouping | Cancelled | Unproven {
  const trios: Trio[] = [];
  let best = start;
  for (let isBetter = true; isBetter && best.alone.length > 0; ) {
    isBetter = false;
    let next: Trio | undefined;
    for (const trio of triosToTry(table, graph, best, trios, few)) {
      if (isCancelled?.() === true) return { kind: "cancelled" };
      if (isBetter && settings.aim === "lift-worst" && worstWithin(table, trio) < meritOf(table, best).worst) continue;
      const tried = withTrios(table, graph, [...trios, trio], settings);
      if ("kind" in tried) return tried;
      const isFewer = tried.alone.length < best.alone.length;
      if (!isFewer && (!isBetter || compareGroupings(meritOf(table, tried), meritOf(table, best), settings.aim) >= 0))
        continue;
      best = tried;
      next = trio;
      isBetter = true;
      if (table.size > few) break;
    }
    if (next !== undefined) trios.push(next);
  }
  return best;
}

/** Other trios in place of the one that there is: whoever is hard to pair is better off in one. */
function betterTrio(
  table: PeopleTable,
  { graph, matching }: BestPairs,
  joined: Grouping,
  settings: PairingSettings,
  { isCancelled }: Watch,
): Grouping | Cancelled | Unproven {
  let best = joined;
  let merit = meritOf(table, best);
  let left = table.size > many ? 0 : Math.min(mostBetter, Math.floor(mostPaired / table.size));
  for (const { trio, worst } of left === 0 ? [] : promisingTrios(table, graph, matching)) {
    if (isCancelled?.() === true) return { kind: "cancelled" };
    if (settings.aim === "lift-worst" && worst < merit.worst) continue;
    if (left-- === 0) break;
    const tried = withTrios(table, graph, [trio], settings);
    if ("kind" in tried) return tried;
    const triedMerit = meritOf(table, tried);
    if (compareGroupings(triedMerit, merit, settings.aim) < 0) [best, merit] = [tried, triedMerit];
  }
  return best;
}

/** The best pairs among those who are in none of the trios, and the trios; whoever is left joins a pair if possible. */
function withTrios(
  table: PeopleTable,
  graph: MatchingGraph,
  trios: readonly Trio[],
  settings: PairingSettings,
): Grouping | Cancelled | Unproven {
  const taken = new Set(trios.flat());
  const isFree = (edge: number) => !taken.has(at(graph.from, edge)) && !taken.has(at(graph.to, edge));
  const keep = (numbers: Int32Array) => numbers.filter((_, edge) => isFree(edge));
  const rest = { n: graph.n, from: keep(graph.from), to: keep(graph.to), weight: keep(graph.weight) };
  const worst = Math.min(...trios.map((trio) => worstWithin(table, trio)));
  const solved = solveBeside(rest, worst, settings);
  if (solved.kind === "cancelled" || solved.kind === "unproven") return solved;
  const { groups, alone } = groupingOf(matchingOf(solved).mate, taken);
  const all = { groups: [...groups, ...trios], alone };
  return table.size <= few ? all : joinPairs(table, all, settings.aim);
}

/** Pairs beside trios whose worst pair is this: they need not be better than that, but together as good as they can. */
function solveBeside(graph: MatchingGraph, worst: number, settings: PairingSettings): Solved | Cancelled | Unproven {
  const solved = solveFor(graph, settings, {});
  if (solved.kind !== "lifted" || solved.worst <= worst) return solved;
  const keep = (numbers: Int32Array) => numbers.filter((_, edge) => at(graph.weight, edge) >= worst);
  const enough = { n: graph.n, from: keep(graph.from), to: keep(graph.to), weight: keep(graph.weight) };
  return solveFor(enough, { aim: "total" }, {});
}
