import { expect, it } from "vitest";
import { piecePath } from "./strip-pieces.ts";

const radius = 10;

/** Every corner of a path, in order. An arc ends in its last two numbers. */
function corners(path: string): readonly (readonly [number, number])[] {
  return path
    .split(/(?=[MLAZ])/)
    .map((step) => step.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)?.map(Number) ?? [])
    .flatMap((numbers) => (numbers.length < 2 ? [] : [[numbers.at(-2) ?? 0, numbers.at(-1) ?? 0] as const]));
}

function turned([x, y]: readonly [number, number], degrees: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

it.each([false, true])("makes two halves that mirror each other, notched: %s", (isNotched) => {
  const [first, second] = [0, 1].map((piece) => corners(piecePath(radius, piece, 2, isNotched)));
  expect(first?.map(([x, y]) => [-x, y])).toEqual(second?.map(([x, y]) => [x, y]));
  for (const [x] of first ?? []) expect(x).toBeLessThan(0);
});

it.each([false, true])("makes three thirds, each the one before turned by a third, notched: %s", (isNotched) => {
  const [first = [], second = [], third = []] = [0, 1, 2].map((piece) =>
    corners(piecePath(radius, piece, 3, isNotched)),
  );
  expect(first.length).toBe(isNotched ? 6 : 3);
  for (const [index, corner] of first.entries()) {
    for (const [other, degrees] of [
      [second, 120],
      [third, 240],
    ] as const) {
      const [x, y] = turned(corner, degrees);
      expect(other[index]?.[0]).toBeCloseTo(x, 6);
      expect(other[index]?.[1]).toBeCloseTo(y, 6);
    }
  }
});

it.each([2, 3])("keeps every piece of %i inside the mark, and cuts the notch into the outer edge", (of) => {
  for (let piece = 0; piece < of; piece += 1) {
    const whole = corners(piecePath(radius, piece, of, false));
    const notched = corners(piecePath(radius, piece, of, true));
    for (const [x, y] of [...whole, ...notched]) expect(Math.hypot(x, y)).toBeLessThanOrEqual(radius * 1.1);
    const [cut = [0, 0]] = notched.filter(
      ([x, y]) => Math.hypot(x, y) < radius * 0.6 && !whole.some((one) => one[0] === x),
    );
    expect(Math.hypot(...cut)).toBeGreaterThan(radius * 0.2);
  }
});
