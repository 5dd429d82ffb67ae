import type { PairingRules } from "#domain/pairing/settings.ts";
import type { PartnersNow, WhyNot } from "#domain/pairing/why-not.ts";
import { unreachable } from "#domain/unreachable.ts";
import { listText } from "./names.ts";
import { comparedTexts, pointsText, scoreText } from "./numbers.ts";
import type { Speaker } from "./price-text.ts";
import { ruleText } from "./rule-text.ts";

/** Why two people are not together, one sentence each. */
export function whyNotTexts(
  speaker: Speaker,
  [first, second]: readonly [string, string],
  why: WhyNot,
  rules: PairingRules,
): readonly string[] {
  const { t, locale, names } = speaker;
  const list = (ids: readonly string[]) => listText(locale, ids.map(names.of));
  switch (why.kind) {
    case "together":
      return [t("pairing.whyTogether", { names: list([first, second]) })];
    case "not-taking-part":
      return why.ids.length === 0
        ? [t("pairing.whySame")]
        : [t("pairing.whyNotHere", { count: why.ids.length, names: list(why.ids) })];
    case "rules": {
      const clauses = listText(
        locale,
        why.broken.map((rule) => ruleText(t, rule, rules)),
      );
      return [t("pairing.whyRules", { clauses, score: scoreText(locale, why.score) })];
    }
    case "locked":
      return [
        t("pairing.whyLocked", {
          count: why.ids.length,
          names: list(why.ids),
          score: scoreText(locale, why.score),
        }),
      ];
    case "below-worst": {
      const [score, worst] = comparedTexts(locale, why.score, why.worst);
      return [t("pairing.whyBelowWorst", { score, worst })];
    }
    case "costs-a-pair":
      return [
        t("pairing.whyCostsPair", { score: scoreText(locale, why.score) }),
        hasText(speaker, first, why.first),
        hasText(speaker, second, why.second),
      ];
    case "better-partners": {
      const score = scoreText(locale, why.score);
      return [
        why.totalFallsBy === 0
          ? t("pairing.whyEqual", { score })
          : t("pairing.whyBetter", { score, by: pointsText(locale, why.totalFallsBy) }),
        hasText(speaker, first, why.first),
        hasText(speaker, second, why.second),
      ];
    }
    default:
      return unreachable(why);
  }
}

function hasText({ t, locale, names }: Speaker, id: string, now: PartnersNow | undefined): string {
  const name = names.of(id);
  if (now === undefined) return t("pairing.hasNobody", { name });
  const partners = listText(locale, now.ids.map(names.of));
  return t("pairing.hasNow", { name, partners, score: scoreText(locale, now.score) });
}
