import { minutesTogether, type PeopleTable } from "./people-table.ts";
import { enoughTopics } from "./points.ts";
import { lastRoundOf, scoreOf, type ScoreParts, scorePartsOf } from "./score.ts";
import { type ScorePart, scoreParts } from "./settings.ts";

/** Why two people fit, as data; the catalogues have the words. */
export type PairExplanation = {
  readonly score: number;
  /** For the bars: what each part brought, and the most that it could have. */
  readonly parts: ScoreParts;
  readonly most: ScoreParts;
  /** The strongest reasons, at most three, the strongest first. */
  readonly reasons: readonly PairReason[];
};

export type PairReason = { readonly points: number; readonly of: number } & (
  | {
      readonly kind: "help";
      /** Topics that the first offers and the second wants, and the other way round. */
      readonly fromFirst: readonly string[];
      readonly fromSecond: readonly string[];
    }
  | { readonly kind: "goals"; readonly topics: readonly string[] }
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "level"; readonly apart: number }
  | { readonly kind: "hours"; readonly minutes: number }
  | { readonly kind: "department"; readonly departments: readonly [string, string] }
  | { readonly kind: "language"; readonly languages: readonly string[] }
  | { readonly kind: "experience"; readonly experiencedId: string }
  /** Undefined: they never were partners. */
  | { readonly kind: "freshness"; readonly lastRound: number | undefined }
);

const mostReasons = 3;

/**
 * What speaks for a pair, whether it was made or not.
 *
 * @returns Undefined if one of them does not take part, or both are the same.
 */
export function explainPair(table: PeopleTable, first: string, second: string): PairExplanation | undefined {
  const [one, other] = [table.numberOf.get(first), table.numberOf.get(second)];
  if (one === undefined || other === undefined || one === other) return undefined;
  const parts = scorePartsOf(table, one, other);
  const { most } = table.points;
  const reasons = scoreParts
    .flatMap((part) => reasonFor(table, part, one, other, parts))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, mostReasons);
  return { score: scoreOf(table, one, other), parts, most, reasons };
}

/** What a part of the score says, if it speaks for the pair at all. */
function reasonFor(
  table: PeopleTable,
  part: ScorePart,
  one: number,
  other: number,
  parts: ScoreParts,
): readonly PairReason[] {
  const [person, partner] = [table.people[one], table.people[other]];
  // Both directions of help are one reason.
  const isHelp = part === "help";
  const points = isHelp ? parts.help + parts["help-both-ways"] : parts[part];
  const { most } = table.points;
  const of = isHelp ? most.help + most["help-both-ways"] : most[part];
  if (person === undefined || partner === undefined || points === 0) return [];
  const topics = (mine: readonly string[], theirs: readonly string[]) =>
    shared(mine, theirs)
      .filter((topic) => table.isTopic(topic))
      .slice(0, enoughTopics);
  switch (part) {
    case "help":
      return [
        {
          kind: part,
          points,
          of,
          fromFirst: topics(person.offers, partner.wants),
          fromSecond: topics(partner.offers, person.wants),
        },
      ];
    case "goals":
      return [{ kind: part, points, of, topics: topics(person.goals, partner.goals) }];
    case "role":
      return person.role === undefined || person.role !== partner.role
        ? []
        : [{ kind: part, points, of, role: person.role }];
    case "level": {
      const { level } = person;
      const isKnown = level !== undefined && partner.level !== undefined;
      return isKnown ? [{ kind: part, points, of, apart: Math.abs(level - partner.level) }] : [];
    }
    case "hours":
      return [{ kind: part, points, of, minutes: minutesTogether(table, one, other) }];
    case "department": {
      const { department } = person;
      const isKnown = department !== undefined && partner.department !== undefined;
      return isKnown ? [{ kind: part, points, of, departments: [department, partner.department] }] : [];
    }
    case "language":
      return [{ kind: part, points, of, languages: shared(person.languages, partner.languages) }];
    case "experience":
      return [{ kind: part, points, of, experiencedId: person.isExperienced ? person.id : partner.id }];
    case "freshness":
      return [{ kind: part, points, of, lastRound: lastRoundOf(table, one, other) }];
    default:
      return [];
  }
}

function shared(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  return [...new Set(mine.filter((each) => theirs.includes(each)))];
}
