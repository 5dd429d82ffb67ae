import { at } from "./matching/at.ts";
import { enoughTopics, type Points, pointsFor } from "./points.ts";
import type { Participant } from "./participant.ts";
import type { PairingQuestion } from "./question.ts";
import { compareIds, type PeopleOfRound } from "./read-people.ts";
import type { PairingRules } from "./settings.ts";
import { type SpecialPairs, specialPairs } from "./special-pairs.ts";
import { firstQuarter, sharedMinutes, type WeekHours } from "./week-hours.ts";

/** A set of topics per person as bits: person `i` has words `i * topicWords` to `(i + 1) * topicWords`. */
export type TopicSets = Int32Array;

/**
 * The people of a round as columns of integers, for loops over millions of pairs. A person is a number, in the order of
 * the ids; -1 stands for what is not known.
 */
export type PeopleTable = {
  readonly topicWords: number;
  readonly offers: TopicSets;
  readonly wants: TopicSets;
  readonly goals: TopicSets;
  /** How many wants, and goals, at most `enoughTopics`. */
  readonly wanted: Int32Array;
  readonly aimed: Int32Array;
  readonly role: Int32Array;
  readonly level: Int32Array;
  readonly department: Int32Array;
  readonly isExperienced: Int32Array;
  /** People with the same languages in the same order are of one kind. */
  readonly languages: Int32Array;
  /** What two kinds share (see `LanguageMatch`), by `one * languageKinds + other`. */
  readonly languageKinds: number;
  readonly languageMatch: Int32Array;
  readonly people: readonly Participant[];
  readonly size: number;
  readonly numberOf: ReadonlyMap<string, number>;
  /** Whether the programme's vocabulary has this topic. */
  readonly isTopic: (topic: string) => boolean;
  readonly rules: PairingRules;
  readonly points: Points;
  readonly round: number;
  readonly keepBonus: number;
  /** People with the very same hours are in one block. */
  readonly block: Int32Array;
  readonly blockHours: readonly WeekHours[];
  readonly special: SpecialPairs;
};

/** None, neither's first, the first of one, the first of both: what two people can speak with each other. */
export type LanguageMatch = 0 | 1 | 2 | 3;

/** Lays the people of a round out as a table. */
export function layTable(round: PeopleOfRound, question: PairingQuestion): PeopleTable {
  const { people } = round;
  const numberOf = new Map(people.map(({ id }, number) => [id, number]));
  const topicNumber = new Map([...new Set(question.topics)].map((topic, number) => [topic, number]));
  const topicWords = Math.max(1, Math.ceil(topicNumber.size / 32));
  const sets = (topicsOf: (person: Participant) => readonly string[]) => {
    const words = new Int32Array(people.length * topicWords);
    const counts = new Int32Array(people.length);
    for (const [number, person] of people.entries()) {
      const known = new Set(topicsOf(person).flatMap((topic) => topicNumber.get(topic) ?? []));
      counts[number] = Math.min(known.size, enoughTopics);
      for (const topic of known) {
        const word = number * topicWords + (topic >>> 5);
        words[word] = (words[word] ?? 0) | (1 << (topic & 31));
      }
    }
    return { words, counts };
  };
  const wants = sets((person) => person.wants);
  const goals = sets((person) => person.goals);
  return {
    people,
    size: people.length,
    numberOf,
    isTopic: (topic) => topicNumber.has(topic),
    rules: question.settings.rules,
    points: pointsFor(question.settings.weights),
    round: question.round,
    keepBonus: Math.max(0, Math.round(question.settings.keepBonus)),
    topicWords,
    offers: sets((person) => person.offers).words,
    wants: wants.words,
    goals: goals.words,
    wanted: wants.counts,
    aimed: goals.counts,
    role: kindsOf(people.map(({ role }) => role)).kind,
    level: Int32Array.from(people, ({ level }) => (level === undefined ? -1 : Math.round(level))),
    department: kindsOf(people.map(({ department }) => department)).kind,
    isExperienced: Int32Array.from(people, (person) => (person.isExperienced ? 1 : 0)),
    ...languageTable(people),
    ...hourBlocks(people),
    special: specialPairs(round, numberOf),
  };
}

/** Minutes of the week in which both work. */
export function minutesTogether(table: PeopleTable, one: number, other: number): number {
  return minutesOfBlocks(table, at(table.block, one), at(table.block, other));
}

/** The same for two blocks of people. */
export function minutesOfBlocks({ blockHours }: PeopleTable, one: number, other: number): number {
  const [hours, others] = [blockHours[one], blockHours[other]];
  return hours === undefined || others === undefined ? 0 : sharedMinutes(hours, others);
}

function kindsOf(values: readonly (string | undefined)[]): { readonly kind: Int32Array; readonly values: string[] } {
  const numbers = new Map<string, number>();
  const kind = Int32Array.from(values, (value) => {
    if (value === undefined) return -1;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  return { kind, values: [...numbers.keys()] };
}

function languageTable(people: readonly Participant[]) {
  const { kind, values } = kindsOf(people.map(({ languages }) => JSON.stringify([...new Set(languages)])));
  const first = new Map(people.map(({ languages }, number) => [kind[number] ?? -1, [...new Set(languages)]]));
  const kinds = values.length;
  const languageMatch = new Int32Array(kinds * kinds);
  for (let one = 0; one < kinds; one++) {
    for (let other = 0; other < kinds; other++) {
      languageMatch[one * kinds + other] = matchOf(first.get(one) ?? [], first.get(other) ?? []);
    }
  }
  return { languages: kind, languageKinds: kinds, languageMatch };
}

function matchOf(one: readonly string[], other: readonly string[]): LanguageMatch {
  const shared = one.filter((language) => other.includes(language));
  if (shared.length === 0) return 0;
  const isFirstOfBoth = one[0] === other[0];
  const isFirstOfOne = shared.some((language) => language === one[0] || language === other[0]);
  return isFirstOfBoth ? 3 : isFirstOfOne ? 2 : 1;
}

/** Blocks in the order in which their weeks begin, so that those who work at the same time are near each other. */
function hourBlocks(people: readonly Participant[]) {
  const byText = new Map(people.map(({ hours }) => [hours.join(" "), hours]));
  const sorted = [...byText].toSorted(
    ([text, hours], [otherText, others]) => firstQuarter(hours) - firstQuarter(others) || compareIds(text, otherText),
  );
  const numbers = new Map(sorted.map(([text], number) => [text, number]));
  return {
    block: Int32Array.from(people, ({ hours }) => numbers.get(hours.join(" ")) ?? 0),
    blockHours: sorted.map(([, hours]) => hours),
  };
}
