import type { AloneReason } from "#domain/pairing/alone-reason.ts";
import type { RelaxationStep } from "#domain/pairing/relaxations.ts";
import type { RuleName } from "#domain/pairing/rules.ts";
import type { PairingRules } from "#domain/pairing/settings.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { listText } from "./names.ts";

/** "5 hours" */
export function hoursText(t: Translate, minutes: number): string {
  return t("pairing.hours", { hours: minutes / 60 });
}

/** What two people would break: "they have less than 5 hours of the week in common". */
export function ruleText(t: Translate, rule: RuleName, rules: PairingRules): string {
  switch (rule) {
    case "shared-hours":
      return t("pairing.ruleHours", { hours: hoursText(t, rules.leastSharedMinutes) });
    case "shared-language":
      return t("pairing.ruleLanguage");
    case "no-reporting-lines":
      return t("pairing.ruleReporting");
    case "avoid-lists":
      return t("pairing.ruleAvoid");
    case "no-repeat":
      return t("pairing.ruleRepeat", { rounds: rules.roundsWithoutRepeat });
    case "other-department":
      return t("pairing.ruleDepartment");
    case "ruled-out-by-hand":
      return t("pairing.ruleByHand");
    default:
      return unreachable(rule);
  }
}

/** Why somebody has nobody, in a sentence. */
export function aloneText(t: Translate, locale: string, reason: AloneReason, rules: PairingRules): string {
  switch (reason.kind) {
    case "nobody-else":
      return t("pairing.aloneNobodyElse");
    case "all-taken":
      return t("pairing.aloneAllTaken", { count: reason.possiblePartners });
    case "rules": {
      const clauses = reason.refused.map(({ rule, people }) => refusedText(t, rule, people, rules));
      return t("pairing.aloneRules", { clauses: listText(locale, clauses) });
    }
    default:
      return unreachable(reason);
  }
}

function refusedText(t: Translate, rule: RuleName, count: number, rules: PairingRules): string {
  switch (rule) {
    case "shared-hours":
      return t("pairing.refusedHours", { count, hours: hoursText(t, rules.leastSharedMinutes) });
    case "shared-language":
      return t("pairing.refusedLanguage", { count });
    case "no-reporting-lines":
      return t("pairing.refusedReporting", { count });
    case "avoid-lists":
      return t("pairing.refusedAvoid", { count });
    case "no-repeat":
      return t("pairing.refusedRepeat", { count, rounds: rules.roundsWithoutRepeat });
    case "other-department":
      return t("pairing.refusedDepartment", { count });
    case "ruled-out-by-hand":
      return t("pairing.refusedByHand", { count });
    default:
      return unreachable(rule);
  }
}

/** A rule that gives way: "2 hours in common are enough, instead of 5 hours". */
export function stepText(t: Translate, step: RelaxationStep): string {
  switch (step.kind) {
    case "shared-minutes": {
      const from = hoursText(t, step.from);
      return step.to === 0
        ? t("pairing.stepNoHours", { from })
        : t("pairing.stepHours", { from, to: hoursText(t, step.to) });
    }
    case "rounds-without-repeat":
      return step.to === 0 ? t("pairing.stepRepeatAtOnce") : t("pairing.stepRepeat", { from: step.from, to: step.to });
    case "same-department":
      return t("pairing.stepDepartment");
    case "trios":
      return t("pairing.stepTrios");
    default:
      return unreachable(step);
  }
}
