import { describe, expect, it } from "vitest";
import { type Pace, waitBeforeNext } from "./cadence.ts";

const now = 1_800_000_000_000;
const pace = (change: Partial<Pace> = {}) =>
  waitBeforeNext({
    nowMs: now,
    isVisible: true,
    isWaiting: false,
    actedMs: undefined,
    expectedMs: undefined,
    failures: 0,
    chance: 0.5,
    ...change,
  });

describe("how often a device looks", () => {
  it("is every 20 to 30 seconds when it is quiet", () => {
    expect([pace({ chance: 0 }), pace(), pace({ chance: 0.999 })]).toEqual([
      20_000,
      25_000,
      expect.closeTo(29_990, -1),
    ]);
  });

  it("is about every 2 seconds just after somebody acted, then every 9 while people talk", () => {
    expect(pace({ actedMs: now - 4900, chance: 0 })).toBe(1600);
    expect(pace({ actedMs: now - 4900, chance: 0.999 })).toBeCloseTo(2400, -1);
    expect(pace({ actedMs: now - 5000 })).toBe(9000);
    expect(pace({ actedMs: now - 5000, chance: 0 })).toBe(7200);
    expect(pace({ actedMs: now - 179_900 })).toBe(9000);
    expect(pace({ actedMs: now - 180_000 })).toBe(25_000);
  });

  it("is quiet when a clock was set meanwhile", () => {
    expect(pace({ actedMs: now + 300_000 })).toBe(25_000);
  });

  it("is about every 2 seconds around an expected change, and awake in time for it", () => {
    expect(pace({ expectedMs: now + 5000 })).toBe(2000);
    expect(pace({ expectedMs: now - 9900 })).toBe(2000);
    expect(pace({ expectedMs: now - 10_000 })).toBe(25_000);
    expect(pace({ expectedMs: now + 15_000 })).toBe(10_000);
    expect(pace({ expectedMs: now + 15_000, actedMs: now - 6000 })).toBe(9000);
    expect(pace({ expectedMs: now + 5500 })).toBe(2000);
    expect(pace({ expectedMs: now + 120_000 })).toBe(25_000);
  });

  it("is never when nobody looks, unless words wait to be saved", () => {
    expect(pace({ isVisible: false, actedMs: now })).toBeUndefined();
    expect(pace({ isVisible: false, isWaiting: true })).toBe(2000);
  });

  it("doubles with every failure, up to the quiet rhythm", () => {
    expect([1, 2, 3, 4, 90].map((failures) => pace({ failures, actedMs: now }))).toEqual([
      4000, 8000, 16_000, 25_000, 25_000,
    ]);
  });

  it("needs less than 40 % of the requests of one every 2 seconds, over a session of 45 minutes with 12 stages", () => {
    let requests = 0;
    for (let time = 0; time < 45 * 60_000; requests++) {
      const stage = Math.floor(time / 225_000);
      const wait = pace({
        nowMs: time,
        chance: (requests * 0.618) % 1,
        // One change a stage, each at its expected time, and one commitment or tick in the middle of each.
        actedMs: time % 225_000 < 112_000 ? stage * 225_000 : stage * 225_000 + 112_000,
        expectedMs: (stage + 1) * 225_000,
      });
      time += wait ?? Number.NaN;
    }
    expect(requests).toBeLessThan(0.4 * 45 * 30);
    expect(requests).toBeGreaterThan(200);
  });
});
