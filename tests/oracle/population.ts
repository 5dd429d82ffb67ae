import type { Participant } from "#domain/pairing/participant.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import type { WeekHours } from "#domain/pairing/week-hours.ts";
import type { Dice } from "./random-search.ts";

/** Cities of a firm on five continents: minutes from UTC, weight, what is spoken. */
const cities = [
  { offset: 0, weight: 12, languages: ["en"] },
  { offset: 60, weight: 18, languages: ["de", "en"] },
  { offset: 60, weight: 8, languages: ["fr", "en"] },
  { offset: 60, weight: 6, languages: ["es", "en"] },
  { offset: 120, weight: 4, languages: ["ro", "en"] },
  { offset: -300, weight: 12, languages: ["en"] },
  { offset: -360, weight: 8, languages: ["en", "es"] },
  { offset: -480, weight: 6, languages: ["en"] },
  { offset: -180, weight: 6, languages: ["pt", "en"] },
  { offset: 330, weight: 10, languages: ["en", "hi"] },
  { offset: 345, weight: 3, languages: ["ne", "en"] },
  { offset: 480, weight: 4, languages: ["en", "zh"] },
  { offset: 540, weight: 3, languages: ["ja", "en"] },
] as const;

const topicIds = Array.from({ length: 64 }, (_, topic) => `topic-${topic}`);
const roles = ["engineer", "seller", "designer", "analyst", "lead", "assistant"];
/** Zipf's law: the second topic is half as common as the first, the third a third. */
const topicWeights = topicIds.map((_, topic) => 1 / (topic + 1));

/** The default question about so many people, the same for the same dice. */
export function populationQuestion(roll: Dice, size: number, changes: Partial<PairingQuestion> = {}): PairingQuestion {
  return {
    participants: population(roll, size),
    topics: topicIds,
    round: 1,
    startsOn: "2027-01-04",
    // Two hours of each working day, as in the measurements that we compare ourselves with.
    settings: { ...defaultSettings, rules: { ...defaultSettings.rules, leastSharedMinutes: 2 * 5 * 60 } },
    present: [],
    locked: [],
    forbidden: [],
    ...changes,
  };
}

/** People as in a large firm: cities, hours, departments with managers, topics, and people who avoid each other. */
export function population(roll: Dice, size: number): readonly Participant[] {
  const upTo = (limit: number) => Math.floor(roll() * limit);
  const departments = Math.max(1, Math.round(size / 60));
  const homes = Array.from({ length: size }, () => upTo(departments));
  const managers = managersOf(homes);
  return homes.map((department, number) => {
    const city = weighted(roll, cities, ({ weight }) => weight);
    const manager = managers[number];
    const topics = () => Array.from({ length: 4 }, () => weighted(roll, topicIds, (_, at) => topicWeights[at] ?? 0));
    return {
      id: idOf(number),
      goals: topics().slice(0, 2),
      offers: topics(),
      wants: topics(),
      role: roles[upTo(roles.length)],
      level: 1 + upTo(5),
      languages: city.languages.filter((language, at) => at === 0 || language === "en" || roll() < 0.5),
      department: `department-${department}`,
      hours: someHours(roll, city.offset),
      managerId: manager === undefined ? undefined : idOf(manager),
      avoid: roll() < 0.03 ? [idOf(upTo(size))] : [],
      isExperienced: roll() < 0.15,
      pausedUntil: undefined,
      earlierPartners: [],
    };
  });
}

/** Teams of eight in each department report to their first, and those to the first of the department. */
function managersOf(homes: readonly number[]): readonly (number | undefined)[] {
  const colleagues = new Map<number, number[]>();
  return homes.map((department, number) => {
    const before = colleagues.get(department) ?? [];
    colleagues.set(department, [...before, number]);
    const rank = before.length;
    return rank === 0 ? undefined : before[rank % 8 === 0 ? 0 : rank - (rank % 8)];
  });
}

function idOf(number: number): string {
  return `person-${number.toString().padStart(5, "0")}`;
}

/** A week of seven to nine hours a day from 7:00 to 10:30 on the local clock; some work three days only. */
function someHours(roll: Dice, offsetMinutes: number): WeekHours {
  const start = 7 * 60 + 30 * Math.floor(roll() * 8);
  const length = 7 * 60 + 60 * Math.floor(roll() * 3);
  const days = roll() < 0.08 ? [0, 1, 2] : [0, 1, 2, 3, 4];
  return hoursInUtc(days.map((day) => ({ from: day * 1440 + start - offsetMinutes, length })));
}

/** Stretches of the week, in minutes of UTC from Monday 00:00, whole quarters; they may run over either end. */
export function hoursInUtc(stretches: readonly { readonly from: number; readonly length: number }[]): WeekHours {
  const hours = new Uint32Array(21);
  for (const { from, length } of stretches) {
    for (let minute = from; minute < from + length; minute += 15) {
      const quarter = (((minute / 15) % 672) + 672) % 672;
      hours[Math.floor(quarter / 32)] = (hours[Math.floor(quarter / 32)] ?? 0) | (1 << (quarter % 32));
    }
  }
  return hours;
}

function weighted<T>(roll: Dice, from: readonly T[], weightOf: (one: T, at: number) => number): T {
  const total = from.reduce((sum, one, at) => sum + weightOf(one, at), 0);
  let left = roll() * total;
  return from.find((one, at) => (left -= weightOf(one, at)) < 0) ?? (from[0] as T);
}
