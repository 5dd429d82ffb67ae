import * as v from "valibot";
import type { Timers } from "#app/ports/timers.ts";

const news = v.pipe(v.string(), v.parseJson(), v.object({ offsetMs: v.number() }));

/** A page is not kept waiting for a tenant that does not tell the time. */
const patienceMs = 2000;

/**
 * The tenant's offset from this device's clock, which follows when somebody moves the tenant's clock.
 * Resolves when it is known for the first time, or when waiting for it is no longer worth it.
 */
export function followTenantClock(url: string, timers: Timers): Promise<() => number> {
  let offsetMs = 0;
  return new Promise((resolve) => {
    const ready = () => resolve(() => offsetMs);
    timers.after(patienceMs, ready);
    new EventSource(url).addEventListener("message", ({ data }) => {
      const decoded = v.safeParse(news, data);
      if (!decoded.success) return;
      ({ offsetMs } = decoded.output);
      ready();
    });
  });
}
