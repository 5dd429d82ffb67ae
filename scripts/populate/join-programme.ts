import { createMemoryStore } from "#adapters/browser/memory-store.ts";
import { browserTimers } from "#adapters/browser/timers.ts";
import { createGraph } from "#adapters/graph/client.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createProfileFiles } from "#adapters/graph/programme/profile-files.ts";
import { createProgrammeSite } from "#adapters/graph/programme/programme-site.ts";
import { createRosterList } from "#adapters/graph/programme/roster-list.ts";
import { createTeamSites } from "#adapters/graph/programme/team-sites.ts";
import { createSharing } from "#adapters/graph/sharing.ts";
import { takePart } from "#app/programme/take-part.ts";
import { ok } from "#domain/result.ts";
import { issueToken } from "#tenant/graph/auth.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { profileOf } from "./profile-of.ts";

export type Joining = {
  /** Where the tenant's Graph answers, such as `http://localhost:5173/graph`. */
  readonly graphOrigin: string;
  /** An owner of the Team. */
  readonly coordinator: SeedPerson;
  readonly people: readonly SeedPerson[];
  /** By alias, everybody who may be somebody's leader. */
  readonly idOf: ReadonlyMap<string, string>;
  readonly onProgress: (done: number, of: number) => void;
  /** Sets the tenant's limits to zero: people join over weeks, not all in one minute. */
  readonly forgetUsage: () => Promise<unknown>;
};

/** So many join at the same moment. */
const together = 8;
const teamId = programmeTeam.id;

/** Everybody joins the programme of the Team, each as themselves, through what the product itself calls. Throws what went wrong. */
export async function joinProgramme({
  graphOrigin,
  coordinator,
  people,
  idOf,
  onProgress,
  forgetUsage,
}: Joining): Promise<void> {
  const { programmeSite } = portsOf(coordinator, graphOrigin);
  const stored = await programmeSite.read(teamId, new Set([coordinator.id]));
  if (!stored.ok && stored.error.kind !== "gone")
    throw new Error(`The programme cannot be read: ${JSON.stringify(stored.error)}`);
  if (!stored.ok || stored.value === undefined)
    throw new Error(`Nobody has set the programme up yet. ${coordinator.displayName} can, in the Team’s channel.`);
  const { programme } = stored.value;

  const waiting = [...people];
  let done = 0;
  async function joinNext(): Promise<void> {
    for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
      const managerId = person.manager === undefined ? undefined : idOf.get(person.manager);
      const ports = portsOf(person, graphOrigin);
      const profile = profileOf(person, programme, managerId);
      const join = () =>
        takePart(ports, { teamId, profile, status: "joined", coordinators: [coordinator], myRow: undefined });
      let joined = await join();
      if (!joined.ok && joined.error.kind === "busy") {
        await forgetUsage();
        joined = await join();
      }
      if (!joined.ok) throw new Error(`${person.displayName} cannot join: ${JSON.stringify(joined.error)}`);
      done += 1;
      if (done % 20 === 0) await forgetUsage();
      onProgress(done, people.length);
    }
  }
  await Promise.all(Array.from({ length: together }, joinNext));
}

function portsOf(person: SeedPerson, graphOrigin: string) {
  const ids = { next: () => crypto.randomUUID() };
  const timers = browserTimers;
  const graph = createGraph({
    graphOrigin,
    ids,
    timers,
    fetch: globalThis.fetch,
    tokens: {
      getToken: async (permission) => ok({ value: issueToken({ person, scopes: [permission] }), scopes: [permission] }),
      remember: () => {},
    },
  });
  const sites = createTeamSites(graph);
  return {
    programmeSite: createProgrammeSite(graph, sites),
    roster: createRosterList(graph, sites, ids),
    profileFiles: createProfileFiles(graph, createOwnDrive(graph, timers), createMemoryStore()),
    sharing: createSharing(graph),
  };
}
