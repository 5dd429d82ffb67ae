import { createClock } from "#adapters/browser/clock.ts";
import { createBrowserHost } from "#adapters/browser/host.ts";
import { randomIds } from "#adapters/browser/ids.ts";
import { createLocalStore } from "#adapters/browser/local-store.ts";
import { browserTimers } from "#adapters/browser/timers.ts";
import { createGraph } from "#adapters/graph/client.ts";
import { createFreeBusy } from "#adapters/graph/free-busy.ts";
import { createGuideInstaller } from "#adapters/graph/guide-install.ts";
import { createMeetings } from "#adapters/graph/meetings.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createPeople } from "#adapters/graph/people.ts";
import { createOwnRecords, createSharedRecords } from "#adapters/graph/record-files.ts";
import { createSessionsReader } from "#adapters/graph/series-read.ts";
import { createSeriesCalendar } from "#adapters/graph/series-write.ts";
import { createSharing } from "#adapters/graph/sharing.ts";
import { createTeamsHost } from "#adapters/teams/host.ts";
import { createSignIn } from "#adapters/teams/token.ts";
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
  const read = await readConfiguration();
  if (!read.ok) return sayNotConfigured(read.error);
  const { appId, clientId, graphOrigin, validMessageOrigins, clockOffsetMs, personId, signIn } = read.value;

  const host = (await createTeamsHost({ appId, timers, validMessageOrigins })) ?? createBrowserHost(appId);
  const identity = signIn ?? createSignIn(clientId);
  const graph = createGraph({ tokens: identity, timers, ids, fetch: fetch.bind(globalThis), graphOrigin });
  const ownDrive = createOwnDrive(graph, timers);

  return {
    host,
    identity,
    clock: createClock(clockOffsetMs),
    timers,
    ids,
    localStore: await createLocalStore(host.context.personId ?? personId ?? "somebody"),
    people: createPeople(graph),
    freeBusy: createFreeBusy(graph),
    seriesCalendar: createSeriesCalendar(graph),
    sessionsReader: createSessionsReader(graph, appId),
    ownRecords: createOwnRecords(graph, ownDrive),
    sharedRecords: createSharedRecords(graph, ownDrive),
    sharing: createSharing(graph),
    meetings: createMeetings(graph),
    guideInstaller: createGuideInstaller(graph, timers, appId),
  };
}
