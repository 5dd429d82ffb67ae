/**
 * When something was written, so that of two versions everybody takes the same one: a hybrid logical clock. Wall time
 * orders what people did minutes apart, the counter what one device did in the same millisecond, the device the rest.
 */
export type Stamp = {
  /** Milliseconds since 1970, by the best clock that the writer had. */
  readonly wallMs: number;
  readonly counter: number;
  /** Who counts: random, and another one each time the app is opened, so that no two writers ever share a stamp. */
  readonly device: string;
};

/**
 * How far ahead of the reader's own time a stamp may be and still move the reader's clock. Laptops that are minutes
 * wrong are common; one that is a year wrong must not drag everybody's clock along.
 */
export const mostDriftMs = 10 * 60_000;

/** A counter beyond this is nobody's honest work; see `isStamp`. */
const highestCounter = 2 ** 32;
/** About the year 225,000: leaves room above it, and is far inside what a moment may be. */
const latestWallMs = 7e15;

/** A total order: two stamps compare equal only if they are the same. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.wallMs - b.wallMs || a.counter - b.counter || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
}

/** A clock that has seen nothing yet. */
export function newClock(device: string): Stamp {
  return { wallMs: 0, counter: 0, device };
}

/**
 * The next stamp of a device: later than all that its clock has seen, and never further from its time than the drift.
 * A clock that is beyond the drift (this device's own time was wrong and has been put right) begins again at `nowMs`.
 */
export function next(clock: Stamp, nowMs: number): Stamp {
  const { device } = clock;
  if (clock.wallMs < nowMs || clock.wallMs > nowMs + mostDriftMs) return { wallMs: nowMs, counter: 0, device };
  return { wallMs: clock.wallMs, counter: clock.counter + 1, device };
}

/** A device's clock after it has seen a stamp. One that is beyond the drift is ignored: it never moves the clock. */
export function receive(clock: Stamp, seen: Stamp, nowMs: number): Stamp {
  if (seen.wallMs > nowMs + mostDriftMs || compareStamps(seen, clock) <= 0) return clock;
  return { wallMs: seen.wallMs, counter: seen.counter, device: clock.device };
}

/**
 * The stamp of a change to something that has one already. Whoever changes a thing has seen what was there, so the
 * change wins, also over a stamp from a clock that was a year wrong: the error stays with that one thing.
 */
export function over(replaced: Stamp | undefined, stamp: Stamp): Stamp {
  if (replaced === undefined || compareStamps(stamp, replaced) > 0) return stamp;
  if (replaced.counter >= highestCounter) return { ...stamp, wallMs: replaced.wallMs + 1, counter: 0 };
  return { ...stamp, wallMs: replaced.wallMs, counter: replaced.counter + 1 };
}

/** Whether the parts, read from somebody's file, can be a stamp at all. Independent of the reader's time, so that all readers agree. */
export function isStamp({ wallMs, counter, device }: Stamp): boolean {
  return isCount(wallMs, latestWallMs) && isCount(counter, highestCounter) && device.length > 0 && device.length <= 100;
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}
