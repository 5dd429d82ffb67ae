import { describe, expect, it } from "vitest";
import { candidateGraph } from "#domain/pairing/candidate-graph.ts";
import { compareGroupings } from "#domain/pairing/grouping.ts";
import { pairPeople } from "#domain/pairing/pair-people.ts";
import type { Pairing } from "#domain/pairing/pairing.ts";
import type { Participant } from "#domain/pairing/participant.ts";
import type { PairingQuestion, People } from "#domain/pairing/question.ts";
import { reviewTable } from "#domain/pairing/review-table.ts";
import { brokenRules } from "#domain/pairing/rules.ts";
import { scoreOf } from "#domain/pairing/score.ts";
import { bestOfAll } from "./pairing-brute-force.ts";
import { naiveRules, naiveScore, naiveWorth } from "./pairing-naive.ts";
import { shuffledQuestion, smallQuestion } from "./pairing-questions.ts";
import { populationQuestion } from "./population.ts";
import { type Dice, dice } from "./random-search.ts";

const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));

describe("pairing people, against brute force", () => {
  it("finds the best of all pairs and trios of small groups", () => {
    // The last one: a trio's own worst pair is the worst of all, so that the pairs beside it need not be better.
    forEachCase(150, checkAgainstAll);
    checkAgainstAll(dice(386_536_613));
  });

  it("puts an odd one where no other trio would make a better round, with more people than all trios are tried for", () => {
    // Forty are tried, the most promising first: enough for these, found out by trying them all.
    for (const [number, size] of [
      [2, 23],
      [3, 27],
    ] as const) {
      expect(betterTrios(populationQuestion(dice(number), size))).toEqual([]);
    }
  });

  it("breaks no rule, groups everybody once at most and forgets nobody", () => {
    forEachCase(25, (roll) => {
      const question =
        roll() < 0.5
          ? smallQuestion(roll, 10 + Math.floor(roll() * 30))
          : populationQuestion(roll, 60 + Math.floor(roll() * 90));
      const pairing = solved(question);
      for (const [one, other] of pairing.groups.flatMap(({ people }) => pairsIn(question, people))) {
        expect(naiveRules(question, one, other)).toEqual([]);
      }
      const named = [...pairing.groups.flatMap(({ people }) => people), ...pairing.alone.map(({ id }) => id)];
      expect(named.toSorted()).toEqual(question.participants.map(({ id }) => id).toSorted());
    });
  });

  it("finds the same with few candidates as with all pairs, and proves it", () => {
    forEachCase(6, (roll) => {
      const question = populationQuestion(roll, 102 + 2 * Math.floor(roll() * 20));
      for (const aim of ["total", "lift-worst"] as const) {
        const settings = { ...question.settings, aim, trios: "prefer-not" as const };
        const all = solved({ ...question, settings: { ...settings, candidatesEach: question.participants.length } });
        const few = solved({ ...question, settings: { ...settings, candidatesEach: 1 + Math.floor(roll() * 3) } });
        expect(few.gap).toMatchObject({ atMost: all.gap.reached, reached: all.gap.reached, mayPairMore: false });
        expect(few.totals).toEqual(all.totals);
      }
    });
  });

  it("gives the same answer in whatever order the rows stand", () => {
    forEachCase(25, (roll) => {
      const question =
        roll() < 0.7
          ? smallQuestion(roll, Math.floor(roll() * 25))
          : populationQuestion(roll, 101 + Math.floor(roll() * 60));
      expect(solved(shuffledQuestion(roll, question))).toEqual(solved(question));
    });
  });
});

describe("the table of people, against the plain rules and score", () => {
  it("breaks the same rules and scores the same for any two", () => {
    forEachCase(30, (roll) => {
      const question = smallQuestion(roll, 14);
      const table = reviewTable(question);
      for (const [one, person] of table.people.entries()) {
        for (const [other, partner] of table.people.entries()) {
          if (one === other) continue;
          expect(brokenRules(table, one, other).toSorted()).toEqual(naiveRules(question, person, partner).toSorted());
          expect(scoreOf(table, one, other)).toBe(naiveScore(question, person, partner));
        }
      }
    });
  });

  it("finds the very same best candidates as scoring every pair", () => {
    forEachCase(15, (roll) => {
      const each = 1 + Math.floor(roll() * 6);
      const question =
        roll() < 0.5
          ? smallQuestion(roll, 2 + Math.floor(roll() * 40))
          : populationQuestion(roll, 30 + Math.floor(roll() * 30));
      const table = reviewTable(question);
      const graph = candidateGraph(table, each);
      const found = Array.from(graph?.from ?? [], (one, edge) => [one, graph?.to[edge], graph?.weight[edge]]);
      expect(found).toEqual(bruteCandidates(question, each));
    });
  });
});

