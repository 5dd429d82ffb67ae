import { slotMinutes } from "#domain/scheduling/grid.ts";
import { at } from "./matching/at.ts";
import { minutesTogether, type PeopleTable, type TopicSets } from "./people-table.ts";
import { farLevels, fits, freshAfterRounds, leastScore, wholeFit } from "./points.ts";
import type { ScorePart } from "./settings.ts";
import { findSpecial, never, together } from "./special-pairs.ts";

/** Whole points of each part; with `leastScore` they add up to the score. */
export type ScoreParts = Readonly<Record<ScorePart, number>>;

/** How good a pair two people would make: 1 to 10000, whoever of them is named first. The rules are no part of it. */
export function scoreOf(table: PeopleTable, one: number, other: number): number {
  return scoreIfFresh(table, one, other) - lostFreshness(table, one, other);
}

/** The score, and the bonus for two who are partners already: what the pairing makes as large as it can. */
export function worthOf(table: PeopleTable, one: number, other: number): number {
  const found = findSpecial(table.special, one, other);
  const areTogether = found >= 0 && (at(table.special.bits, found) & together) !== 0;
  return scoreOf(table, one, other) + (areTogether ? table.keepBonus : 0);
}

/** What the score of two people is made of. */
export function scorePartsOf(table: PeopleTable, one: number, other: number): ScoreParts {
  const { points } = table;
  const helped = fitBothWays(table, one, other);
  return {
    help: at(points.help, helped),
    "help-both-ways": at(points.helpBothWays, helped),
    goals: at(points.goals, goalFit(table, one, other)),
    role: at(points.role, agreement(table.role, one, other)),
    level: at(points.level, levelStep(table, one, other)),
    hours: at(points.hours, minutesTogether(table, one, other) / slotMinutes),
    department: at(points.department, 2 - agreement(table.department, one, other)),
    language: at(points.language, languageMatchOf(table, one, other)),
    experience: at(points.experience, at(table.isExperienced, one) + at(table.isExperienced, other)),
    freshness: points.most.freshness - lostFreshness(table, one, other),
  };
}

/** The last round in which the two were partners; undefined for never. Present partners count as never. */
export function lastRoundOf({ special }: PeopleTable, one: number, other: number): number | undefined {
  const found = findSpecial(special, one, other);
  if (found < 0 || (at(special.bits, found) & together) !== 0) return undefined;
  const round = at(special.lastRound, found);
  return round === never ? undefined : round;
}

/** The points that two people lose because they were partners lately. */
export function lostFreshness(table: PeopleTable, one: number, other: number): number {
  const last = lastRoundOf(table, one, other);
  if (last === undefined) return 0;
  const { points, round } = table;
  return points.most.freshness - at(points.freshness, Math.min(freshAfterRounds, Math.max(0, round - last)));
}

function scoreIfFresh(table: PeopleTable, one: number, other: number): number {
  const { points } = table;
  return (
    leastScore +
    at(points.helpTogether, fitBothWays(table, one, other)) +
    traitPoints(table, one, other) +
    at(points.role, agreement(table.role, one, other)) +
    at(points.department, 2 - agreement(table.department, one, other)) +
    at(points.goals, goalFit(table, one, other)) +
    at(points.hours, minutesTogether(table, one, other) / slotMinutes) +
    points.most.freshness
  );
}

/** Level, language and experience: of these many people are alike. */
export function traitPoints(table: PeopleTable, one: number, other: number): number {
  const { points, isExperienced } = table;
  return (
    at(points.level, levelStep(table, one, other)) +
    at(points.language, languageMatchOf(table, one, other)) +
    at(points.experience, at(isExperienced, one) + at(isExperienced, other))
  );
}

function goalFit({ goals, aimed, topicWords }: PeopleTable, one: number, other: number): number {
  const shared = sharedTopics(goals, one, goals, other, topicWords);
  return fit(shared, Math.min(at(aimed, one), at(aimed, other)));
}

/** None, neither's first, the first of one, the first of both: what two people can speak with each other. */
export function languageMatchOf(columns: PeopleTable, one: number, other: number): number {
  const { languages, languageKinds, languageMatch } = columns;
  return at(languageMatch, at(languages, one) * languageKinds + at(languages, other));
}

/** How far what each offers answers what the other wants, as an index into the points for help. */
function fitBothWays({ offers, wants, wanted, topicWords }: PeopleTable, one: number, other: number): number {
  const toOther = sharedTopics(offers, one, wants, other, topicWords);
  const toOne = sharedTopics(offers, other, wants, one, topicWords);
  return fit(toOther, at(wanted, other)) * fits + fit(toOne, at(wanted, one));
}

/** How many of so many wishes are answered, in sixths; few wishes are answered sooner than many. */
export function fit(answered: number, wishes: number): number {
  return wishes === 0 ? 0 : ((wholeFit * Math.min(answered, wishes)) / wishes) | 0;
}

/** Different, not known, the same. */
function agreement(kinds: Int32Array, one: number, other: number): number {
  const [kind, others] = [at(kinds, one), at(kinds, other)];
  return kind === -1 || others === -1 ? 1 : kind === others ? 2 : 0;
}

function levelStep({ level }: PeopleTable, one: number, other: number): number {
  const [mine, others] = [at(level, one), at(level, other)];
  return mine === -1 || others === -1 ? farLevels + 1 : Math.min(farLevels, Math.abs(mine - others));
}

function sharedTopics(sets: TopicSets, one: number, otherSets: TopicSets, other: number, words: number): number {
  let shared = 0;
  for (let word = 0; word < words; word++) {
    let bits = at(sets, one * words + word) & at(otherSets, other * words + word);
    for (; bits !== 0; bits &= bits - 1) shared++;
  }
  return shared;
}
