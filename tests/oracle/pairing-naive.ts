import type { Participant } from "#domain/pairing/participant.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import type { RuleName } from "#domain/pairing/rules.ts";
import { type ScorePart, scoreParts } from "#domain/pairing/settings.ts";

/** The rules and the score once more, as slowly and plainly as they can be said; nothing of the product's code in it. */

/** Which rules two people of a question would break. */
export function naiveRules(question: PairingQuestion, one: Participant, other: Participant): readonly RuleName[] {
  const { rules } = question.settings;
  const last = lastRound(question, one, other);
  const isForbidden = question.forbidden.some((pair) => pair.includes(one.id) && pair.includes(other.id));
  const broken: Record<RuleName, boolean> = {
    "shared-hours": naiveMinutes(one, other) < rules.leastSharedMinutes,
    "shared-language": rules.sharedLanguage && !one.languages.some((language) => other.languages.includes(language)),
    "no-reporting-lines": rules.noReportingLines && (one.managerId === other.id || other.managerId === one.id),
    "avoid-lists": rules.avoidLists && (one.avoid.includes(other.id) || other.avoid.includes(one.id)),
    "no-repeat":
      last !== undefined && question.round - last <= rules.roundsWithoutRepeat && rules.roundsWithoutRepeat > 0,
    "other-department": rules.otherDepartment && one.department !== undefined && one.department === other.department,
    "ruled-out-by-hand": isForbidden,
  };
  return (Object.keys(broken) as RuleName[]).filter((rule) => broken[rule]);
}

/** What two people score. */
export function naiveScore(question: PairingQuestion, one: Participant, other: Participant): number {
  const shares = naiveShares(question, one, other);
  const most = naiveMost(question);
  return 1 + scoreParts.reduce((sum, part) => sum + Math.round((most(part) * shares[part]) / whole), 0);
}

/** The score, and the bonus where the two are partners at present. */
export function naiveWorth(question: PairingQuestion, one: Participant, other: Participant): number {
  return naiveScore(question, one, other) + (areTogether(question, one, other) ? question.settings.keepBonus : 0);
}

/** Whole points for each part in proportion to the weights; what is left over goes to the first of the weightiest. */
function naiveMost({ settings: { weights } }: PairingQuestion): (part: ScorePart) => number {
  const together = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  if (together === 0) return () => 0;
  const floors = new Map(scoreParts.map((part) => [part, Math.floor((9999 * weights[part]) / together)]));
  const left = 9999 - [...floors.values()].reduce((sum, points) => sum + points, 0);
  const heaviest = Math.max(...Object.values(weights));
  const first = scoreParts.find((part) => weights[part] === heaviest);
  return (part) => (floors.get(part) ?? 0) + (part === first ? left : 0);
}

/** Every share is a whole number of these. */
const whole = 1200;

/** How far each part is fulfilled, in parts of the whole. */
function naiveShares(question: PairingQuestion, one: Participant, other: Participant): Record<ScorePart, number> {
  const known = (topics: readonly string[]) => new Set(topics.filter((topic) => question.topics.includes(topic)));
  const both = (mine: readonly string[], theirs: readonly string[]) =>
    [...known(mine)].filter((topic) => known(theirs).has(topic)).length;
  const share = (answered: number, wishes: number) => {
    const counted = Math.min(wishes, 3);
    return counted === 0 ? 0 : (Math.min(answered, counted) * whole) / counted;
  };
  const toOther = share(both(one.offers, other.wants), known(other.wants).size);
  const toOne = share(both(other.offers, one.wants), known(one.wants).size);
  const same = (mine: unknown, theirs: unknown, if_: number, ifNot: number) =>
    mine === undefined || theirs === undefined ? whole / 2 : mine === theirs ? if_ : ifNot;
  const apart =
    one.level === undefined || other.level === undefined ? 2 : Math.min(4, Math.abs(one.level - other.level));
  const spoken = one.languages.filter((language) => other.languages.includes(language));
  const isFirst = (person: Participant) => spoken.includes(person.languages[0] ?? "");
  const last = lastRound(question, one, other);
  return {
    help: (toOther + toOne) / 2,
    "help-both-ways": Math.min(toOther, toOne),
    goals: share(both(one.goals, other.goals), Math.min(known(one.goals).size, known(other.goals).size)),
    role: same(one.role, other.role, whole, 0),
    level: whole - (whole / 4) * apart,
    hours: Math.min(whole, naiveMinutes(one, other)),
    department: same(one.department, other.department, 0, whole),
    language:
      spoken.length === 0
        ? 0
        : one.languages[0] === other.languages[0]
          ? whole
          : isFirst(one) || isFirst(other)
            ? 900
            : 600,
    experience: one.isExperienced === other.isExperienced ? 0 : whole,
    freshness: last === undefined ? whole : (whole / 12) * Math.min(12, Math.max(0, question.round - last)),
  };
}

export function naiveMinutes(one: Participant, other: Participant): number {
  let quarters = 0;
  for (let quarter = 0; quarter < 672; quarter++) {
    if (works(one, quarter) && works(other, quarter)) quarters++;
  }
  return 15 * quarters;
}

function works({ hours }: Participant, quarter: number): boolean {
  return Math.floor((hours[Math.floor(quarter / 32)] ?? 0) / 2 ** (quarter % 32)) % 2 === 1;
}

/** Undefined for never, and for those who are partners at present. */
function lastRound(question: PairingQuestion, one: Participant, other: Participant): number | undefined {
  if (areTogether(question, one, other)) return undefined;
  const rounds = [
    ...one.earlierPartners.filter(({ id }) => id === other.id),
    ...other.earlierPartners.filter(({ id }) => id === one.id),
  ].map(({ round }) => round);
  return rounds.length === 0 ? undefined : Math.max(...rounds);
}

function areTogether({ present }: PairingQuestion, one: Participant, other: Participant): boolean {
  return present.some((group) => group.includes(one.id) && group.includes(other.id));
}
