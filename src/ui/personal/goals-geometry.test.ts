import { expect, it } from "vitest";
import { lineBox, linePoints } from "./goals-geometry.ts";

it("puts 0 at the bottom, 10 at the top, and every session inside the picture", () => {
  const points = linePoints([0, 10, 5]);
  const [low, high, middle] = points.map(({ y }) => y);
  expect(low).toBeGreaterThan(middle ?? 0);
  expect(middle).toBeGreaterThan(high ?? 0);
  expect((low ?? 0) - (middle ?? 0)).toBeCloseTo((middle ?? 0) - (high ?? 0));
  for (const { x, y } of points) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(lineBox.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(lineBox.height);
  }
});

it("goes from the first session to the last in equal steps", () => {
  const [first = 0, second = 0, third = 0] = linePoints([1, 2, 3]).map(({ x }) => x);
  expect(first).toBeLessThan(second);
  expect(third - second).toBeCloseTo(second - first);
  expect(linePoints([7])).toHaveLength(1);
  expect(linePoints([])).toEqual([]);
});
