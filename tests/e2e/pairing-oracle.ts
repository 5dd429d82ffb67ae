import type { PairingQuestion } from "#domain/pairing/question.ts";
import { naiveRules, naiveScore } from "#tests/oracle/pairing-naive.ts";

export type Couple = readonly [string, string];

/** One way to put everybody into pairs. */
export type Matching = { readonly couples: readonly Couple[]; readonly worst: number; readonly total: number };

/**
 * Tries every way to put an even handful of people into pairs, with rules and scores told once more in plain words: the best
 * has the best worst pair, and then the highest total.
 *
 * @param isWanted Says of a whole matching whether it is looked at; those who are in `exempt` may break rules.
 */
export function bestMatching(
  question: PairingQuestion,
  isWanted: (couples: readonly Couple[]) => boolean = () => true,
  exempt: readonly Couple[] = [],
): Matching {
  const byId = new Map(question.participants.map((person) => [person.id, person]));
  const isExempt = (couple: Couple) => exempt.some((other) => areSame(couple, other));
  const scored = (one: string, other: string) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    if (first === undefined || second === undefined) throw new Error(`${one} or ${other} does not take part`);
    if (!isExempt([one, other]) && naiveRules(question, first, second).length > 0) return undefined;
    return naiveScore(question, first, second);
  };
  let best: Matching | undefined;
  const place = (left: readonly string[], so: Matching): void => {
    const [one, ...others] = left;
    if (one === undefined) {
      const isBetter =
        best === undefined || so.worst > best.worst || (so.worst === best.worst && so.total > best.total);
      if (isBetter && isWanted(so.couples)) best = so;
      return;
    }
    for (const other of others) {
      const score = scored(one, other);
      if (score === undefined) continue;
      place(
        others.filter((each) => each !== other),
        {
          couples: [...so.couples, [one, other]],
          worst: Math.min(so.worst, score),
          total: so.total + score,
        },
      );
    }
  };
  place([...byId.keys()], { couples: [], worst: Number.POSITIVE_INFINITY, total: 0 });
  if (best === undefined) throw new Error("Nobody can be paired so");
  return best;
}

export function areSame(couple: Couple, [one, other]: Couple): boolean {
  return couple.includes(one) && couple.includes(other);
}
