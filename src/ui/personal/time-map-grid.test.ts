import { expect, it } from "vitest";
import { moveOnMap, strengthOf } from "./time-map-grid.ts";

const size = { rows: 9, columns: 5 };
const middle = { row: 4, column: 2 };

function press(key: string, { from = middle, isControl = false, isMirrored = false } = {}) {
  return moveOnMap(from, { key, isControl, isMirrored }, size);
}

it("goes one step with an arrow, and stops at the edges", () => {
  expect(press("ArrowUp")).toEqual({ row: 3, column: 2 });
  expect(press("ArrowDown")).toEqual({ row: 5, column: 2 });
  expect(press("ArrowLeft")).toEqual({ row: 4, column: 1 });
  expect(press("ArrowRight")).toEqual({ row: 4, column: 3 });
  expect(press("ArrowUp", { from: { row: 0, column: 0 } })).toEqual({ row: 0, column: 0 });
  expect(press("ArrowRight", { from: { row: 8, column: 4 } })).toEqual({ row: 8, column: 4 });
});

it("follows the eye where the days run from right to left", () => {
  expect(press("ArrowLeft", { isMirrored: true })).toEqual({ row: 4, column: 3 });
  expect(press("ArrowRight", { isMirrored: true })).toEqual({ row: 4, column: 1 });
});

it("goes to the ends of a row, of a day and of the map", () => {
  expect(press("Home")).toEqual({ row: 4, column: 0 });
  expect(press("End")).toEqual({ row: 4, column: 4 });
  expect(press("Home", { isControl: true })).toEqual({ row: 0, column: 0 });
  expect(press("End", { isControl: true })).toEqual({ row: 8, column: 4 });
  expect(press("PageUp")).toEqual({ row: 0, column: 2 });
  expect(press("PageDown")).toEqual({ row: 8, column: 2 });
});

it("leaves every other key alone", () => {
  expect(press("Tab")).toBeUndefined();
  expect(press("a")).toBeUndefined();
});

it("draws a cell the stronger the more is clear, and full only when all is", () => {
  const strengths = Array.from({ length: 13 }, (_, clear) => strengthOf(clear, 12));
  expect(strengths).toEqual([0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5]);
  expect(strengthOf(1, 1)).toBe(5);
  expect(strengthOf(25, 26)).toBe(4);
});
