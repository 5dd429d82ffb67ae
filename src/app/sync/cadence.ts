/** Everything that decides when to look again. All times in milliseconds by this device's clock. */
export type Pace = {
  readonly nowMs: number;
  readonly isVisible: boolean;
  /** There are words that are not saved yet: they are written also while nobody looks. */
  readonly isWaiting: boolean;
  /** When a member last did something; undefined when nobody did. */
  readonly actedMs: number | undefined;
  /** When the stage is expected to change, by the timer; undefined when nothing is expected. */
  readonly expectedMs: number | undefined;
  /** How many rounds failed one after the other. */
  readonly failures: number;
  /** From 0 to under 1, another one each time: devices that began together do not stay together. */
  readonly chance: number;
};

const quickMs = 2000;
/** While people talk and now and then do something: nobody waits long for it, and nobody asks for nothing. */
const talkMs = 9000;
const quietMs = { least: 20_000, most: 30_000 };
/** How long somebody's action makes an answer to it likely, and a next one at all. */
const answerWithinMs = 5000;
const talkForMs = 180_000;
const aroundChangeMs = { before: 5000, after: 10_000 };
const jitter = 0.2;

/**
 * Milliseconds until the next round; undefined when there is nothing to do, because nobody looks. About 2 s just after
 * somebody acted and around an expected change, about 9 s in the minutes after, else 20 to 30 s; after failures twice as
 * long each time.
 */
export function waitBeforeNext(pace: Pace): number | undefined {
  if (!pace.isVisible && !pace.isWaiting) return undefined;
  const quiet = quietMs.least + pace.chance * (quietMs.most - quietMs.least);
  const scattered = 1 - jitter + 2 * jitter * pace.chance;
  const quick = quickMs * scattered;
  if (pace.failures > 0) return Math.min(quick * 2 ** Math.min(pace.failures, 10), quiet);
  if (pace.isWaiting || isLively(pace)) return quick;
  const calm = isWithin(pace, talkForMs) ? talkMs * scattered : quiet;
  return Math.min(calm, Math.max(quick, untilExpected(pace)));
}

/** A clock that was set meanwhile makes it look as if nobody had acted for long. */
function isWithin({ nowMs, actedMs }: Pace, withinMs: number): boolean {
  return actedMs !== undefined && Math.abs(nowMs - actedMs) < withinMs;
}

function isLively(pace: Pace): boolean {
  if (isWithin(pace, answerWithinMs)) return true;
  const { nowMs, expectedMs } = pace;
  if (expectedMs === undefined) return false;
  return nowMs >= expectedMs - aroundChangeMs.before && nowMs < expectedMs + aroundChangeMs.after;
}

/** Until just before the expected change; forever when none is to come. */
function untilExpected({ nowMs, expectedMs }: Pace): number {
  const wait = (expectedMs ?? Number.NEGATIVE_INFINITY) - aroundChangeMs.before - nowMs;
  return wait > 0 ? wait : Number.POSITIVE_INFINITY;
}
