import { createClock } from "#adapters/browser/clock.ts";
import { createBrowserHost } from "#adapters/browser/host.ts";
import { randomIds } from "#adapters/browser/ids.ts";
import { browserTimers } from "#adapters/browser/timers.ts";
import { pageVisibility } from "#adapters/browser/visibility.ts";
import { createTeamsHost } from "#adapters/teams/host.ts";
import type { Services } from "#ui/shared/services.ts";
import { readConfiguration } from "./configuration.ts";
import { sayNotConfigured } from "./say-not-configured.ts";

const timers = browserTimers;
const ids = randomIds;

/**
 * Puts the adapters together: Microsoft 365 behind the host that frames us, or the local tenant in its place.
 * A build without its settings says so on the screen, and nothing follows: the promise stays open.
 */
export async function createServices(): Promise<Services> {
  // Loaded while the host is asked who we are, not before the first paint.
  const later = Promise.all([import("./graph-services.ts"), import("#adapters/browser/local-store.ts")]);
  const read = await readConfiguration();
  if (!read.ok) return sayNotConfigured(read.error);
  const { appId, validMessageOrigins, clockOffsetMs, personId } = read.value;

  const host = (await createTeamsHost({ appId, timers, validMessageOrigins })) ?? createBrowserHost(appId);
  const [{ createGraphServices }, { createLocalStore }] = await later;
  const localStore = await createLocalStore(host.context.personId ?? personId ?? "somebody");
  return {
    ...createGraphServices(read.value, { timers, ids, localStore }),
    host,
    clock: createClock(clockOffsetMs),
    timers,
    ids,
    visibility: pageVisibility,
    localStore,
  };
}
