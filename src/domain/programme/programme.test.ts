import { expect, test } from "vitest";
import { defaultSettings } from "#domain/pairing/settings.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { changeProgramme, checkProgramme, type Programme, type Topic } from "./programme.ts";

const topic = (name: string, isRetired = false): Topic => ({ id: `id of ${name}`, name, isRetired });

const good: Programme = {
  schemaVersion: 1,
  id: "programme",
  name: "Peer coaching 2027",
  purpose: "",
  coordinatorIds: ["ana"],
  everyWeeks: [2, 1],
  lengthsMinutes: [45],
  protectedWindows: [{ days: [2, 4], from: Temporal.PlainTime.from("09:00"), to: Temporal.PlainTime.from("11:00") }],
  topics: [topic("Giving feedback"), topic("Delegating")],
  levels: ["New", "Experienced"],
  pairing: defaultSettings,
  helpLink: "https://help.example/care",
  retentionMonths: 12,
  reportThresholds: { people: 5, pairs: 3 },
  unknownFields: {},
};

function fieldsRefused(change: Partial<Programme>): readonly string[] {
  const checked = checkProgramme({ ...good, ...change });
  return checked.ok ? [] : checked.error.map(({ field, kind }) => `${field}: ${kind}`);
}

test("a programme with everything in order is taken as it is", () => {
  expect(checkProgramme(good)).toEqual({ ok: true, value: good });
  expect(fieldsRefused({ helpLink: undefined, topics: [], levels: [], protectedWindows: [] })).toEqual([]);
});

test.each<[string, Partial<Programme>]>([
  ["name: empty", { name: "  " }],
  ["name: too-long", { name: "a".repeat(81) }],
  ["purpose: too-long", { purpose: "a".repeat(501) }],
  ["everyWeeks: nothing-chosen", { everyWeeks: [] }],
  ["lengthsMinutes: nothing-chosen", { lengthsMinutes: [] }],
  ["protectedWindows: no-days", { protectedWindows: [{ ...good.protectedWindows[0], days: [] } as never] }],
  ["topics: empty-word", { topics: [topic(" ")] }],
  ["topics: same-word-twice", { topics: [topic("Feedback"), topic(" feedback")] }],
  ["topics: too-long", { topics: [topic("a".repeat(61))] }],
  ["topics: too-many", { topics: Array.from({ length: 301 }, (_, at) => topic(`word ${at}`)) }],
  ["levels: same-word-twice", { levels: ["New", "New"] }],
  ["levels: too-long", { levels: ["a".repeat(41)] }],
  ["helpLink: no-https-address", { helpLink: "http://help.example" }],
  ["helpLink: no-https-address", { helpLink: "javascript:alert(1)" }],
  ["helpLink: no-https-address", { helpLink: "https://" }],
  ["helpLink: no-https-address", { helpLink: "javascript:open('https://help.example/')" }],
  ["levels: too-many", { levels: Array.from({ length: 13 }, (_, at) => `level ${at}`) }],
  ["retentionMonths: out-of-range", { retentionMonths: 0 }],
  ["retentionMonths: out-of-range", { retentionMonths: 1.5 }],
  ["retentionMonths: out-of-range", { retentionMonths: 121 }],
  ["reportThresholds: too-small", { reportThresholds: { people: 4, pairs: 3 } }],
  ["reportThresholds: too-small", { reportThresholds: { people: 5, pairs: 2 } }],
])("%s is said of a line that cannot stay", (refusal, change) => {
  expect(fieldsRefused(change)).toEqual([refusal]);
});

test("the last number within the range may stand, and words as long as may be", () => {
  expect(fieldsRefused({ retentionMonths: 120 })).toEqual([]);
  expect(fieldsRefused({ topics: [topic("a".repeat(60))], levels: ["a".repeat(40)] })).toEqual([]);
});

test("rules out of their range are named", () => {
  const rules = { ...defaultSettings.rules, leastSharedMinutes: -15, roundsWithoutRepeat: 27 };
  expect(fieldsRefused({ pairing: { ...defaultSettings, rules } })).toEqual([
    "leastSharedMinutes: out-of-range",
    "roundsWithoutRepeat: out-of-range",
  ]);
});

test("a word that is retired may come back as another of the same name", () => {
  expect(fieldsRefused({ topics: [topic("Feedback", true), { ...topic("Feedback"), id: "new" }] })).toEqual([]);
});

test("every line that has to change is named at once", () => {
  expect(fieldsRefused({ name: "", lengthsMinutes: [], retentionMonths: 0 })).toHaveLength(3);
});

test("the thresholds stay what people were told when they joined", () => {
  const stricter = { ...good, reportThresholds: { people: 8, pairs: 4 } };
  expect(checkProgramme(stricter).ok).toBe(true);
  expect(changeProgramme(good, stricter)).toEqual({
    ok: false,
    error: [{ field: "reportThresholds", kind: "fixed" }],
  });
  for (const one of [
    { people: 8, pairs: 3 },
    { people: 5, pairs: 4 },
  ])
    expect(changeProgramme(good, { ...good, reportThresholds: one }).ok).toBe(false);
  expect(changeProgramme(good, { ...good, name: "Another" }).ok).toBe(true);
  expect(changeProgramme(good, { ...good, name: "" }).ok).toBe(false);
});
