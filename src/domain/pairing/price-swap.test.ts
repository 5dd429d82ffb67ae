import { expect, it } from "vitest";
import { questionAbout, someone } from "#tests/oracle/pairing-people.ts";
import { pricePair, priceSwap } from "./price-swap.ts";
import { reviewTable } from "./review-table.ts";

const table = reviewTable(
  questionAbout(
    ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) =>
      someone(id, id === "a" ? { managerId: "d", level: 1 } : { level: 4 }),
    ),
  ),
);
const groups = [
  ["a", "b"],
  ["c", "d"],
  ["e", "f", "g"],
];

it("puts two people together, and those whom they leave", () => {
  const price = pricePair(table, groups, "b", "c");
  expect(price.groups).toEqual([
    ["a", "d"],
    ["b", "c"],
    ["e", "f", "g"],
  ]);
  expect(price.alone).toEqual(["h"]);
  expect(price.broken).toEqual([{ people: ["a", "d"], rules: ["no-reporting-lines"] }]);
});

it("leaves somebody alone where only one is left behind, and two of a trio together", () => {
  expect(pricePair(table, groups, "a", "h")).toMatchObject({ alone: ["b"], after: { grouped: 7, trios: 1 } });
  expect(pricePair(table, groups, "e", "h").groups).toEqual([
    ["a", "b"],
    ["c", "d"],
    ["e", "h"],
    ["f", "g"],
  ]);
});

it("lets two people change places, also with somebody who has nobody", () => {
  expect(priceSwap(table, groups, "b", "e").groups).toEqual([
    ["a", "e"],
    ["b", "f", "g"],
    ["c", "d"],
  ]);
  const price = priceSwap(table, groups, "a", "h");
  expect(price.alone).toEqual(["a"]);
  expect(price.after.worst).toBeGreaterThan(price.before.worst);
  expect(price.after.total - price.before.total).toBe(price.after.worst - price.before.worst);
});
