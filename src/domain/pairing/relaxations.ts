import { ok, type Result } from "#domain/result.ts";
import { stopOnly } from "./best-pairs.ts";
import type { Watch } from "./matching/solve-options.ts";
import { type PairingFailure, pairPeople } from "./pair-people.ts";
import type { Pairing } from "./pairing.ts";
import type { PairingQuestion } from "./question.ts";
import type { PairingSettings } from "./settings.ts";

/** A change to the programme with which more people would have somebody. */
export type Relaxation = RelaxationStep & {
  /** How many people more would be in a pair or trio. */
  readonly peopleMore: number;
};

/** One rule of a programme that gives way. */
export type RelaxationStep =
  | { readonly kind: "shared-minutes" | "rounds-without-repeat"; readonly from: number; readonly to: number }
  | { readonly kind: "same-department" }
  | { readonly kind: "trios" };

/** Nobody sets a programme to the quarter of an hour. */
const minuteStep = 30;

/**
 * For each rule that a programme can give way in, the smallest step that would help somebody who is alone, tried out in
 * full. Languages, reporting lines and what people wish to avoid are not offered.
 *
 * As long as some ten pairings: ask for it when somebody wants to know.
 */
export function findRelaxations(
  question: PairingQuestion,
  pairing: Pairing,
  watch: Watch = {},
): Result<readonly Relaxation[], PairingFailure> {
  if (pairing.alone.length === 0) return ok([]);
  const found: Relaxation[] = [];
  const ladders = laddersFor(question.settings);
  for (const [done, ladder] of ladders.entries()) {
    watch.onProgress?.(done, ladders.length);
    const smallest = smallestThatHelps(question, pairing, ladder, watch);
    if (!smallest.ok) return smallest;
    if (smallest.value !== undefined) found.push(smallest.value);
  }
  watch.onProgress?.(1, 1);
  return ok(found);
}

/** A larger step never helps fewer, so the steps are halved until the smallest is left. */
function smallestThatHelps(
  question: PairingQuestion,
  pairing: Pairing,
  ladder: readonly RelaxationStep[],
  watch: Watch,
): Result<Relaxation | undefined, PairingFailure> {
  let best: Relaxation | undefined;
  let first = 0;
  let end = ladder.length;
  while (first < end) {
    // The largest step comes first: where it does not help, none does.
    const at = best === undefined ? end - 1 : (first + end) >> 1;
    const change = ladder[at];
    if (change === undefined) break;
    const settings = settingsWith(question.settings, change);
    const relaxed = pairPeople({ ...question, settings }, stopOnly(watch));
    if (!relaxed.ok) return relaxed;
    const peopleMore = pairing.alone.length - relaxed.value.alone.length;
    if (peopleMore > 0) {
      best = { ...change, peopleMore };
      end = at;
    } else if (best === undefined) break;
    else first = at + 1;
  }
  return ok(best);
}

/** The settings with one change. */
export function settingsWith(settings: PairingSettings, change: RelaxationStep): PairingSettings {
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
function laddersFor({ rules, trios }: PairingSettings): readonly (readonly RelaxationStep[])[] {
  const { leastSharedMinutes, roundsWithoutRepeat, otherDepartment } = rules;
  return [
    trios === "prefer-not" ? [{ kind: "trios" as const }] : [],
    stepsDown(leastSharedMinutes, minuteStep).map((to) => ({
      kind: "shared-minutes" as const,
      from: leastSharedMinutes,
      to,
    })),
    stepsDown(roundsWithoutRepeat, 1).map((to) => ({
      kind: "rounds-without-repeat" as const,
      from: roundsWithoutRepeat,
      to,
    })),
    otherDepartment ? [{ kind: "same-department" as const }] : [],
  ].filter((ladder) => ladder.length > 0);
}

/** The whole steps below a number, down to 0. */
function stepsDown(from: number, step: number): readonly number[] {
  const count = Math.max(0, Math.ceil(from / step));
  return Array.from({ length: count }, (_, down) => (count - 1 - down) * step);
}
