import { expect, test } from "vitest";
import type { Programme } from "#domain/programme/programme.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { loadProgrammeTranslate } from "#messages/translate.ts";
import { newProgramme } from "./new-programme.ts";
import { changedLines, mergeSettings, settingLines, withPairing, withRules } from "./setting-line.ts";

const base = newProgramme(await loadProgrammeTranslate("en"), "team", "ana");

/** One change of each line. */
const changes: Readonly<Record<(typeof settingLines)[number], (programme: Programme) => Programme>> = {
  name: (programme) => ({ ...programme, name: "Other" }),
  purpose: (programme) => ({ ...programme, purpose: "Other" }),
  everyWeeks: (programme) => ({ ...programme, everyWeeks: [1] }),
  lengthsMinutes: (programme) => ({ ...programme, lengthsMinutes: [30] }),
  protectedWindows: (programme) => ({
    ...programme,
    protectedWindows: [{ days: [2], from: Temporal.PlainTime.from("09:00"), to: Temporal.PlainTime.from("12:00") }],
  }),
  leastSharedMinutes: (programme) => withRules(programme, { leastSharedMinutes: 60 }),
  who: (programme) => withRules(programme, { otherDepartment: true }),
  roundsWithoutRepeat: (programme) => withRules(programme, { roundsWithoutRepeat: 1 }),
  trios: (programme) => withPairing(programme, { trios: "prefer-not" }),
  aim: (programme) => withPairing(programme, { aim: "total" }),
  topics: (programme) => ({ ...programme, topics: programme.topics.slice(1) }),
  levels: (programme) => ({ ...programme, levels: [...programme.levels, "More"] }),
  helpLink: (programme) => ({ ...programme, helpLink: "https://help.example" }),
  retentionMonths: (programme) => ({ ...programme, retentionMonths: 6 }),
  reportThresholds: (programme) => ({ ...programme, reportThresholds: { people: 8, pairs: 4 } }),
};

test.each(settingLines)("a change of %s is seen in that line and in no other", (line) => {
  expect(changedLines(base, changes[line](base))).toEqual([line]);
});

test.each(settingLines)("what I changed in %s is put on what another has changed everywhere else", (line) => {
  const others = settingLines.filter((other) => other !== line);
  const theirs = others.reduce((programme, other) => changes[other](programme), base);
  const mine = changes[line](base);
  expect(mergeSettings(base, mine, theirs)).toEqual({
    programme: changes[line](theirs),
    theirs: others,
    both: [],
  });
});

test("where both changed a line mine stands and is named, unless both wrote the same", () => {
  const mine = { ...base, name: "Mine", purpose: "Same" };
  const theirs = { ...base, name: "Theirs", purpose: "Same", coordinatorIds: ["ana", "ben"] };
  expect(mergeSettings(base, mine, theirs)).toEqual({
    programme: { ...theirs, name: "Mine" },
    theirs: [],
    both: ["name"],
  });
});
