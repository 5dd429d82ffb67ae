import type { HandChange } from "#app/programme/pairing-desk-contract.ts";
import type { ChangePrice } from "#domain/pairing/price-change.ts";
import type { RelaxationStep } from "#domain/pairing/relaxations.ts";
import type { PairingRules } from "#domain/pairing/settings.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { listText, type Names } from "./names.ts";
import { comparedTexts, pointsText, scoreText } from "./numbers.ts";
import { ruleText, stepText } from "./rule-text.ts";

export type Speaker = { readonly t: Translate; readonly locale: string; readonly names: Names };

/** A change by hand, named: "Maya and Tom together". */
export function changeText({ t, locale, names }: Speaker, change: HandChange): string {
  switch (change.kind) {
    case "lock":
      return t("pairing.changeLock", { names: listText(locale, change.people.map(names.of)) });
    case "unlock":
      return t("pairing.changeUnlock", { names: listText(locale, change.people.map(names.of)) });
    case "forbid":
      return t("pairing.changeForbid", { names: listText(locale, change.people.map(names.of)) });
    case "allow":
      return t("pairing.changeAllow", { names: listText(locale, change.people.map(names.of)) });
    case "swap": {
      const [first, second] = change.people;
      return t("pairing.changeSwap", { first: names.of(first), second: names.of(second) });
    }
    case "relax":
      return stepText(t, change.step);
    case "keep-last":
      return t("pairing.changeKeepLast");
    case "mix-again":
      return t("pairing.changeMixAgain");
    case "hold-again":
      return holdText(t, change.rule);
    default:
      return unreachable(change);
  }
}

function holdText(t: Translate, rule: RelaxationStep["kind"]): string {
  switch (rule) {
    case "shared-minutes":
      return t("pairing.changeHoldHours");
    case "rounds-without-repeat":
      return t("pairing.changeHoldRepeat");
    case "same-department":
      return t("pairing.changeHoldDepartment");
    case "trios":
      return t("pairing.changeHoldTrios");
    default:
      return unreachable(rule);
  }
}

/** What a change does to the round, one sentence each; whoever loses somebody comes first. */
export function priceTexts(speaker: Speaker, price: ChangePrice, rules: PairingRules): readonly string[] {
  const { t, locale, names } = speaker;
  const { alone, aloneNoMore, churn, broken, after } = price;
  const changed = churn.changed.length;
  const nothing =
    changed === 0 &&
    churn.added.length === 0 &&
    price.totalFallsBy === 0 &&
    price.worstFallsBy === 0 &&
    broken.length === 0;
  if (nothing) {
    const [total, worst] = [pointsText(locale, after.total), scoreText(locale, after.worst)];
    return [t("pairing.priceNothing", { total, worst })];
  }
  return [
    ...aloneTexts(speaker, "pairing.priceAlone", alone),
    ...aloneTexts(speaker, "pairing.priceAloneNoMore", aloneNoMore),
    ...broken.map(({ people, brokenRules }) =>
      t("pairing.priceBreaks", {
        names: listText(locale, people.map(names.of)),
        rules: listText(
          locale,
          brokenRules.map((rule) => ruleText(t, rule, rules)),
        ),
      }),
    ),
    totalText(speaker, price),
    worstText(speaker, price),
    t("pairing.priceChurn", { count: changed }),
  ];
}

function aloneTexts(
  { t, locale, names }: Speaker,
  key: "pairing.priceAlone" | "pairing.priceAloneNoMore",
  ids: readonly string[],
): readonly string[] {
  return ids.length === 0 ? [] : [t(key, { count: ids.length, names: listText(locale, ids.map(names.of)) })];
}

function totalText({ t, locale }: Speaker, { totalFallsBy, after }: ChangePrice): string {
  const total = pointsText(locale, after.total);
  if (totalFallsBy === 0) return t("pairing.priceTotalStays", { total });
  const by = pointsText(locale, Math.abs(totalFallsBy));
  return totalFallsBy > 0 ? t("pairing.priceTotalFalls", { by, total }) : t("pairing.priceTotalRises", { by, total });
}

function worstText({ t, locale }: Speaker, { worstFallsBy, before, after }: ChangePrice): string {
  if (worstFallsBy === 0) return t("pairing.priceWorstStays", { worst: scoreText(locale, after.worst) });
  const [was, becomes] = comparedTexts(locale, before.worst, after.worst);
  const values = { before: was, after: becomes };
  return worstFallsBy > 0 ? t("pairing.priceWorstFalls", values) : t("pairing.priceWorstRises", values);
}
