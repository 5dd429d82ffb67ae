import { beforeAll, expect, it } from "vitest";
import type { ChangePrice } from "#domain/pairing/price-change.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import { loadProgrammeTranslate, type Translate } from "#messages/translate.ts";
import { createNames } from "./names.ts";
import { changeText, priceTexts, type Speaker } from "./price-text.ts";

const people = ["Maya Patel", "Tom Gurung", "Li Wei"].map((displayName, at) => ({ id: String(at), displayName }));
const { rules } = defaultSettings;
const totals = { total: 40_000, worst: 6100, grouped: 10, trios: 0 };
const free: ChangePrice = {
  before: totals,
  after: totals,
  totalFallsBy: 0,
  worstFallsBy: 0,
  alone: [],
  aloneNoMore: [],
  churn: { kept: [], changed: [], added: [] },
  broken: [],
};

let t: Translate;
let speaker: Speaker;
beforeAll(async () => {
  t = await loadProgrammeTranslate("en");
  speaker = { t, locale: "en", names: createNames(people, "Somebody") };
});

it("says that a change costs nothing only when nothing at all is different", () => {
  expect(priceTexts(speaker, free, rules)).toEqual([
    "Nothing else changes. The total stays 400 points, the weakest pair 61.",
  ]);
  const shuffled = { ...free, churn: { kept: [], changed: [["0", "1"]], added: [["0", "2"]] } };
  expect(priceTexts(speaker, shuffled, rules)).toEqual([
    "The total stays 400 points.",
    "The weakest pair stays 61.",
    "One pair changes.",
  ]);
});

it("names first who would have nobody, and never rounds a loss away", () => {
  const dear: ChangePrice = {
    ...free,
    after: { ...totals, total: 39_993, worst: 6099 },
    totalFallsBy: 7,
    worstFallsBy: 1,
    alone: ["2"],
    churn: {
      kept: [],
      changed: [
        ["0", "1"],
        ["2", "3"],
      ],
      added: [],
    },
  };
  expect(priceTexts(speaker, dear, rules)).toEqual([
    "Li Wei then has nobody.",
    "The total falls by 0.07 to 399.93 points.",
    "The weakest pair falls from 61 to 60.99.",
    "2 pairs change.",
  ]);
});

it("tells gains as gains, and a rule that is broken with the people whom it is about", () => {
  const bold: ChangePrice = {
    ...free,
    after: { ...totals, total: 41_250, worst: 6400 },
    totalFallsBy: -1250,
    worstFallsBy: -300,
    aloneNoMore: ["0", "2"],
    broken: [{ people: ["0", "1"], score: 6400, isLocked: true, brokenRules: ["no-reporting-lines", "shared-hours"] }],
  };
  expect(priceTexts(speaker, bold, rules).slice(0, 4)).toEqual([
    "Maya Patel and Li Wei then have somebody.",
    "This breaks a rule for Maya Patel and Tom Gurung: one of them reports to the other and they have less than 5 hours of the week in common.",
    "The total rises by 12.5 to 412.5 points.",
    "The weakest pair rises from 61 to 64.",
  ]);
});

it("names every kind of change", () => {
  expect(changeText(speaker, { kind: "swap", people: ["0", "2"] })).toBe("Maya Patel and Li Wei change places");
  expect(changeText(speaker, { kind: "relax", step: { kind: "shared-minutes", from: 300, to: 90 } })).toBe(
    "1.5 hours in common are enough, instead of 5 hours",
  );
  expect(changeText(speaker, { kind: "relax", step: { kind: "rounds-without-repeat", from: 6, to: 0 } })).toBe(
    "Partners may meet again at once",
  );
  expect(changeText(speaker, { kind: "hold-again", rule: "trios" })).toBe("The programme’s own rule of trios");
});
