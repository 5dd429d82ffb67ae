import { expect, it } from "vitest";
import { standardGuide } from "#domain/conversation/standard-guides.ts";
import { arcPath, pointAt, ringArcs } from "./ring-geometry.ts";

it.each([
  [2, 30],
  [2, 45],
  [2, 60],
  [3, 45],
  [3, 60],
] as const)("draws equal arcs for the turns of %i members in %i minutes", (members, length) => {
  const arcs = ringArcs(standardGuide("standard", members, length));
  const spans = new Map<number, { from: number; to: number }>();
  for (const { turn, from, to } of arcs)
    if (turn !== undefined) spans.set(turn, { from: spans.get(turn)?.from ?? from, to });
  const sizes = [...spans.values()].map(({ from, to }) => to - from);
  for (const size of sizes) expect(size).toBeCloseTo(sizes[0] ?? 0, 10);
});

it("leaves no stage out, lets none overlap, and stays on the circle", () => {
  const arcs = ringArcs(standardGuide("standard", 2, 45));
  expect(arcs).toHaveLength(12);
  arcs.forEach(({ from, to }, index) => {
    expect(from).toBeLessThan(to);
    expect(from).toBeGreaterThan(arcs[index - 1]?.to ?? 0);
  });
  expect(arcs.at(-1)?.to).toBeLessThan(1);
});

it("begins at the top and goes clockwise", () => {
  expect([pointAt(0, 40), pointAt(0.25, 40), pointAt(0.5, 40)]).toEqual([
    { x: 60, y: 20 },
    { x: 100, y: 60 },
    { x: 60, y: 100 },
  ]);
  expect(arcPath(0, 0.25, 40)).toBe("M60 20A40 40 0 0 1 100 60");
  expect(arcPath(0, 0.75, 40)).toContain(" 0 1 1 ");
  expect(arcPath(0.3, 0.3, 40)).toBe("");
});
