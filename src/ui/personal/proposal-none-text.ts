import type { SearchOutcome } from "#app/scheduling/find-proposals.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { unreachable } from "#domain/unreachable.ts";
import { firstName } from "./first-name.ts";
import { type Language, namesText, type Parties } from "./proposal-text.ts";

/** The outcomes of a search that leave nothing to choose from. */
export type NoneOutcome = Extract<SearchOutcome, { readonly kind: "all-closed" | "impossible" }>;

export type NoneText = {
  readonly title: string;
  readonly reason: string;
  /** The one thing that leads on. */
  readonly way: "change-wish" | "change-partner" | "look-again";
};

/** Why there is no time to propose, and what to do about it. */
export function noneText(
  { t, locale }: Language,
  outcome: NoneOutcome,
  { sessions }: Cadence,
  { others }: Parties,
): NoneText {
  const nothingRead = t("booking.nothingRead");
  if (outcome.kind === "all-closed") {
    return {
      title: t("booking.nothingFound", { sessions, names: namesText(locale, others) }),
      reason: `${t("booking.allClosed")} ${t("booking.allClosedHint")}`,
      way: "change-wish",
    };
  }
  const { problem } = outcome;
  switch (problem.kind) {
    case "alone":
      return { title: t("booking.nobodyChosen"), reason: nothingRead, way: "change-partner" };
    case "too-many-members":
      return {
        title: t("booking.tooManyMembers", { most: problem.most }),
        reason: nothingRead,
        way: "change-partner",
      };
    case "same-person-twice": {
      const name = firstName(problem.person.displayName);
      return { title: t("booking.samePersonTwice", { name }), reason: nothingRead, way: "change-partner" };
    }
    case "impossible-sessions":
      return {
        title: t("booking.impossibleSessions", { most: problem.most }),
        reason: nothingRead,
        way: "change-wish",
      };
    case "start-in-the-past":
      return { title: t("booking.startInThePast"), reason: nothingRead, way: "look-again" };
    default:
      return unreachable(problem);
  }
}
