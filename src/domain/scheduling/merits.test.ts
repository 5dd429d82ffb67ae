import { expect, it } from "vitest";
import { compareMerits, decidingCriterion, type Merits } from "./merits.ts";

const equal: Merits = {
  clearSessions: 3,
  hardSessions: 2,
  worstOff: 40,
  together: 60,
  protectedSessions: 1,
  touching: 2,
  clashesInARow: 2,
  startMinute: 1000,
};

/** Each better by one thing alone, the weightiest first. */
const better = [
  ["clear-sessions", { clearSessions: 4 }],
  ["hard-clashes", { hardSessions: 1 }],
  ["kindness", { worstOff: 39 }],
  ["kindness", { together: 59 }],
  ["protected-windows", { protectedSessions: 2 }],
  ["room", { touching: 1 }],
  ["spread", { clashesInARow: 1 }],
  ["earliest", { startMinute: 999 }],
] as const;

it.each(better)("prefers by %s: %o", (criterion, merits) => {
  expect(compareMerits({ ...equal, ...merits }, equal)).toBeLessThan(0);
  expect(compareMerits(equal, { ...equal, ...merits })).toBeGreaterThan(0);
  expect(decidingCriterion({ ...equal, ...merits }, equal)).toBe(criterion);
});

it("lets each thing outweigh all that come after it", () => {
  for (const [index, [, merits]] of better.entries()) {
    const rest = Object.assign({}, ...better.slice(index + 1).map(([, later]) => later));
    expect(compareMerits({ ...equal, ...merits }, { ...equal, ...rest })).toBeLessThan(0);
  }
});

it("tells nothing apart where everything is equal", () => {
  expect(compareMerits(equal, { ...equal })).toBe(0);
  expect(decidingCriterion(equal, { ...equal })).toBeUndefined();
});