/** Makes every trio by hand that could be in a better round, and pairs the others around it. */
function betterTrios(question: PairingQuestion): readonly People[] {
  const { participants, settings } = question;
  const { totals } = solved(question);
  expect(totals).toMatchObject({ grouped: participants.length, trios: 1 });
  const scores = new Map(
    pairsIn(
      question,
      participants.map(({ id }) => id),
    ).map(([one, other]) => [
      `${one.id} ${other.id}`,
      naiveRules(question, one, other).length > 0 ? 0 : naiveScore(question, one, other),
    ]),
  );
  let tried = 0;
  const better: People[] = [];
  for (const people of triosOf(participants)) {
    const [one = "", two = "", three = ""] = people;
    const worst = Math.min(
      ...[`${one} ${two}`, `${one} ${three}`, `${two} ${three}`].map((pair) => scores.get(pair) ?? 0),
    );
    if (worst < totals.worst) continue;
    tried++;
    const other = solved({ ...question, locked: [people], settings: { ...settings, trios: "prefer-not" } }).totals;
    const isWorthMore = other.worst > totals.worst || (other.worst === totals.worst && other.total > totals.total);
    if (other.grouped === totals.grouped && isWorthMore) better.push(people);
  }
  expect(tried).toBeGreaterThan(1);
  return better;
}

function triosOf(participants: readonly Participant[]): readonly People[] {
  const ids = participants.map(({ id }) => id);
  return ids.flatMap((one, at) =>
    ids.slice(at + 1).flatMap((two, next) => ids.slice(at + next + 2).map((three) => [one, two, three])),
  );
}

function checkAgainstAll(roll: Dice): void {
  const question = smallQuestion(roll, Math.floor(roll() * 9));
  const pairing = solved(question);
  const found = meritOf(question, pairing);
  const best = bestOfAll(question);
  const { aim } = question.settings;
  expect(aim === "total" ? { ...found, worst: best.worst } : found).toEqual(best);
  expect(compareGroupings(found, best, aim)).toBe(0);
}

function forEachCase(count: number, check: (roll: Dice) => void): void {
  for (let number = 0; number < count; number++) {
    try {
      check(dice(seed + number * 7919));
    } catch (error) {
      throw new Error(`case ${number} of SEED=${seed}`, { cause: error });
    }
  }
}

function solved(question: PairingQuestion): Pairing {
  const answer = pairPeople(question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** By the oracle's own worth. */
function meritOf(question: PairingQuestion, { groups, alone }: Pairing) {
  const worths = groups.map(({ people }) =>
    pairsIn(question, people).map(([one, other]) => naiveWorth(question, one, other)),
  );
  return {
    alone: alone.length,
    trios: worths.filter(({ length }) => length === 3).length,
    worst: Math.min(...worths.flat()),
    total: sum(worths.map((group) => (group.length === 3 ? Math.floor(sum(group) / 2) : sum(group)))),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((together, one) => together + one, 0);
}

function pairsIn(question: PairingQuestion, ids: People): readonly (readonly [Participant, Participant])[] {
  const people = ids.map((id) => question.participants.find((person) => person.id === id) as Participant);
  return people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const));
}

/** Each person's best partners and present partners; of equally good ones those who follow next in the order of ids. */
function bruteCandidates(question: PairingQuestion, each: number) {
  const people = question.participants.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const size = people.length;
  const pairs = new Map<number, readonly [number, number, number]>();
  for (const [one, person] of people.entries()) {
    const possible = people.flatMap((partner, other) =>
      other === one || naiveRules(question, person, partner).length > 0
        ? []
        : [{ other, score: naiveScore(question, person, partner), steps: (other - one + size) % size }],
    );
    const best = possible.toSorted((a, b) => b.score - a.score || a.steps - b.steps).slice(0, each);
    const isPresent = (other: number) =>
      question.present.some((group) => group.includes(person.id) && group.includes(people[other]?.id ?? ""));
    for (const { other } of [...best, ...possible.filter((partner) => isPresent(partner.other))]) {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      pairs.set(low * size + high, [low, high, naiveWorth(question, person, people[other] as Participant)]);
    }
  }
  return [...pairs].toSorted(([a], [b]) => a - b).map(([, pair]) => pair);
}
