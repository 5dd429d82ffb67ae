import { beforeAll, expect, it } from "vitest";
import type { PairedGroup } from "#domain/pairing/pairing.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import { loadProgrammeTranslate, type Translate } from "#messages/translate.ts";
import { computeFailureText, madeText, proofTexts, weakestOf } from "./result-text.ts";
import { aloneText } from "./rule-text.ts";

const group = (score: number, ...people: string[]): PairedGroup => ({
  people,
  score,
  isLocked: false,
  brokenRules: [],
});
const gap = { reached: 1000, atMost: 1000, mayPairMore: false, mayLiftWorst: false, rounds: 0 };

let t: Translate;
beforeAll(async () => {
  t = await loadProgrammeTranslate("en");
});

it("counts pairs and trios apart", () => {
  const pair = group(6000, "a", "b");
  const trio = group(6000, "c", "d", "e");
  expect(madeText(t, { groups: [] })).toBe("Under these rules nobody can be paired.");
  expect(madeText(t, { groups: [pair] })).toBe("One pair.");
  expect(madeText(t, { groups: [trio] })).toBe("One trio.");
  expect(madeText(t, { groups: [pair, pair, trio] })).toBe("2 pairs and a trio.");
});

it("calls proven only what nothing could better, in number, worst pair or total", () => {
  expect(proofTexts(t, "en", gap)).toEqual(["The best there is: proven, 0.00% below the optimum over all pairs."]);
  expect(proofTexts(t, "en", { ...gap, atMost: 1003 })).toEqual(["At most 0.30% below the optimum over all pairs."]);
  expect(proofTexts(t, "en", { ...gap, mayPairMore: true }).join(" ")).toBe(
    "At most 0.00% below the optimum over all pairs. One pair more might be possible.",
  );
  expect(proofTexts(t, "en", { ...gap, mayLiftWorst: true })[0]).toMatch(/^At most/);
});

it("finds the weakest two also inside a trio whose mean is good", () => {
  const scores: Readonly<Record<string, number>> = { cd: 9000, ce: 4000, de: 8000 };
  const trio = group(7000, "c", "d", "e");
  const scoreOf = (one: string, other: string) => scores[one + other];
  expect(weakestOf([group(5000, "a", "b"), trio], scoreOf)).toEqual({ people: ["c", "e"], score: 4000 });
  expect(weakestOf([group(3000, "a", "b"), trio], scoreOf)).toEqual({ people: ["a", "b"], score: 3000 });
  expect(weakestOf([], scoreOf)).toBeUndefined();
});

it("has a sentence for every trouble, and none for a wish to stop", () => {
  expect(computeFailureText(t, { kind: "cancelled" })).toBeUndefined();
  expect(computeFailureText(t, { kind: "too-many-people", most: 50_000 })).toContain("50,000 people");
});

it("says why somebody has nobody, with what stands in the way most first", () => {
  const { rules } = defaultSettings;
  const refused = [
    { rule: "shared-hours", people: 11, alone: 9 },
    { rule: "no-repeat", people: 1, alone: 0 },
  ] as const;
  expect(aloneText(t, "en", { kind: "rules", binding: "shared-hours", refused }, rules)).toBe(
    "The rules allow nobody: 11 people have less than 5 hours in common and one person was a partner in the last 6 rounds.",
  );
});
