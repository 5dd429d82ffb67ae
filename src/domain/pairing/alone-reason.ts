import type { PeopleTable } from "./people-table.ts";
import { brokenRules, type RuleName, ruleNames } from "./rules.ts";

/** Why somebody has no partner. */
export type AloneReason =
  /** Nobody else takes part, or everybody else is in a locked group. */
  | { readonly kind: "nobody-else" }
  /** The rules allow nobody. */
  | {
      readonly kind: "rules";
      /** The rule that stands in the way most: without it alone most people could be their partner. */
      readonly binding: RuleName;
      /** For each rule in the way: how many people it refuses, and how many it alone refuses. */
      readonly refused: readonly RefusedBy[];
    }
  /** There are people whom the rules allow, but each of them has a partner, and nobody could be moved. */
  | { readonly kind: "all-taken"; readonly possiblePartners: number };

export type RefusedBy = { readonly rule: RuleName; readonly people: number; readonly alone: number };

/** Looks at everybody whom this person could have been paired with. */
export function reasonAlone(table: PeopleTable, one: number): AloneReason {
  const refused = new Map<RuleName, { people: number; alone: number }>();
  let possiblePartners = 0;
  for (let other = 0; other < table.size; other++) {
    if (other === one) continue;
    const broken = brokenRules(table, one, other);
    if (broken.length === 0) possiblePartners++;
    for (const rule of broken) {
      const count = refused.get(rule) ?? { people: 0, alone: 0 };
      refused.set(rule, { people: count.people + 1, alone: count.alone + (broken.length === 1 ? 1 : 0) });
    }
  }
  if (possiblePartners > 0) return { kind: "all-taken", possiblePartners };
  const sorted = ruleNames
    .flatMap((rule) => {
      const count = refused.get(rule);
      return count === undefined ? [] : [{ rule, ...count }];
    })
    .toSorted((a, b) => b.alone - a.alone || b.people - a.people);
  const [first] = sorted;
  return first === undefined ? { kind: "nobody-else" } : { kind: "rules", binding: first.rule, refused: sorted };
}
