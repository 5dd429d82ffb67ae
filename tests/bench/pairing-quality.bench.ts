import { pairPeople } from "#domain/pairing/pair-people.ts";
import type { PairingQuestion, People } from "#domain/pairing/question.ts";
import { reviewTable } from "#domain/pairing/review-table.ts";
import { mayPair } from "#domain/pairing/rules.ts";
import { scoreOf } from "#domain/pairing/score.ts";
import { naiveRules } from "#tests/oracle/pairing-naive.ts";
import { populationQuestion } from "#tests/oracle/population.ts";
import { dice } from "#tests/oracle/random-search.ts";
import type { Benchmark, Measurement } from "./benchmark.ts";
import { peers } from "./pairing-peers.ts";

const seeds = 10;
const sizes = [30, 101, 300];
const rounds = 12;
const sizeOfRounds = 100;
/** Everybody who pairs: the others by numbers, we by the question, for we make trios too. */
const methods: readonly Method[] = [
  { name: "ours", pair: pairOurs },
  ...peers.map(({ name, pair }) => ({
    name,
    pair: (question: PairingQuestion, seed: number) => {
      const table = reviewTable(question);
      return pair(table, dice(seed)).map((two) => two.map((one) => table.people[one]?.id ?? ""));
    },
  })),
];

type Method = {
  readonly name: string;
  readonly pair: (question: PairingQuestion, seed: number) => readonly People[];
};

type Round = {
  readonly groups: readonly People[];
  /** People who have nobody though the rules allow them somebody. */
  readonly avoidable: number;
  readonly broken: number;
  readonly perPerson: ReadonlyMap<string, number>;
  readonly worst: number;
};

export const benchmark: Benchmark = {
  question: `how good are the pairs, over ${seeds} seeds, and over ${rounds} rounds without repeats?`,
  async measure() {
    return [...sizes.flatMap(oneRound), ...manyRounds()];
  },
};

function oneRound(size: number): readonly Measurement[] {
  const found = new Map<Method, Round[]>(methods.map((method) => [method, []]));
  for (let seed = 1; seed <= seeds; seed++) {
    const question = populationQuestion(dice(seed), size);
    for (const [method, all] of found) all.push(describe(question, method.pair(question, seed)));
  }
  const total = (all: readonly Round[]) => sum(all.flatMap(({ perPerson }) => [...perPerson.values()]));
  const ours = [...found.values()][0] ?? [];
  return [...found].flatMap(([{ name }, all]) => {
    const ratios = all.map(({ worst }, seed) => (ours[seed]?.worst ?? 0) / Math.max(1, worst));
    return [
      {
        what: `${size} people, ${name}: points for people, of ours`,
        value: (100 * total(all)) / total(ours),
        unit: "%",
      },
      {
        what: `${size} people, ${name}: pairs that break a rule`,
        value: sum(all.map(({ broken }) => broken)),
        unit: "",
      },
      {
        what: `${size} people, ${name}: left over, needlessly`,
        value: sum(all.map(({ avoidable }) => avoidable)),
        unit: "",
      },
      { what: `${size} people, ${name}: our worst pair is better`, value: sum(ratios) / seeds, unit: "times" },
    ];
  });
}

/** Round after round, each remembering whom they had. */
function manyRounds(): readonly Measurement[] {
  return methods.flatMap((method) => {
    let question = populationQuestion(dice(42), sizeOfRounds);
    const sums = new Map<string, number>();
    const played: Round[] = [];
    for (let round = 1; round <= rounds; round++) {
      question = { ...question, round };
      const result = describe(question, method.pair(question, round));
      played.push(result);
      for (const [id, points] of result.perPerson) sums.set(id, (sums.get(id) ?? 0) + points);
      question = { ...question, participants: remember(question, result.groups) };
    }
    const name = `${rounds} rounds of ${sizeOfRounds}, ${method.name}`;
    return [
      { what: `${name}: pairs that break a rule`, value: sum(played.map(({ broken }) => broken)), unit: "" },
      { what: `${name}: left over, needlessly`, value: sum(played.map(({ avoidable }) => avoidable)), unit: "" },
      { what: `${name}: worst pair`, value: Math.min(...played.map(({ worst }) => worst)), unit: "points" },
      {
        what: `${name}: worst person's sum`,
        value: Math.min(...question.participants.map(({ id }) => sums.get(id) ?? 0)),
        unit: "points",
      },
    ];
  });
}

function pairOurs(question: PairingQuestion): readonly People[] {
  const answer = pairPeople(question);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value.groups.map(({ people }) => people);
}

/** Counted by the naive rules, not by the product's. */
function describe(question: PairingQuestion, groups: readonly People[]): Round {
  const table = reviewTable(question);
  const perPerson = new Map<string, number>();
  let broken = 0;
  let worst = Number.POSITIVE_INFINITY;
  for (const people of groups) {
    const numbers = people.map((id) => table.numberOf.get(id) ?? -1);
    for (const one of numbers) {
      const scores = numbers.filter((other) => other !== one).map((other) => scoreOf(table, one, other));
      worst = Math.min(worst, ...scores);
      perPerson.set(table.people[one]?.id ?? "", sum(scores) / scores.length);
      for (const other of numbers) {
        const [person, partner] = [table.people[one], table.people[other]];
        if (one < other && person && partner && naiveRules(question, person, partner).length > 0) broken++;
      }
    }
  }
  const alone = table.people.flatMap(({ id }, one) => (perPerson.has(id) ? [] : [one]));
  const avoidable = alone.filter((one) => table.people.some((_, other) => other !== one && mayPair(table, one, other)));
  return { groups, avoidable: avoidable.length, broken, perPerson, worst };
}

function remember({ participants, round }: PairingQuestion, groups: readonly People[]) {
  const partners = new Map(
    groups.flatMap((people) => people.map((id) => [id, people.filter((other) => other !== id)])),
  );
  return participants.map((person) => ({
    ...person,
    earlierPartners: [...person.earlierPartners, ...(partners.get(person.id) ?? []).map((id) => ({ id, round }))],
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
