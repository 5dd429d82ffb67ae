import type { Participant } from "#domain/pairing/participant.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import { naiveRules, naiveWorth } from "./pairing-naive.ts";

/** What the best of all groupings comes to, in the worth that the pairing makes as large as it can. */
export type BestOfAll = {
  readonly alone: number;
  readonly trios: number;
  readonly worst: number;
  readonly total: number;
};

/**
 * Tries every way to put people into pairs, trios and alone: fewest alone, then fewest trios, then the aim. Only for a
 * handful of people, all of whom take part and none of whom is locked.
 */
export function bestOfAll(question: PairingQuestion): BestOfAll {
  const { participants, settings } = question;
  const pairs = new Map<string, number>();
  for (const [at, one] of participants.entries()) {
    for (const other of participants.slice(at + 1)) {
      if (naiveRules(question, one, other).length === 0) pairs.set(keyOf(one, other), naiveWorth(question, one, other));
    }
  }
  let best: BestOfAll = { alone: Number.POSITIVE_INFINITY, trios: 0, worst: 0, total: 0 };
  const place = (left: readonly Participant[], so: BestOfAll): void => {
    const [one, ...others] = left;
    if (one === undefined) {
      if (isBetter(so, best, settings.aim)) best = so;
      return;
    }
    place(others, { ...so, alone: so.alone + 1 });
    for (const two of others) {
      const worth = pairs.get(keyOf(one, two));
      if (worth === undefined) continue;
      const rest = others.filter((each) => each !== two);
      place(rest, { ...so, worst: Math.min(so.worst, worth), total: so.total + worth });
      if (settings.trios === "prefer-not") continue;
      for (const three of rest.slice(others.indexOf(two))) {
        const [second, third] = [pairs.get(keyOf(one, three)), pairs.get(keyOf(two, three))];
        if (second === undefined || third === undefined) continue;
        place(
          rest.filter((each) => each !== three),
          {
            ...so,
            trios: so.trios + 1,
            worst: Math.min(so.worst, worth, second, third),
            total: so.total + Math.floor((worth + second + third) / 2),
          },
        );
      }
    }
  };
  place(participants, { alone: 0, trios: 0, worst: Number.POSITIVE_INFINITY, total: 0 });
  return best;
}

function isBetter(one: BestOfAll, other: BestOfAll, aim: string): boolean {
  if (one.alone !== other.alone) return one.alone < other.alone;
  if (one.trios !== other.trios) return one.trios < other.trios;
  if (aim === "lift-worst" && one.worst !== other.worst) return one.worst > other.worst;
  return one.total > other.total;
}

function keyOf(one: Participant, other: Participant): string {
  return [one.id, other.id].toSorted().join(" ");
}
