import { expect, it } from "vitest";
import type { PairedGroup } from "#domain/pairing/pairing.ts";
import { groupsIn } from "./list-groups.ts";

const group = (score: number, ...people: string[]): PairedGroup => ({
  people,
  score,
  isLocked: false,
  brokenRules: [],
});
const groups = [
  group(7000, "Zoë Ärger", "Maya Patel"),
  group(6100, "Tom Gurung", "Li Wei"),
  group(8800, "Ana Silva", "Tomas Ek"),
];
const list = (wish: Partial<Parameters<typeof groupsIn>[1]>) =>
  groupsIn(groups, { order: "weakest", wanted: "", nameOf: (id) => id, locale: "en", ...wish }).map(
    ({ score }) => score,
  );

it("puts the weakest first, or everybody by the first of their names", () => {
  expect(list({})).toEqual([6100, 7000, 8800]);
  expect(list({ order: "name" })).toEqual([8800, 6100, 7000]);
});

it("finds whoever has such a name, with their partner", () => {
  expect(list({ wanted: "tom" })).toEqual([6100, 8800]);
  expect(list({ wanted: "arg" })).toEqual([7000]);
  expect(list({ wanted: "xyz" })).toEqual([]);
});

it("leaves the round itself in its own order", () => {
  list({ order: "name" });
  expect(groups.map(({ score }) => score)).toEqual([7000, 6100, 8800]);
});
