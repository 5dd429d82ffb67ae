import { expect, it } from "vitest";
import { createServerOffset } from "./server-offset.ts";

const now = 1_800_000_000_000;

it("is nothing until the first write", () => {
  expect(createServerOffset().offsetMs()).toBe(0);
});

it("finds a clock that is five minutes slow, to within the seconds of the service", () => {
  const offset = createServerOffset();
  offset.observe(now, now + 400, now + 300_000);
  expect(Math.abs(offset.offsetMs() - 300_000)).toBeLessThanOrEqual(1000);
});

it("gets better with every write, and is never further off than the best of them", () => {
  const offset = createServerOffset();
  offset.observe(now, now + 20_000, now + 60_000 + 18_000);
  offset.observe(now + 30_000, now + 30_100, now + 90_000);
  offset.observe(now + 60_000, now + 75_000, now + 121_000);
  expect(Math.abs(offset.offsetMs() - 60_000)).toBeLessThanOrEqual(700);
});

it("begins again when a clock was set", () => {
  const offset = createServerOffset();
  offset.observe(now, now + 100, now + 300_000);
  offset.observe(now + 310_000, now + 310_100, now + 310_000);
  expect(Math.abs(offset.offsetMs())).toBeLessThanOrEqual(500);
});

it("learns nothing from a write during which this clock was set back", () => {
  const offset = createServerOffset();
  offset.observe(now, now - 60_000, now);
  expect(offset.offsetMs()).toBe(0);
});

it("learns from a write that leaves only one possible moment", () => {
  const offset = createServerOffset();
  offset.observe(now + 1000, now, now + 60_000);
  expect(offset.offsetMs()).toBe(60_000);
});
