import { expect, test } from "vitest";
import { checkProgramme } from "#domain/programme/programme.ts";
import { loadProgrammeTranslate } from "#messages/translate.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { newProgramme } from "./new-programme.ts";
import { settingLines, withPairing, withRules } from "./setting-line.ts";
import { refusalText, sentenceOf } from "./setting-words.ts";

const words = { t: await loadProgrammeTranslate("en"), locale: "en-GB" };
const german = { t: await loadProgrammeTranslate("de"), locale: "de-DE" };
const base = newProgramme(words.t, "team", "ana");

test.each([words, german])(
  "the proposals of a new programme stand the look of the core, with about forty topics",
  ({ t }) => {
    const proposed = newProgramme(t, "team", "ana");
    expect(checkProgramme(proposed)).toEqual({ ok: true, value: proposed });
    expect(proposed.topics.length).toBeGreaterThanOrEqual(40);
  },
);

test.each([words, german])("every line has its own sentence", (said) => {
  const sentences = settingLines.map((line) => sentenceOf(said, newProgramme(said.t, "team", "ana"), line));
  expect(new Set(sentences).size).toBe(settingLines.length);
  for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
});

test.each<[string, Partial<Programme>, (typeof settingLines)[number], string]>([
  ["one rhythm", { everyWeeks: [1] }, "everyWeeks", "Partners meet every week."],
  ["no rhythm", { everyWeeks: [] }, "everyWeeks", "Nothing is offered yet."],
  [
    "weekly first",
    { everyWeeks: [1, 2] },
    "everyWeeks",
    "Partners meet every week or every two weeks; every week is proposed.",
  ],
  ["one length", { lengthsMinutes: [60] }, "lengthsMinutes", "A session lasts 60 minutes."],
  [
    "three lengths in order",
    { lengthsMinutes: [45, 60, 30] },
    "lengthsMinutes",
    "A session lasts 30, 45 or 60 minutes; 45 minutes are proposed.",
  ],
  ["no window", { protectedWindows: [] }, "protectedWindows", "No hours of the week are kept free for it."],
  ["no topics", { topics: [] }, "topics", "No topics to choose from. Whoever joins can suggest some."],
  ["no levels", { levels: [] }, "levels", "Nobody is asked how experienced they are."],
  [
    "an address",
    { helpLink: "https://help.example/a" },
    "helpLink",
    "Whoever needs more than coaching is shown the way to help.example/a.",
  ],
  [
    "one month",
    { retentionMonths: 1 },
    "retentionMonths",
    "What partners wrote deletes itself one month after they have finished.",
  ],
  ["no purpose", { purpose: " " }, "purpose", "Nothing is said about its purpose."],
])("says %s", (_, change, line, sentence) => {
  expect(sentenceOf(words, { ...base, ...change }, line)).toBe(sentence);
});

test("a retired topic is neither counted nor named", () => {
  const topics = base.topics.map((topic, index) => ({ ...topic, isRetired: index !== 3 }));
  expect(sentenceOf(words, { ...base, topics }, "topics")).toBe(
    "One topic to offer and to ask for: Asking good questions. Whoever joins can suggest more.",
  );
});

test("rules that are switched off say so", () => {
  const open = withRules(base, {
    sharedLanguage: false,
    noReportingLines: false,
    otherDepartment: true,
    avoidLists: false,
    leastSharedMinutes: 0,
    roundsWithoutRepeat: 0,
  });
  expect(sentenceOf(words, open, "who")).toBe(
    "Two partners need no language in common. One may be the other’s manager. They come from different departments.",
  );
  expect(sentenceOf(words, open, "leastSharedMinutes")).toBe("Two partners need no working hours in common.");
  expect(sentenceOf(words, open, "roundsWithoutRepeat")).toBe("The same partner may come again in any round.");
  const other = withPairing(base, { trios: "prefer-not", aim: "total" });
  for (const line of ["trios", "aim"] as const)
    expect(sentenceOf(words, other, line)).not.toBe(sentenceOf(words, base, line));
});

test("whatever the core refuses is said in words of its own", () => {
  const wrong: Programme = {
    ...withRules(base, { leastSharedMinutes: -1 }),
    name: "",
    purpose: "a".repeat(501),
    everyWeeks: [],
    protectedWindows: base.protectedWindows.map((window) => ({ ...window, days: [] })),
    levels: ["Same", "same", "", "b".repeat(41)],
    helpLink: "http://help.example",
    retentionMonths: 0,
    reportThresholds: { people: 1, pairs: 1 },
  };
  const checked = checkProgramme(wrong);
  const texts = checked.ok ? [] : checked.error.map((refusal) => refusalText(words, refusal));
  expect(texts).toEqual([
    "Give the programme a name.",
    "This is too long; up to 500 characters fit.",
    "The address has to begin with https://.",
    "Choose at least one.",
    "Choose at least one day, or remove the time.",
    "“same” is there twice.",
    "One of them is empty.",
    `“${"b".repeat(41)}” is too long.`,
    "Choose a number between 1 and 120.",
    "Choose a number between 0 and 2400.",
    "At least 5 people in 3 pairs, or somebody could be recognised.",
  ]);
});
