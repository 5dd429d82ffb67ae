import { createGraph, type GraphOptions } from "#adapters/graph/client.ts";
import { createFreeBusy } from "#adapters/graph/free-busy.ts";
import { createGuideInstaller } from "#adapters/graph/guide-install.ts";
import { createLiveFiles } from "#adapters/graph/live-files.ts";
import { createMeetings } from "#adapters/graph/meetings.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createOwnFolder } from "#adapters/graph/own-folder.ts";
import { createPeople } from "#adapters/graph/people.ts";
import { createPrivateFiles } from "#adapters/graph/private-file.ts";
import { createOwnRecords, createSharedRecords } from "#adapters/graph/record-files.ts";
import { createSessionsReader } from "#adapters/graph/series-read.ts";
import { createSeriesCalendar } from "#adapters/graph/series-write.ts";
import { createSharing } from "#adapters/graph/sharing.ts";
import { createSignIn } from "#adapters/teams/token.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Services } from "#ui/shared/services.ts";
import type { Configuration } from "./configuration.ts";

type GraphServices = Omit<Services, "host" | "clock" | "timers" | "ids" | "visibility" | "localStore">;
type Parts = Pick<GraphOptions, "timers" | "ids"> & { readonly localStore: LocalStore };

/** Everything that speaks to Microsoft Graph, and the sign-in that it needs. */
export function createGraphServices(
  { appId, clientId, graphOrigin, signIn }: Configuration,
  { timers, ids, localStore }: Parts,
): GraphServices {
  const identity = signIn ?? createSignIn(clientId);
  const graph = createGraph({ tokens: identity, timers, ids, fetch: fetch.bind(globalThis), graphOrigin });
  const ownDrive = createOwnDrive(graph, timers);
  const programmes = once(async () => {
    const { createProgrammeServices } = await import("./programme-services.ts");
    return createProgrammeServices({ graph, ownDrive, ids, localStore });
  });
  return {
    identity,
    people: createPeople(graph),
    freeBusy: createFreeBusy(graph),
    seriesCalendar: createSeriesCalendar(graph),
    sessionsReader: createSessionsReader(graph, appId),
    ownRecords: createOwnRecords(graph, ownDrive),
    sharedRecords: createSharedRecords(graph, ownDrive),
    liveFiles: createLiveFiles(graph, ownDrive),
    privateFiles: createPrivateFiles(graph, ownDrive),
    ownFolder: createOwnFolder(graph, ownDrive),
    sharing: createSharing(graph),
    meetings: createMeetings(graph),
    guideInstaller: createGuideInstaller(graph, timers, appId),
    programmes,
  };
}

/** The same answer for everybody who asks. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
