import { expect, it } from "vitest";
import { noRules, rulesOf, rulesToFields } from "./partnership-rules.ts";

const helpLink = "https://help.example/care";

it("reads what it has written", () => {
  const rules = { keepMonths: 12, helpLink };
  expect(rulesOf({ unknownFields: { ...rulesToFields(rules), mood: "kept" } })).toEqual(rules);
  expect(rulesToFields(noRules)).toEqual({});
});

it.each([
  ["runs something", "javascript:alert(1)"],
  ["is no address", "https://"],
  ["others can read along", "http://help.example"],
  ["is longer than an address", `https://help.example/${"x".repeat(1000)}`],
  ["has a space in it", "https://help.example/ care"],
  ["is no text", 7],
  ["is missing", undefined],
])("passes over a link that %s", (_, link) => {
  expect(rulesOf({ unknownFields: { keepMonths: 6, helpLink: link } })).toEqual({ keepMonths: 6, helpLink: undefined });
});
