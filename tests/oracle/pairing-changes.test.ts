import { expect, it } from "vitest";
import { pairPeople } from "#domain/pairing/pair-people.ts";
import type { Pairing } from "#domain/pairing/pairing.ts";
import type { Participant } from "#domain/pairing/participant.ts";
import { priceChange } from "#domain/pairing/price-change.ts";
import type { PairingQuestion, People } from "#domain/pairing/question.ts";
import { findRelaxations, settingsWith } from "#domain/pairing/relaxations.ts";
import { reviewTable } from "#domain/pairing/review-table.ts";
import { whyNot } from "#domain/pairing/why-not.ts";
import { bestOfAll } from "./pairing-brute-force.ts";
import { naiveRules, naiveScore } from "./pairing-naive.ts";
import { smallQuestion } from "./pairing-questions.ts";
import { dice } from "./random-search.ts";

const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));

it(`never says that the total would fall by more than it does when two people are forced together (SEED=${seed})`, () => {
  const said: { readonly atLeast: number; readonly really: number }[] = [];
  const costly: { readonly aloneNow: number; readonly aloneThen: number }[] = [];
  const rules: { readonly broken: readonly string[]; readonly plainly: readonly string[] }[] = [];
  const roll = dice(seed);
  for (let number = 0; number < 25; number++) {
    const drawn = smallQuestion(roll, 6, { present: [] });
    const question = { ...drawn, settings: { ...drawn.settings, aim: "total" as const, trios: "prefer-not" as const } };
    const pairing = solved(question);
    const table = reviewTable(question);
    for (const [one, other] of twos(question.participants)) {
      const answer = whyNot(table, pairing, one.id, other.id);
      if (answer.kind === "rules") {
        rules.push({ broken: answer.broken.toSorted(), plainly: naiveRules(question, one, other).toSorted() });
      }
      if (answer.kind !== "better-partners" && answer.kind !== "costs-a-pair") continue;
      const rest = question.participants.filter((person) => person !== one && person !== other);
      const best = bestOfAll({ ...question, participants: rest });
      const really = pairing.totals.total - best.total - naiveScore(question, one, other);
      const forced = solved({ ...question, locked: [[one.id, other.id]] });
      expect(priceChange(pairing, forced).totalFallsBy).toBe(really);
      const [aloneNow, aloneThen] = [pairing.alone.length, best.alone];
      if (answer.kind === "costs-a-pair") costly.push({ aloneNow, aloneThen });
      else if (aloneThen === aloneNow) said.push({ atLeast: answer.totalFallsBy, really });
    }
  }
  expect(said.filter(({ atLeast, really }) => atLeast > really)).toEqual([]);
  expect(costly.filter(({ aloneNow, aloneThen }) => aloneThen <= aloneNow)).toEqual([]);
  expect(rules.map(({ broken }) => broken)).toEqual(rules.map(({ plainly }) => plainly));
  expect([said.length, rules.length].filter((count) => count < 10)).toEqual([]);
});

it(`offers only relaxations that help as many as it says, and no smaller step would (SEED=${seed})`, () => {
  const roll = dice(seed);
  const met = { "shared-minutes": 0, "rounds-without-repeat": 0, "same-department": 0, trios: 0 };
  for (let number = 0; number < 60; number++) {
    const question = smallQuestion(roll, 3 + Math.floor(roll() * 5));
    const pairing = solved(question);
    const found = findRelaxations(question, pairing);
    if (!found.ok) throw new Error(found.error.kind);
    const aloneWith = (settings: PairingQuestion["settings"]) => bestOfAll({ ...question, settings }).alone;
    for (const { peopleMore, ...change } of found.value) {
      met[change.kind]++;
      expect(aloneWith(settingsWith(question.settings, change))).toBe(pairing.alone.length - peopleMore);
      if (!("to" in change)) continue;
      const step = change.kind === "shared-minutes" ? 30 : 1;
      for (let to = change.from - step; to > change.to; to -= step) {
        const smaller = aloneWith(settingsWith(question.settings, { ...change, to }));
        expect(smaller, `${to} instead of ${change.to}`).toBe(pairing.alone.length);
      }
    }
  }
  expect(Object.values(met).filter((count) => count > 0).length).toBeGreaterThan(2);
});

it(`prices a change by hand as counting both rounds does (SEED=${seed})`, () => {
  const roll = dice(seed);
  let [alone, found, broken] = [0, 0, 0];
  for (let number = 0; number < 60; number++) {
    const question = smallQuestion(roll, 4 + Math.floor(roll() * 12));
    const someone = () => question.participants[Math.floor(roll() * question.participants.length)]?.id ?? "";
    const [locked, forbidden] = [[[someone(), someone()]], [[someone(), someone()]]];
    const changed = { ...question, locked, forbidden };
    const [before, after] = [solved(question), solved(changed)];
    const price = priceChange(before, after);
    const [groups, newGroups] = [before, after].map((round) => round.groups.map(({ people }) => people));
    expect(price.before).toMatchObject(naiveTotals(question, groups ?? []));
    expect(price.after).toMatchObject(naiveTotals(question, newGroups ?? []));
    expect(price.totalFallsBy).toBe(price.before.total - price.after.total);
    expect(price.worstFallsBy).toBe(price.before.worst - price.after.worst);
    const [had, have] = [new Set(groups?.flat()), new Set(newGroups?.flat())];
    const ids = question.participants.map(({ id }) => id).toSorted();
    expect(price.alone).toEqual(ids.filter((id) => had.has(id) && !have.has(id)));
    expect(price.aloneNoMore).toEqual(ids.filter((id) => !had.has(id) && have.has(id)));
    const isNew = (people: People) => groups?.some((group) => String(group) === String(people)) === false;
    const breaks = (people: People) =>
      twos(peopleOf(question, people)).some(([one, other]) => naiveRules(changed, one, other).length > 0);
    expect(price.broken.map(({ people }) => people)).toEqual(newGroups?.filter(isNew).filter(breaks));
    alone += price.alone.length;
    found += price.aloneNoMore.length;
    broken += price.broken.length;
  }
  expect([alone, found, broken].filter((count) => count === 0)).toEqual([]);
});

function solved(question: PairingQuestion): Pairing {
  const answer = pairPeople(question);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

function peopleOf(question: PairingQuestion, ids: People): readonly Participant[] {
  return ids.map((id) => question.participants.find((person) => person.id === id) as Participant);
}

function twos<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));
}

function naiveTotals(question: PairingQuestion, groups: readonly People[]) {
  const scores = groups.map((people) =>
    twos(peopleOf(question, people)).map(([one, other]) => naiveScore(question, one, other)),
  );
  return {
    total: sum(scores.map((group) => (group.length === 3 ? Math.floor(sum(group) / 2) : sum(group)))),
    worst: scores.length === 0 ? 0 : Math.min(...scores.flat()),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
