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
/** For what is not known: neither for nor against. */
const unknownShare = 0.5;

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
  /** Different, not known, the same. */
  readonly role: Int32Array;
  /** By the distance of the levels; the last for not known. */
  readonly level: Int32Array;
  /** By shared quarters of an hour of the week. */
  readonly hours: Int32Array;
  /** The same, not known, different. */
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
  const table = (part: ScorePart, size: number, share: (at: number) => number) =>
    Int32Array.from({ length: size }, (_, at) => Math.round(most[part] * share(at)));
  const help = table("help", fits * fits, (at) => (Math.floor(at / fits) + (at % fits)) / (2 * wholeFit));
  const lesser = (at: number) => Math.min(Math.floor(at / fits), at % fits);
  const helpBothWays = table("help-both-ways", fits * fits, (at) => lesser(at) / wholeFit);
  return {
    most,
    help,
    helpBothWays,
    helpTogether: help.map((points, at) => points + (helpBothWays[at] ?? 0)),
    goals: table("goals", fits, (at) => at / wholeFit),
    role: table("role", 3, (at) => [0, unknownShare, 1][at] ?? 0),
    level: table("level", farLevels + 2, (at) => (at > farLevels ? unknownShare : 1 - at / farLevels)),
    hours: table("hours", mostSharedMinutes / slotMinutes + 1, (at) => Math.min(1, (at * slotMinutes) / enoughMinutes)),
    department: table("department", 3, (at) => [0, unknownShare, 1][at] ?? 0),
    language: table("language", 4, (at) => [0, 0.5, 0.75, 1][at] ?? 0),
    experience: table("experience", 3, (at) => (at === 1 ? 1 : 0)),
    freshness: table("freshness", freshAfterRounds + 1, (at) => at / freshAfterRounds),
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
