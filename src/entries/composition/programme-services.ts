import { createPairingCompute } from "#adapters/browser/pairing-compute.ts";
import type { Graph } from "#adapters/graph/client.ts";
import type { OwnDrive } from "#adapters/graph/own-drive.ts";
import { createOwnEntry } from "#adapters/graph/programme/own-entry.ts";
import { createProfileFiles } from "#adapters/graph/programme/profile-files.ts";
import { createProgrammeSite } from "#adapters/graph/programme/programme-site.ts";
import { createRosterList } from "#adapters/graph/programme/roster-list.ts";
import { createRoundsList } from "#adapters/graph/programme/rounds-list.ts";
import { createTeamSites } from "#adapters/graph/programme/team-sites.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";

export type ProgrammeParts = {
  readonly graph: Graph;
  readonly ownDrive: OwnDrive;
  readonly ids: Ids;
  readonly localStore: LocalStore;
};

/** What stands on the Team's site and in participants' files; loaded when a screen of the programme is opened. */
export function createProgrammeServices({ graph, ownDrive, ids, localStore }: ProgrammeParts): ProgrammeServices {
  const sites = createTeamSites(graph);
  return {
    programmeSite: createProgrammeSite(graph, sites),
    roster: createRosterList(graph, sites, ids),
    rounds: createRoundsList(graph, sites),
    profileFiles: createProfileFiles(graph, ownDrive, localStore),
    ownEntry: createOwnEntry(graph),
    compute: createPairingCompute(),
  };
}
