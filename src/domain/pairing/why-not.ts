import type { Pairing } from "./pairing.ts";
import type { PeopleTable } from "./people-table.ts";
import { readGroups } from "./proof-groups.ts";
import { brokenRules, type RuleName } from "./rules.ts";
import { scoreOf, worthOf } from "./score.ts";

/** Why two people are not together. */
export type WhyNot =
  | { readonly kind: "together" }
  /** These do not take part or are paused; nobody is named when both are the same person. */
  | { readonly kind: "not-taking-part"; readonly ids: readonly string[] }
  | { readonly kind: "rules"; readonly broken: readonly RuleName[]; readonly score: number }
  /** A coordinator has put these together with others. */
  | { readonly kind: "locked"; readonly ids: readonly string[]; readonly score: number }
  /** They would be a worse pair than any that was made. */
  | { readonly kind: "below-worst"; readonly score: number; readonly worst: number }
  /** They could be paired, but then somebody else would have nobody. */
  | ({ readonly kind: "costs-a-pair" } & Others)
  /** Everybody together is better off with others: if these two were paired, the total would fall at least by so much. */
  | ({ readonly kind: "better-partners"; readonly totalFallsBy: number } & Others);

/** What the two score together, and whom each of them has now; undefined for nobody. */
export type Others = {
  readonly score: number;
  readonly first: PartnersNow | undefined;
  readonly second: PartnersNow | undefined;
};

export type PartnersNow = { readonly ids: readonly string[]; readonly score: number };

/**
 * Why two people are not together, from the rules and from the proof of the pairing: nothing is searched.
 *
 * @param table As `reviewTable` lays it for the same question.
 */
export function whyNot(table: PeopleTable, pairing: Pairing, first: string, second: string): WhyNot {
  const [one, other] = [table.numberOf.get(first), table.numberOf.get(second)];
  if (one === undefined || other === undefined || one === other) {
    return { kind: "not-taking-part", ids: [first, second].filter((id) => !table.numberOf.has(id)) };
  }
  const groups = [first, second].map((id) => pairing.groups.find(({ people }) => people.includes(id)));
  if (groups[0] !== undefined && groups[0] === groups[1]) return { kind: "together" };
  const score = scoreOf(table, one, other);
  const broken = brokenRules(table, one, other);
  if (broken.length > 0) return { kind: "rules", broken, score };
  const locked = [first, second].filter((_, at) => groups[at]?.isLocked === true);
  if (locked.length > 0) return { kind: "locked", ids: locked, score };
  const { worst } = pairing.prices;
  const worth = worthOf(table, one, other);
  if (worth < worst) return { kind: "below-worst", score, worst };
  const others = {
    score,
    first: partnersNow(pairing, first),
    second: partnersNow(pairing, second),
  };
  const totalFallsBy = missingWorth(pairing, first, second, worth);
  return totalFallsBy > pairing.gap.reached
    ? { kind: "costs-a-pair", ...others }
    : { kind: "better-partners", totalFallsBy, ...others };
}

function partnersNow({ groups }: Pairing, id: string): PartnersNow | undefined {
  const group = groups.find(({ people }) => people.includes(id));
  return group && { ids: group.people.filter((each) => each !== id), score: group.score };
}

/** By how much two people cost more than their pair is worth, at the prices of the proof; never below 0. */
function missingWorth({ prices }: Pairing, first: string, second: string, worth: number): number {
  const { bonus, duals, blossoms } = prices.proof;
  const [one, other] = [prices.ids.indexOf(first), prices.ids.indexOf(second)];
  const shared = readGroups(blossoms)?.priceOfBoth(one, other) ?? 0;
  const cost = ((duals[one] ?? 0) + (duals[other] ?? 0) + shared) / 2;
  return Math.max(0, Math.ceil(cost - bonus - worth));
}
