import { ok, type Result } from "#domain/result.ts";
import type { Watch } from "./matching/solve-options.ts";
import { type PairingFailure, pairPeople } from "./pair-people.ts";
import type { Pairing } from "./pairing.ts";
import { minutesTogether, type PeopleTable } from "./people-table.ts";
import type { PairingQuestion } from "./question.ts";
import { reviewTable } from "./review-table.ts";
import { brokenRules, type RuleName } from "./rules.ts";
import { lastRoundOf } from "./score.ts";
import type { PairingSettings } from "./settings.ts";

/** A change to the programme with which more people would have somebody. */
export type Relaxation = Change & {
  /** How many people more would be in a pair or trio. */
  readonly peopleMore: number;
};

type Change =
  | { readonly kind: "shared-minutes" | "rounds-without-repeat"; readonly from: number; readonly to: number }
  | { readonly kind: "same-department" }
  | { readonly kind: "trios" };

/** So far one rule is relaxed, step by step, before it is given up. */
const mostSteps = 4;
/** Nobody sets a programme to the quarter of an hour. */
const minuteStep = 30;

/**
 * For each rule that a programme can give way in, the smallest step that would help somebody who is alone, tried out in
 * full. Languages, reporting lines and what people wish to avoid are not offered.
 *
 * As long as a few pairings: ask for it when somebody wants to know.
 */
export function findRelaxations(
  question: PairingQuestion,
  pairing: Pairing,
  watch: Watch = {},
): Result<readonly Relaxation[], PairingFailure> {
  if (pairing.alone.length === 0) return ok([]);
  const found: Relaxation[] = [];
  const steps = changesToTry(question, pairing);
  let tried = 0;
  for (const ladder of steps) {
    for (const change of ladder) {
      const relaxed = pairPeople({ ...question, settings: settingsWith(question.settings, change) }, stopOnly(watch));
      if (!relaxed.ok) return relaxed;
      const peopleMore = pairing.alone.length - relaxed.value.alone.length;
      if (peopleMore <= 0) continue;
      found.push({ ...change, peopleMore });
      break;
    }
    watch.onProgress?.(++tried, steps.length);
  }
  return ok(found);
}

/** The settings with one change. */
export function settingsWith(settings: PairingSettings, change: Change): PairingSettings {
  const { rules } = settings;
  switch (change.kind) {
    case "shared-minutes":
      return { ...settings, rules: { ...rules, leastSharedMinutes: change.to } };
    case "rounds-without-repeat":
      return { ...settings, rules: { ...rules, roundsWithoutRepeat: change.to } };
    case "same-department":
      return { ...settings, rules: { ...rules, otherDepartment: false } };
    default:
      return { ...settings, trios: "allow" };
  }
}

/** For each rule its steps, the smallest change first. */
function changesToTry({ settings, ...question }: PairingQuestion, { alone }: Pairing): readonly (readonly Change[])[] {
  const table = reviewTable({ ...question, settings });
  const { leastSharedMinutes, roundsWithoutRepeat } = settings.rules;
  const refused = alone.flatMap(({ id }) => refusedOnlyBy(table, id));
  const steps = (rule: RuleName, stepOf: (one: number, other: number) => number) =>
    [...new Set(refused.filter((pair) => pair.rule === rule).map(({ one, other }) => stepOf(one, other)))]
      .toSorted((a, b) => b - a)
      .slice(0, mostSteps);
  const minutes = steps("shared-hours", (one, other) => {
    return Math.floor(minutesTogether(table, one, other) / minuteStep) * minuteStep;
  });
  const rounds = steps("no-repeat", (one, other) => question.round - (lastRoundOf(table, one, other) ?? 0) - 1);
  return [
    settings.trios === "prefer-not" ? [{ kind: "trios" as const }] : [],
    minutes.map((to) => ({ kind: "shared-minutes" as const, from: leastSharedMinutes, to })),
    rounds.map((to) => ({ kind: "rounds-without-repeat" as const, from: roundsWithoutRepeat, to: Math.max(0, to) })),
    refused.some(({ rule }) => rule === "other-department") ? [{ kind: "same-department" as const }] : [],
  ].filter((ladder) => ladder.length > 0);
}

/** Everybody whom a single rule keeps from this person. */
function refusedOnlyBy(table: PeopleTable, id: string) {
  const one = table.numberOf.get(id);
  if (one === undefined) return [];
  return table.people.flatMap((_, other) => {
    const [rule, ...more] = other === one ? [] : brokenRules(table, one, other);
    return rule === undefined || more.length > 0 ? [] : [{ rule, one, other }];
  });
}

function stopOnly({ isCancelled }: Watch): Watch {
  return isCancelled === undefined ? {} : { isCancelled };
}
