import { slotMinutes } from "#domain/scheduling/grid.ts";
import { type ScorePart, type ScoreWeights, scoreParts } from "./settings.ts";
import { mostSharedMinutes } from "./week-hours.ts";

/** Any pair that the rules allow is worth this much; what makes it a good one comes on top. */
export const leastScore = 1;
/** What comes on top where nothing is left to wish. */
export const fullPoints = 9_999;

/** More answered wishes or shared goals than this make a pair no better. */
export const enoughTopics = 3;
/** The common multiple in which the shares of 1, 2 and 3 wishes are whole. */
export const wholeFit = 6;
/** More shared time than this makes a pair no better. */
const enoughMinutes = 20 * 60;
/** So many rounds after their last one two people are as good as new to each other. */
export const freshAfterRounds = 12;
/** Levels further apart than this count as equally far. */
export const farLevels = 4;

/** How many whole points each observation brings: all that scoring needs, looked up and added. */
export type Points = {
  /** The most that each part can bring; together `fullPoints`, or nothing where nothing counts. */
  readonly most: Readonly<Record<ScorePart, number>>;
  /** By the fit of one direction times `fits` plus that of the other. */
  readonly help: Int32Array;
  readonly helpBothWays: Int32Array;
  /** Both of them together. */
  readonly helpTogether: Int32Array;
  /** By how much of the goals is shared, in sixths. */
  readonly goals: Int32Array;
  /** Different; not known, which counts half; the same. */
  readonly role: Int32Array;
  /** By the distance of the levels; the last for not known, which counts half. */
  readonly level: Int32Array;
  /** By shared quarters of an hour of the week. */
  readonly hours: Int32Array;
  /** The same; not known, which counts half; different. */
  readonly department: Int32Array;
  /** None, neither's first, the first of one, the first of both. */
  readonly language: Int32Array;
  /** Nobody, one, or both of the two experienced. */
  readonly experience: Int32Array;
  /** By rounds since they were partners; the last for never. */
  readonly freshness: Int32Array;
};

/** A direction can fit in none to all sixths. */
export const fits = wholeFit + 1;

/** Lays the weights out as points. */
export function pointsFor(weights: ScoreWeights): Points {
  const most = shareOut(weights);
  /** Shares as whole numbers out of so many, so that rounding never depends on how a fraction was formed. */
  const table = (part: ScorePart, size: number, outOf: number, share: (at: number) => number) =>
    Int32Array.from({ length: size }, (_, at) => Math.round((most[part] * share(at)) / outOf));
  const byStep = (part: ScorePart, outOf: number, shares: readonly number[]) =>
    table(part, shares.length, outOf, (at) => shares[at] ?? 0);
  const first = (both: number) => Math.floor(both / fits);
  const second = (both: number) => both % fits;
  const help = table("help", fits * fits, 2 * wholeFit, (both) => first(both) + second(both));
  const helpBothWays = table("help-both-ways", fits * fits, wholeFit, (both) => Math.min(first(both), second(both)));
  return {
    most,
    help,
    helpBothWays,
    helpTogether: help.map((points, both) => points + (helpBothWays[both] ?? 0)),
    goals: table("goals", fits, wholeFit, (sixths) => sixths),
    role: byStep("role", 2, [0, 1, 2]),
    level: table("level", farLevels + 2, 2 * farLevels, (apart) =>
      apart > farLevels ? farLevels : 2 * (farLevels - apart),
    ),
    hours: table("hours", mostSharedMinutes / slotMinutes + 1, enoughMinutes, (quarters) =>
      Math.min(enoughMinutes, quarters * slotMinutes),
    ),
    department: byStep("department", 2, [0, 1, 2]),
    language: byStep("language", 4, [0, 2, 3, 4]),
    experience: byStep("experience", 1, [0, 1, 0]),
    freshness: table("freshness", freshAfterRounds + 1, freshAfterRounds, (rounds) => rounds),
  };
}

/** Whole points in the proportion of the weights, `fullPoints` together; what rounding leaves goes to the weightiest. */
function shareOut(weights: ScoreWeights): Record<ScorePart, number> {
  const weightOf = (part: ScorePart) => (weights[part] > 0 ? weights[part] : 0);
  const total = scoreParts.reduce((sum, part) => sum + weightOf(part), 0);
  const share = (part: ScorePart) => (total > 0 ? Math.floor((fullPoints * weightOf(part)) / total) : 0);
  const most = {
    help: share("help"),
    "help-both-ways": share("help-both-ways"),
    goals: share("goals"),
    role: share("role"),
    level: share("level"),
    hours: share("hours"),
    department: share("department"),
    language: share("language"),
    experience: share("experience"),
    freshness: share("freshness"),
  };
  const [weightiest] = scoreParts.toSorted((a, b) => weightOf(b) - weightOf(a));
  const given = scoreParts.reduce((sum, part) => sum + most[part], 0);
  if (weightiest !== undefined && total > 0) most[weightiest] += fullPoints - given;
  return most;
}
