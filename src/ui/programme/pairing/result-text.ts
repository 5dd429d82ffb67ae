import type { ComputeFailure } from "#app/ports/compute.ts";
import type { Gap } from "#domain/pairing/best-pairs.ts";
import type { PairedGroup, Pairing } from "#domain/pairing/pairing.ts";
import { pairsWithin } from "#domain/pairing/special-pairs.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { gapText } from "./numbers.ts";

/** "19 pairs and a trio." */
export function madeText(t: Translate, { groups }: Pick<Pairing, "groups">): string {
  const trios = groups.filter(({ people }) => people.length === 3).length;
  const pairs = groups.length - trios;
  if (groups.length === 0) return t("pairing.madeNothing");
  if (trios === 0) return t("pairing.madePairs", { pairs });
  return pairs === 0 ? t("pairing.madeTrios", { trios }) : t("pairing.madePairsAndTrios", { pairs, trios });
}

/** How good the round is against all that would be possible; nothing where there is no pair to speak of. */
export function proofTexts(t: Translate, locale: string, gap: Gap): readonly string[] {
  const isProven = gap.reached >= gap.atMost && !gap.mayPairMore && !gap.mayLiftWorst;
  const share = gapText(locale, gap);
  return [
    isProven ? t("pairing.proven", { share }) : t("pairing.nearlyProven", { share }),
    ...(gap.mayPairMore ? [t("pairing.mayPairMore")] : []),
    ...(gap.mayLiftWorst ? [t("pairing.mayLiftWorst")] : []),
  ];
}

export type WeakPair = { readonly people: readonly string[]; readonly score: number };

/**
 * The two people with the lowest score of all who are together, in a trio as well; of equals the first.
 *
 * @param scoreOf Of two who are in a trio.
 */
export function weakestOf(
  groups: readonly PairedGroup[],
  scoreOf: (one: string, other: string) => number | undefined,
): WeakPair | undefined {
  let weakest: WeakPair | undefined;
  for (const { people, score } of groups) {
    const pairs: readonly WeakPair[] =
      people.length === 2
        ? [{ people, score }]
        : pairsWithin(people).map((pair) => ({ people: pair, score: scoreOf(...pair) ?? score }));
    for (const pair of pairs) if (weakest === undefined || pair.score < weakest.score) weakest = pair;
  }
  return weakest;
}

/** Why there is no answer; undefined where somebody wanted none. */
export function computeFailureText(t: Translate, failure: ComputeFailure): string | undefined {
  switch (failure.kind) {
    case "cancelled":
      return undefined;
    case "unproven":
      return t("pairing.failedUnproven");
    case "too-many-people":
      return t("pairing.failedTooMany", { most: failure.most });
    case "cannot-start":
      return t("pairing.failedCannotStart");
    case "broke-off":
      return t("pairing.failedBrokeOff");
    default:
      return unreachable(failure);
  }
}
