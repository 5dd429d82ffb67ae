import type { Clock } from "#app/ports/clock.ts";
import { Temporal } from "#domain/time/temporal.ts";

/** This device's clock. `offsetMs` is added to it; it is 0 but on the local tenant, whose time can be moved. */
export function createClock(offsetMs: () => number = () => 0): Clock {
  return {
    now: () => Temporal.Now.instant().add({ milliseconds: Math.round(offsetMs()) }),
    timeZone: () => Temporal.Now.timeZoneId(),
  };
}
