import { at } from "./matching/at.ts";
import { minutesTogether, type PeopleTable } from "./people-table.ts";
import { languageMatchOf } from "./score.ts";
import { avoids, findSpecial, never, reports, ruledOut, together } from "./special-pairs.ts";

/** The rules of a programme by name, and what a coordinator has ruled out by hand. */
export const ruleNames = [
  "shared-hours",
  "shared-language",
  "no-reporting-lines",
  "avoid-lists",
  "no-repeat",
  "other-department",
  "ruled-out-by-hand",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** Rules as bits: bit `n` stands for `ruleNames[n]`. */
export type RuleBits = number;

/** The rules that would be broken if these two were paired; none for two people who may be. */
export function brokenRules(table: PeopleTable, one: number, other: number): readonly RuleName[] {
  const bits = brokenBits(table, one, other);
  return ruleNames.filter((_, bit) => ((bits >>> bit) & 1) === 1);
}

/** Whether these two may be paired. */
export function mayPair(table: PeopleTable, one: number, other: number): boolean {
  return brokenBits(table, one, other) === 0;
}

/** The broken rules as bits. */
function brokenBits(table: PeopleTable, one: number, other: number): RuleBits {
  const hasTooLittleTime = minutesTogether(table, one, other) < table.rules.leastSharedMinutes;
  return (hasTooLittleTime ? 1 : 0) | brokenBesideHours(table, one, other);
}

/** The broken rules as bits, for loops that know already that the two have enough time together. */
export function brokenBesideHours(table: PeopleTable, one: number, other: number): RuleBits {
  const { rules, department } = table;
  const isSameDepartment = at(department, one) === at(department, other) && at(department, one) !== -1;
  return (
    (rules.sharedLanguage && languageMatchOf(table, one, other) === 0 ? 2 : 0) |
    (rules.otherDepartment && isSameDepartment ? 32 : 0) |
    particularBits(table, one, other)
  );
}

function particularBits({ rules, special, round }: PeopleTable, one: number, other: number): RuleBits {
  const found = findSpecial(special, one, other);
  if (found < 0) return 0;
  const bits = at(special.bits, found);
  const lastRound = at(special.lastRound, found);
  const isRepeat = lastRound !== never && round - lastRound <= rules.roundsWithoutRepeat;
  return (
    (rules.noReportingLines && (bits & reports) !== 0 ? 4 : 0) |
    (rules.avoidLists && (bits & avoids) !== 0 ? 8 : 0) |
    (isRepeat && rules.roundsWithoutRepeat > 0 && (bits & together) === 0 ? 16 : 0) |
    ((bits & ruledOut) !== 0 ? 64 : 0)
  );
}
