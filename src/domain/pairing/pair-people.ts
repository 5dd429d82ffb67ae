import { err, ok, type Result } from "#domain/result.ts";
import { addTrios } from "./trios.ts";
import { reasonAlone } from "./alone-reason.ts";
import { bestPairs } from "./best-pairs.ts";
import { mostVertices } from "./matching/graph.ts";
import type { Cancelled } from "./matching/matching.ts";
import type { Watch } from "./matching/solve-options.ts";
import type { PairedGroup, Pairing } from "./pairing.ts";
import { layTable, type PeopleTable } from "./people-table.ts";
import type { PairingQuestion, People } from "./question.ts";
import { compareIds, type PeopleOfRound, readPeople } from "./read-people.ts";
import { brokenRules, ruleNames } from "./rules.ts";
import { scoreOf } from "./score.ts";
import { pairsWithin } from "./special-pairs.ts";
import { numbersOf, totalsOf } from "./totals.ts";
import type { Unproven } from "./solve-proven.ts";

/** Why there is no pairing. Whatever is wrong with the people is part of the answer instead. */
export type PairingFailure = Cancelled | Unproven | { readonly kind: "too-many-people"; readonly most: number };

/**
 * Pairs the people of a round: as many as can be, by the programme's aim, proven against all allowed pairs; then finds a
 * place for whoever is left over. The same question always has the same answer, in whatever order it is written.
 *
 * Takes seconds for thousands of people: run it in a Worker.
 */
export function pairPeople(question: PairingQuestion, watch: Watch = {}): Result<Pairing, PairingFailure> {
  const round = readPeople(question);
  if (round.people.length > mostVertices) return err({ kind: "too-many-people", most: mostVertices });
  const everybody = layTable(round, question);
  const free = layTable(withoutLocked(round), question);
  const best = bestPairs(free, question.settings, watch);
  if (best.kind !== "best") return err(best);
  const grouping = addTrios(free, best, question.settings, watch);
  if ("kind" in grouping) return err(grouping);

  const idsOf = (numbers: readonly number[]) =>
    numbers.flatMap((number) => free.people[number]?.id ?? []).toSorted(compareIds);
  const groups = [
    ...grouping.groups.map((group) => describeGroup(everybody, idsOf(group), false)),
    ...round.locked.map((people) => describeGroup(everybody, people, true)),
  ].toSorted((a, b) => compareIds(a.people[0] ?? "", b.people[0] ?? ""));
  const { graph, matching, gap } = best;
  watch.onProgress?.(1, 1);
  return ok({
    groups,
    alone: grouping.alone
      .toSorted((a, b) => a - b)
      .map((one) => ({
        id: free.people[one]?.id ?? "",
        reason: reasonAlone(free, one),
      })),
    paused: round.paused,
    problems: round.problems,
    totals: totalsOf(
      everybody,
      groups.map(({ people }) => people),
    ),
    gap,
    prices: {
      ids: free.people.map(({ id }) => id),
      proof: matching.proof,
      worst: question.settings.aim === "lift-worst" ? worstPair(graph.from, graph.to, graph.weight, matching.mate) : 0,
    },
  });
}

function withoutLocked(round: PeopleOfRound): PeopleOfRound {
  const locked = new Set(round.locked.flat());
  return { ...round, people: round.people.filter(({ id }) => !locked.has(id)) };
}

function describeGroup(table: PeopleTable, people: People, isLocked: boolean): PairedGroup {
  const pairs = pairsWithin(numbersOf(table, people));
  const sum = pairs.reduce((together, [one, other]) => together + scoreOf(table, one, other), 0);
  const broken = new Set(pairs.flatMap(([one, other]) => brokenRules(table, one, other)));
  return {
    people,
    score: Math.round(sum / Math.max(1, pairs.length)),
    isLocked,
    brokenRules: ruleNames.filter((rule) => broken.has(rule)),
  };
}

function worstPair(from: Int32Array, to: Int32Array, weight: Int32Array, mate: Int32Array): number {
  let worst = Number.POSITIVE_INFINITY;
  for (const [edge, one] of from.entries()) {
    if (mate[one] === to[edge]) worst = Math.min(worst, weight[edge] ?? 0);
  }
  return Number.isFinite(worst) ? worst : 0;
}
