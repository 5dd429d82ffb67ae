import { describe, expect, it } from "vitest";
import type { Profile } from "#domain/programme/profile.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { byName, findPeople } from "./find-people.ts";

const time = (text: string) => Temporal.PlainTime.from(text);
const profile = (ownerId: string, change: Partial<Profile> = {}): Profile => ({
  schemaVersion: 1,
  ownerId,
  programmeId: "programme",
  goals: [],
  offers: [],
  wants: [],
  suggestedTopics: [],
  role: undefined,
  level: undefined,
  languages: [],
  department: undefined,
  hours: { days: [1], from: time("09:00"), to: time("17:00"), timeZone: "Europe/London" },
  managerId: undefined,
  avoid: [],
  agreesToBeExperienced: false,
  pausedUntil: undefined,
  wantsNewPartner: false,
  unknownFields: {},
  ...change,
});

const names: Readonly<Record<string, string>> = { a: "Zoë Ångström", b: "Emil Novak", c: "Ärne Öst" };
const nameOf = (id: string) => names[id];
const topics = [{ id: "feedback", name: "Giving feedback", isRetired: true }];
const all = [profile("a", { role: "Data analyst" }), profile("b", { wants: ["feedback"] }), profile("c"), profile("d")];
const find = (text: string, found: readonly string[] = []) =>
  findPeople(all, { text, nameOf, found: new Set(found), topics }).map(({ ownerId }) => ownerId);

describe("looking for people", () => {
  it.each([
    ["", ["a", "b", "c", "d"]],
    ["  ", ["a", "b", "c", "d"]],
    ["ÅNG", ["a"]],
    ["analyst", ["a"]],
    ["feedb", ["b"]],
    ["nobody", []],
  ])("%j finds %j by name, role and words", (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it("finds also whom the directory names, of those who take part", () => {
    expect(find("xyz", ["d", "elsewhere"])).toEqual(["d"]);
  });
});

const order = (locale: string) => byName(all, nameOf, locale).map(({ ownerId }) => ownerId);

it("stands in the order of the names, as the reader's language has it; whoever has none comes last", () => {
  expect(order("de")).toEqual(["c", "b", "a", "d"]);
  expect(order("sv")).toEqual(["b", "a", "c", "d"]);
});
