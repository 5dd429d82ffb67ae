import { createMemoryStore } from "#adapters/browser/memory-store.ts";
import { createGraph } from "#adapters/graph/client.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createProfileFiles } from "#adapters/graph/programme/profile-files.ts";
import { createProgrammeSite } from "#adapters/graph/programme/programme-site.ts";
import { createRosterList } from "#adapters/graph/programme/roster-list.ts";
import { createRoundsList } from "#adapters/graph/programme/rounds-list.ts";
import { createTeamSites } from "#adapters/graph/programme/team-sites.ts";
import { createSharing } from "#adapters/graph/sharing.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Timers } from "#app/ports/timers.ts";
import { setUpProgramme } from "#app/programme/set-up-programme.ts";
import { ok, type Result } from "#domain/result.ts";
import { issueToken } from "#tenant/graph/auth.ts";
import { createItem } from "#tenant/graph/model/list-edit.ts";
import { listsOf } from "#tenant/graph/model/list-state.ts";
import { createTenantService } from "#tenant/graph/service.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { personNamed } from "#tests/contract/adapter-bench.ts";
import { programme, teamId } from "#tests/contract/programme-bench.ts";

const origin = "http://graph.tenant.localhost:5173";
const requestMs = 200;
const timeoutMs = 30_000;

export type PublishingWorld = Awaited<ReturnType<typeof createPublishingWorld>>;

/** A Team with a programme, in virtual time: only requests and waiting take any. */
export async function createPublishingWorld({ colleagues = 0 }: { readonly colleagues?: number }) {
  let nowMs = 0;
  let requests = 0;
  const service = createTenantService({ seed: false, report: () => {}, limitsNowMs: () => nowMs });
  const control = async (method: string, path: string, body?: object) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await service.answer(new Request(`${origin}/control${path}`, { method, ...sent }));
    return (await answer?.json()) as Usage;
  };
  const timers: Timers = {
    after(milliseconds, wake) {
      if (milliseconds === timeoutMs) return () => {};
      const at = nowMs + milliseconds;
      const timer = setImmediate(() => {
        nowMs = Math.max(nowMs, at);
        wake();
      });
      return () => clearImmediate(timer);
    },
    every: () => () => {},
  };

  function portsOf(person: SeedPerson, localStore: Pick<LocalStore, "get" | "set">) {
    let count = 0;
    const ids = { next: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}` };
    const graph = createGraph({
      graphOrigin: origin,
      ids,
      timers,
      tokens: {
        getToken: async (permission) =>
          ok({ value: issueToken({ person, scopes: [permission] }), scopes: [permission] }),
        remember: () => {},
      },
      async fetch(input, init) {
        requests += 1;
        // What is asked at the same moment takes its time together.
        const at = nowMs + requestMs;
        const answer = await service.answer(new Request(input, init));
        if (answer === undefined) throw new Error("nobody answers");
        nowMs = Math.max(nowMs, at);
        return answer;
      },
    });
    const sites = createTeamSites(graph);
    return {
      programmeSite: createProgrammeSite(graph, sites),
      roster: createRosterList(graph, sites, ids),
      rounds: createRoundsList(graph, sites),
      profileFiles: createProfileFiles(graph, createOwnDrive(graph, timers), localStore),
      sharing: createSharing(graph),
    };
  }

  await control("POST", "/generate", { people: colleagues, seed: 1 });
  const ana = portsOf(personNamed("ana"), createMemoryStore());
  value(await setUpProgramme(ana.programmeSite, { teamId, programme, over: undefined }, () => {}));
  await control("DELETE", "/usage");
  const people = listsOf(service.tenant, { id: teamId }).find(({ displayName }) => displayName.endsWith("people"));

  return {
    service,
    ana,
    portsOf,
    forgetUsage: () => void control("DELETE", "/usage"),
    passMinutes: (minutes: number) => void (nowMs += minutes * 60_000),
    /** A row of the roster, made by that person. */
    addRow(by: string, fields: Readonly<Record<string, string>>) {
      if (people === undefined) throw new Error("there is no list of people");
      createItem(service.tenant, people, by, fields);
    },
    /** What has been spent, since `before` where it is given. */
    async spent(before: Spent = nothing): Promise<Spent> {
      const { sharePoint, throttled } = await control("GET", "/usage");
      return {
        requests: requests - before.requests,
        units: sharePoint.resourceUnits - before.units,
        throttled: throttled - before.throttled,
        seconds: nowMs / 1000 - before.seconds,
      };
    },
  };
}

type Usage = { readonly throttled: number; readonly sharePoint: { readonly resourceUnits: number } };
type Spent = {
  readonly requests: number;
  readonly units: number;
  readonly throttled: number;
  readonly seconds: number;
};
const nothing: Spent = { requests: 0, units: 0, throttled: 0, seconds: 0 };

export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
