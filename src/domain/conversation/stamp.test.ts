import { describe, expect, it } from "vitest";
import { dice } from "#tests/oracle/random-search.ts";
import { compareStamps, isStamp, mostDriftMs, newClock, next, over, receive, type Stamp } from "./stamp.ts";

const now = 1_800_000_000_000;
const stamp = (wallMs: number, counter = 0, device = "a"): Stamp => ({ wallMs, counter, device });

describe("the clock of a device", () => {
  it("takes the wall's time, and counts inside a millisecond", () => {
    const first = next(newClock("a"), now);
    expect(first).toEqual(stamp(now));
    expect(next(first, now)).toEqual(stamp(now, 1));
    expect(next(stamp(now, 7), now + 1)).toEqual(stamp(now + 1));
  });

  it("never goes back when the wall's time does", () => {
    expect(next(stamp(now, 3), now - 5000)).toEqual(stamp(now, 4));
  });

  it("comes after what it has seen of others", () => {
    const seen = stamp(now + 60_000, 2, "b");
    expect(next(receive(newClock("a"), seen, now), now)).toEqual(stamp(now + 60_000, 3));
  });

  it("ignores what is further ahead than the drift, and follows what is just inside", () => {
    const clock = stamp(now);
    expect(receive(clock, stamp(now + mostDriftMs + 1, 0, "b"), now)).toBe(clock);
    expect(receive(clock, stamp(now + mostDriftMs, 4, "b"), now)).toEqual(stamp(now + mostDriftMs, 4));
    expect(receive(clock, stamp(now - 1, 9, "b"), now)).toBe(clock);
  });

  it("begins again when its own time was far ahead and has been put right", () => {
    expect(next(stamp(now + mostDriftMs + 1, 5), now)).toEqual(stamp(now));
    expect(next(stamp(now + mostDriftMs, 5), now)).toEqual(stamp(now + mostDriftMs, 6));
  });
});

describe("a change to something", () => {
  it("wins over what it changes, even when that came from a clock a year wrong", () => {
    const wrong = stamp(now + 3e10, 2, "b");
    expect(compareStamps(over(wrong, stamp(now)), wrong)).toBeGreaterThan(0);
    expect(over(wrong, stamp(now))).toEqual(stamp(now + 3e10, 3));
    expect(over(stamp(now - 1), stamp(now))).toEqual(stamp(now));
    expect(over(undefined, stamp(now))).toEqual(stamp(now));
  });

  it("stays a possible stamp when the counter is full", () => {
    const full = stamp(now + 3e10, 2 ** 32, "b");
    expect(over(full, stamp(now))).toEqual(stamp(now + 3e10 + 1, 0));
  });
});

it.each([
  stamp(-1),
  stamp(0.5),
  stamp(8e15),
  stamp(Number.NaN),
  stamp(0, -1),
  stamp(0, 2 ** 33),
  stamp(0, 0, ""),
  stamp(0, 0, "x".repeat(101)),
])("refuses %o as a stamp", (impossible) => {
  expect(isStamp(impossible)).toBe(false);
});

it("keeps its promises for any devices, clocks and messages", () => {
  const seed = Number(process.env["SEED"] ?? process.hrtime.bigint() % 2_147_483_648n);
  console.log(`bounded clock: SEED=${seed}`);
  const roll = dice(seed);
  for (let run = 0; run < 100; run++) {
    // Every device's own time is wrong by up to half an hour, and one in ten by a year.
    const errors = [0, 1, 2].map(() => (roll() < 0.1 ? 3e10 : 3.6e6 * (roll() - 0.5)));
    const clocks = errors.map((_, device) => newClock(`d${device}`));
    const made: Stamp[] = [];
    let time = now;
    for (let step = 0; step < 40; step++) {
      time += Math.floor(roll() * 3) * 1000;
      const device = Math.floor(roll() * 3);
      const [clock, own] = [clocks[device] as Stamp, Math.round(time + (errors[device] ?? 0))];
      const message = made[Math.floor(roll() * made.length)];
      if (message !== undefined && roll() < 0.5) {
        clocks[device] = receive(clock, message, own);
        continue;
      }
      const stamped = next(clock, own);
      expect(compareStamps(stamped, clock)).toBeGreaterThan(0);
      expect(stamped.wallMs - own).toBeLessThanOrEqual(mostDriftMs);
      expect(isStamp(stamped)).toBe(true);
      made.push(stamped);
      clocks[device] = stamped;
    }
    const names = made.map((one) => JSON.stringify(one));
    expect(new Set(names).size).toBe(names.length);
    const inOrder = made.toSorted(compareStamps);
    for (const [index, later] of inOrder.entries())
      for (const earlier of inOrder.slice(0, index)) {
        expect(compareStamps(earlier, later)).toBeLessThan(0);
        expect(compareStamps(later, earlier)).toBeGreaterThan(0);
      }
  }
});
