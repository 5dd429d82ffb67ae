import { candidateGraph } from "./candidate-graph.ts";
import { type LiftedMatching, liftWorst } from "./lift-worst.ts";
import { type LineUp, lineUp } from "./line-up.ts";
import { at } from "./matching/at.ts";
import type { MatchingGraph } from "./matching/graph.ts";
import type { Cancelled, Matching } from "./matching/matching.ts";
import { solveMatching } from "./matching/solve-matching.ts";
import type { Watch } from "./matching/solve-options.ts";
import { type Bar, scanPairs } from "./pair-scan.ts";
import { PairSet } from "./pair-set.ts";
import type { PeopleTable } from "./people-table.ts";
import { type AllPairs, priceAllPairs, priceLifted } from "./price-all-pairs.ts";
import { liftedBar, priceBar } from "./price-bar.ts";
import { brokenBesideHours } from "./rules.ts";
import { lostFreshness } from "./score.ts";
import type { PairingSettings } from "./settings.ts";
import { solveProven, type Unproven } from "./solve-proven.ts";

/** The best pairs of a graph, in the one way or the other. */
export type Solved = Matching | LiftedMatching;

/** The best pairs of everybody, and how far all pairs together could do better. */
export type BestPairs = {
  readonly kind: "best";
  /** The pairs that were looked at. */
  readonly graph: MatchingGraph;
  readonly matching: Matching;
  readonly gap: Gap;
};

/** What is proven about all allowed pairs, not only about those that were looked at. */
export type Gap = {
  /** What the pairs are worth together, and what no others with as many pairs and as good a worst one can exceed. */
  readonly reached: number;
  readonly atMost: number;
  readonly mayPairMore: boolean;
  readonly mayLiftWorst: boolean;
  /** How often pairs that were not looked at first had to be added. */
  readonly rounds: number;
};

/** So few people that all pairs can be looked at from the start. */
const few = 100;
const mostRounds = 12;
/** Pairs that miss the bar by no more are looked at from then on, so many for each person. */
const nearPoints = 300;
const mostNear = 20;

/**
 * Solves on the best candidates of each, then holds the prices against all pairs, adds what they missed and solves again,
 * until nothing is missed: then it is the best of all pairs.
 */
export function bestPairs(
  table: PeopleTable,
  settings: PairingSettings,
  watch: Watch = {},
): BestPairs | Cancelled | Unproven {
  const each = table.size <= few ? Math.max(1, table.size - 1) : Math.max(1, Math.round(settings.candidatesEach));
  const line = lineUp(table);
  let graph = candidatesOfAll(table, each, part(watch, 0));
  for (let round = 0; graph !== undefined; round++) {
    const solved = solveFor(graph, settings, { ...part(watch, 1 + 2 * round) });
    if (solved.kind === "cancelled" || solved.kind === "unproven") return solved;
    const verdict = verdictOn(line, solved, part(watch, 2 + 2 * round));
    if (verdict === undefined) break;
    const { violated, near, totalAtMost: atMost, mayPairMore, mayLiftWorst } = verdict;
    const matching = matchingOf(solved);
    if (violated.from.length === 0 || round === mostRounds) {
      return {
        kind: "best",
        graph,
        matching,
        gap: { reached: matching.totalWeight, atMost, mayPairMore, mayLiftWorst, rounds: round },
      };
    }
    near.addAll(graph);
    near.addAll(violated);
    graph = near.graph(table);
  }
  return { kind: "cancelled" };
}

/**
 * Everybody's best candidates; then those who cannot be paired because all want the same few look once more, among
 * themselves, as long as that helps.
 *
 * @returns Undefined if it was told to stop.
 */
function candidatesOfAll(table: PeopleTable, each: number, watch: Watch): MatchingGraph | undefined {
  let graph = candidateGraph(table, each, watch);
  while (graph !== undefined && each < table.size - 1) {
    const found = solveMatching(graph, { ...stopOnly(watch), cardinalityFirst: true });
    if (found.kind === "cancelled") return undefined;
    const left = [...found.mate.keys()].filter((one) => found.mate[one] === -1);
    const more = candidateGraph(table, each, stopOnly(watch), left);
    if (more === undefined || more.from.length === 0) return more && graph;
    const pairs = new PairSet(table.size);
    pairs.addAll(graph);
    pairs.addAll(more);
    const before: number = graph.from.length;
    graph = pairs.graph(table);
    if (graph.from.length === before) return graph;
  }
  return graph;
}

/** The best pairs of a graph, proven. */
export function solveFor(
  graph: MatchingGraph,
  { aim }: Pick<PairingSettings, "aim">,
  watch: Watch,
): Solved | Cancelled | Unproven {
  return aim === "lift-worst" ? liftWorst(graph, watch) : solveProven(graph, { ...watch, cardinalityFirst: true });
}

export function matchingOf(solved: Solved): Matching {
  return solved.kind === "lifted" ? solved.matching : solved;
}

/**
 * Holds all pairs against the prices, and gathers those that come near: most pairs that the next prices will miss.
 *
 * @returns Undefined if it was told to stop.
 */
function verdictOn(line: LineUp, solved: Solved, watch: Watch) {
  const { table, person } = line;
  const near = new PairSet(table.size);
  let isDone = true;
  const among = (bar: Bar): AllPairs => {
    return (visit) => {
      const lower: Bar = { toReach: (place, other) => bar.toReach(place, other) - nearPoints };
      const show = (place: number, other: number, score: number) => {
        const [one, two] = [at(person, place), at(person, other)];
        const exact = score - lostFreshness(table, one, two);
        const missing = bar.toReach(place, other) - exact;
        if (missing > nearPoints || brokenBesideHours(table, one, two) !== 0) return;
        if (missing <= 0) visit(one, two, exact);
        else if (near.length < mostNear * table.size) near.add(one, two);
      };
      isDone = scanPairs(line, lower, show, watch);
    };
  };
  const verdict =
    solved.kind === "lifted"
      ? priceLifted(solved, among(liftedBar(solved, person)))
      : { ...priceAllPairs(solved, among(priceBar(solved, person))), mayLiftWorst: false };
  return isDone ? { ...verdict, near } : undefined;
}

/** Parts of the whole come one after the other: the first takes half, the next half of what is left, and so on. */
function part({ onProgress, isCancelled }: Watch, number: number): Watch {
  return {
    ...(isCancelled === undefined ? {} : { isCancelled }),
    ...(onProgress === undefined
      ? {}
      : {
          onProgress: (done, of) => onProgress(1 - 2 ** -number + (of === 0 ? 1 : done / of) * 2 ** -(number + 1), 1),
        }),
  };
}

/** For a part of the work of which nobody needs to see the progress. */
export function stopOnly({ isCancelled }: Watch): Watch {
  return isCancelled === undefined ? {} : { isCancelled };
}
