import type { PairReason } from "#domain/pairing/explain-pair.ts";
import type { ScorePart } from "#domain/pairing/settings.ts";
import type { Profile } from "#domain/programme/profile.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { listText } from "./names.ts";
import { hoursText } from "./rule-text.ts";

/** What a reason is told with: the two, and the programme's own words. */
export type Telling = {
  readonly t: Translate;
  readonly locale: string;
  /** As they were asked about. */
  readonly first: Teller;
  readonly second: Teller;
  readonly topicName: (topic: string) => string;
};

export type Teller = { readonly id: string; readonly name: string; readonly profile: Profile | undefined };

/** Why two people fit, in words: "Maya offers what Tom wants: giving feedback". */
export function reasonText(telling: Telling, reason: PairReason): string {
  const { t, locale, first, second, topicName } = telling;
  const topics = (ids: readonly string[]) => listText(locale, ids.map(topicName));
  switch (reason.kind) {
    case "help":
      return helpText(telling, topics(reason.fromFirst), topics(reason.fromSecond));
    case "goals":
      return t("pairing.reasonGoals", { count: reason.topics.length, topics: topics(reason.topics) });
    case "role":
      // As the person writes it; pairing compares it in small letters.
      return t("pairing.reasonRole", { role: first.profile?.role?.trim() ?? reason.role });
    case "level":
      return reason.apart === 0 ? t("pairing.reasonSameLevel") : t("pairing.reasonLevel", { apart: reason.apart });
    case "hours":
      return t("pairing.reasonHours", { hours: hoursText(t, reason.minutes) });
    case "department":
      return t("pairing.reasonDepartments", { first: reason.departments[0], second: reason.departments[1] });
    case "language":
      return t("pairing.reasonLanguage", { languages: listText(locale, reason.languages.map(languageIn(locale))) });
    case "experience":
      return t("pairing.reasonExperience", { name: reason.experiencedId === first.id ? first.name : second.name });
    case "freshness":
      return reason.lastRound === undefined
        ? t("pairing.reasonNever")
        : t("pairing.reasonLast", { round: reason.lastRound });
    default:
      return unreachable(reason);
  }
}

function helpText({ t, first, second }: Telling, given: string, taken: string): string {
  if (given !== "" && taken !== "")
    return t("pairing.reasonHelpBoth", { first: first.name, second: second.name, given, taken });
  return given === ""
    ? t("pairing.reasonHelpOne", { giver: second.name, taker: first.name, topics: taken })
    : t("pairing.reasonHelpOne", { giver: first.name, taker: second.name, topics: given });
}

function languageIn(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // Whatever somebody's file says is a language: said as it is.
      return tag;
    }
  };
}

/** What a part of the score is called. */
export function partText(t: Translate, part: ScorePart): string {
  switch (part) {
    case "help":
      return t("pairing.partHelp");
    case "help-both-ways":
      return t("pairing.partHelpBothWays");
    case "goals":
      return t("pairing.partGoals");
    case "role":
      return t("pairing.partRole");
    case "level":
      return t("pairing.partLevel");
    case "hours":
      return t("pairing.partHours");
    case "department":
      return t("pairing.partDepartment");
    case "language":
      return t("pairing.partLanguage");
    case "experience":
      return t("pairing.partExperience");
    case "freshness":
      return t("pairing.partFreshness");
    default:
      return unreachable(part);
  }
}
