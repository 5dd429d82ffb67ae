import { expect, it } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { emptyProfile, formOf, type Known, placeProblems, prefilled, toggled, toProfile } from "./place-form.ts";

const known: Known = {
  role: "Engineer",
  department: undefined,
  language: "en",
  hours: {
    days: [1, 2],
    from: Temporal.PlainTime.from("10:00"),
    to: Temporal.PlainTime.from("18:30"),
    timeZone: "Asia/Kathmandu",
  },
  timeZone: "Europe/London",
  manager: { id: "suman", displayName: "Suman" },
};
const topics = [
  { id: "a", name: "A", isRetired: false },
  { id: "old", name: "Old", isRetired: true },
];
const names = new Map([["suman", { id: "suman", displayName: "Suman" }]]);

it("asks at first only for what nobody can know: an offer and a wish", () => {
  expect(placeProblems(prefilled(known), { topics })).toEqual(["offers", "wants"]);
  expect(placeProblems({ ...prefilled(known), offers: ["a"], wants: ["a"] }, { topics })).toEqual([]);
});

it("asks for no word where the programme offers none", () => {
  expect(placeProblems(prefilled(known), { topics: topics.slice(1) })).toEqual([]);
});

it("names what is missing in the order of the screen", () => {
  const hours = { days: [], from: "", to: "", timeZone: "UTC" } as const;
  expect(placeProblems({ ...prefilled(known), languages: [], hours }, { topics })).toEqual([
    "offers",
    "wants",
    "languages",
    "days",
  ]);
  const form = { ...prefilled(known), offers: ["a"], wants: ["a"] };
  for (const [from, to] of [
    ["09:00", "09:00"],
    ["", "17:00"],
    ["09:00", ""],
  ] as const)
    expect(placeProblems({ ...form, hours: { ...form.hours, from, to } }, { topics })).toEqual(["times"]);
});

it("proposes a usual week on one's own clock where the mailbox says nothing", () => {
  expect(prefilled({ ...known, hours: undefined }).hours).toEqual({
    days: [1, 2, 3, 4, 5],
    from: "09:00",
    to: "17:00",
    timeZone: "Europe/London",
  });
});

it("is in the file as it was chosen, and leaves alone what it does not ask for", () => {
  const form = {
    ...prefilled(known),
    offers: ["old"],
    suggestedTopics: ["Sketching"],
    level: 2,
    avoid: [{ id: "derek", displayName: "" }],
  };
  const before = { ...emptyProfile("tom", "p"), wantsNewPartner: true, unknownFields: { later: 1 } };
  const file = toProfile({ ...form, role: " Engineer ", department: "  " }, before);
  expect(file).toMatchObject({ role: "Engineer", managerId: "suman", avoid: ["derek"], wantsNewPartner: true });
  expect(file.department).toBeUndefined();
  expect(file.unknownFields).toEqual({ later: 1 });
  expect(file.hours.from.toString()).toBe("10:00:00");
  expect(formOf(file, names)).toEqual(form);
});

it("puts a word in at the end, and takes it out again", () => {
  expect(toggled(["b"], "a")).toEqual(["b", "a"]);
  expect(toggled(["b", "a"], "b")).toEqual(["a"]);
});
