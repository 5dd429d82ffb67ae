import type { Ids } from "#app/ports/ids.ts";
import type { Timers } from "#app/ports/timers.ts";
import { waitBeforeNext } from "./cadence.ts";
import { type Answer, isOutage, secondsAsked } from "./outage.ts";

export type RoundsParts = {
  readonly timers: Timers;
  readonly ids: Ids;
  /** Milliseconds since 1970, by this device's clock. */
  readonly nowMs: () => number;
  /** Asks and writes what is due; answers what came of each. */
  readonly round: () => Promise<readonly Answer[]>;
  /** Something of mine waits that another attempt can save. */
  readonly isWaiting: () => boolean;
  /** What is told here may have changed. */
  readonly changed: () => void;
};

/** One round after another, never two at once: when each begins, and what comes of many that fail. */
export type Rounds = {
  readonly start: () => void;
  readonly stop: () => void;
  /** Something is to be done now; while a round is under way, right after it. After a failure it has its time already. */
  readonly hurry: () => void;
  /** The same also after a failure. What the service asked for is kept. */
  readonly tryAgain: () => void;
  readonly setVisible: (isVisible: boolean) => void;
  readonly isVisible: () => boolean;
  /** Somebody did something just now: a next one is likely. */
  readonly acted: () => void;
  /** When the stage is expected to change, by the clock of `nowMs`. */
  readonly expect: (atMs: number | undefined) => void;
  /** The last attempt failed, or none is made at the moment. */
  readonly isHeldUp: () => boolean;
  /** Nothing gets through: one lost answer is no trouble to speak of. */
  readonly isDown: () => boolean;
};

const failuresUntilDown = 2;

export function createRounds({ timers, ids, nowMs, round, isWaiting, changed }: RoundsParts): Rounds {
  let isRunning = false;
  let isVisible = true;
  let isInRound = false;
  let isWanted = false;
  let isPaused = false;
  let failures = 0;
  let actedMs: number | undefined;
  let expectedMs: number | undefined;
  let cancel: (() => void) | undefined;

  async function run() {
    isInRound = true;
    isWanted = false;
    const answers = await round();
    isInRound = false;
    failures = answers.some((answer) => !answer.ok && isOutage(answer.error)) ? failures + 1 : 0;
    changed();
    schedule(nextWait(), secondsAsked(answers));
  }

  function nextWait(): number | undefined {
    if (isWanted && failures === 0) return 0;
    const chance = Number.parseInt(ids.next().slice(0, 8), 16) / 2 ** 32;
    return waitBeforeNext({ nowMs: nowMs(), isVisible, isWaiting: isWaiting(), actedMs, expectedMs, failures, chance });
  }

  /** @param wait Milliseconds; undefined when there is nothing to do.
   *  @param retryAfterSeconds The service asked for it: until then it is asked nothing at all. */
  function schedule(wait: number | undefined, retryAfterSeconds = 0) {
    cancel?.();
    cancel = undefined;
    if (!isRunning) return;
    isPaused = retryAfterSeconds > 0;
    if (isPaused) changed();
    if (wait === undefined && !isPaused) return;
    cancel = timers.after(Math.max(wait ?? 0, retryAfterSeconds * 1000), wake);
  }

  function wake() {
    cancel = undefined;
    isPaused = false;
    if (isRunning && !isInRound && (isVisible || isWaiting())) void run();
  }

  function begin(isUrgent: boolean) {
    isWanted = true;
    const isSet = failures > 0 && cancel !== undefined;
    if (!isRunning || isInRound || isPaused || (isSet && !isUrgent)) return;
    schedule(isUrgent ? 0 : nextWait());
  }

  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      begin(false);
    },
    stop() {
      isRunning = false;
      isPaused = false;
      cancel?.();
      cancel = undefined;
    },
    hurry: () => begin(false),
    tryAgain: () => begin(true),
    setVisible(nowVisible) {
      const isBack = nowVisible && !isVisible;
      isVisible = nowVisible;
      if (isBack) begin(false);
    },
    isVisible: () => isVisible,
    acted() {
      actedMs = nowMs();
    },
    expect(atMs) {
      if (atMs === expectedMs) return;
      expectedMs = atMs;
      if (isRunning && !isInRound && !isPaused) schedule(nextWait());
    },
    isHeldUp: () => failures > 0 || isPaused || !isRunning,
    isDown: () => failures >= failuresUntilDown || isPaused,
  };
}
