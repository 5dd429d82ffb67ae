import { useCallback, useSyncExternalStore } from "react";
import type { Temporal } from "#domain/time/temporal.ts";
import { useServices } from "./services.ts";

/** Often enough that the minutes are right, seldom enough not to be noticed. */
const lookEveryMilliseconds = 10_000;

/** Whole minutes since a moment, which go on by themselves. */
export function useMinutesSince(moment: Temporal.Instant): number {
  const { clock, timers } = useServices();
  const subscribe = useCallback((changed: () => void) => timers.every(lookEveryMilliseconds, changed), [timers]);
  // A clock that was put back would make what was read younger than nothing.
  return useSyncExternalStore(subscribe, () =>
    Math.max(0, Math.floor((clock.now().epochMilliseconds - moment.epochMilliseconds) / 60_000)),
  );
}
