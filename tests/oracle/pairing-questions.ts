import type { Participant } from "#domain/pairing/participant.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import { defaultSettings, type ScoreWeights } from "#domain/pairing/settings.ts";
import { hoursInUtc } from "./population.ts";
import type { Dice } from "./random-search.ts";

const topics = ["listening", "planning", "feedback", "writing", "deciding"];
const vanished = "a topic that is gone";

/** A few people with everything that can stand between two of them, and rules and weights of any kind. */
export function smallQuestion(roll: Dice, size: number, changes: Partial<PairingQuestion> = {}): PairingQuestion {
  const upTo = (limit: number) => Math.floor(roll() * limit);
  const some = <T>(from: readonly T[], chance: number) => from.filter(() => roll() < chance);
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)] as T;
  const someone = () => idOf(upTo(size));
  const round = 1 + upTo(8);
  const participants = Array.from(
    { length: size },
    (_, number): Participant => ({
      id: idOf(number),
      goals: some([...topics, vanished], 0.3),
      offers: some([...topics, vanished], 0.4),
      wants: some([...topics, vanished], 0.4),
      role: pick(["seller", "engineer", undefined]),
      level: pick([1, 2, 3, 5, 7, undefined]),
      languages: pick([["en"], ["de", "en"], ["en", "de"], ["fr", "en", "de"], ["fr"]]),
      department: pick(["north", "south", undefined]),
      hours: hoursInUtc([{ from: 60 * upTo(6), length: 60 * (2 + upTo(5)) }]),
      managerId: roll() < 0.2 ? someone() : undefined,
      avoid: roll() < 0.25 ? [someone()] : [],
      isExperienced: roll() < 0.4,
      pausedUntil: undefined,
      earlierPartners: Array.from({ length: upTo(3) }, () => ({ id: someone(), round: 1 + upTo(round) })),
    }),
  );
  const isOpen = roll() < 0.5;
  return {
    participants,
    topics,
    round,
    startsOn: "2027-01-04",
    settings: {
      ...defaultSettings,
      rules: {
        leastSharedMinutes: pick(isOpen ? [0, 60] : [60, 120, 180]),
        sharedLanguage: roll() < 0.7,
        noReportingLines: roll() < 0.7,
        avoidLists: roll() < 0.8,
        roundsWithoutRepeat: upTo(6),
        otherDepartment: !isOpen && roll() < 0.5,
      },
      weights: randomWeights(roll),
      aim: pick(["lift-worst", "total"]),
      trios: roll() < 0.8 ? "allow" : "prefer-not",
      keepBonus: pick([0, 50, 400]),
      candidatesEach: 1 + upTo(4),
    },
    present:
      size > 3 && roll() < 0.4
        ? [
            [idOf(0), idOf(1)],
            [idOf(2), idOf(3)],
          ]
        : [],
    locked: [],
    forbidden: size > 1 && roll() < 0.3 ? [[someone(), someone()]] : [],
    ...changes,
  };
}

function randomWeights(roll: Dice): ScoreWeights {
  const weight = () => (roll() < 0.3 ? 0 : Math.floor(roll() * 20));
  return {
    help: weight(),
    "help-both-ways": weight(),
    goals: weight(),
    role: weight(),
    level: weight(),
    hours: weight(),
    department: weight(),
    language: weight(),
    experience: weight(),
    freshness: weight(),
  };
}

/** The same question, its rows in another order. */
export function shuffledQuestion(roll: Dice, question: PairingQuestion): PairingQuestion {
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => ({ one, at: roll() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one);
  return {
    ...question,
    participants: shuffled(question.participants),
    topics: shuffled(question.topics),
    present: shuffled(question.present).map(shuffled),
    locked: shuffled(question.locked).map(shuffled),
    forbidden: shuffled(question.forbidden).map(shuffled),
  };
}

function idOf(number: number): string {
  return `p${number}`;
}
