import { expect, it } from "vitest";
import { initials } from "./person-avatar.tsx";

it.each([
  ["Maya Patel", "MP"],
  ["Tom", "T"],
  ["Anne-Marie van der Berg", "AB"],
  ["  ökü  élan ", "ÖÉ"],
  ["👩‍🚀 Kim", "👩‍🚀K"],
  ["", ""],
])("takes the first and the last of '%s'", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
