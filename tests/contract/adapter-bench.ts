import { createGraph } from "#adapters/graph/client.ts";
import type { TokenProvider } from "#adapters/graph/token-provider.ts";
import type { Timers } from "#app/ports/timers.ts";
import { ok } from "#domain/result.ts";
import { issueToken } from "#tenant/graph/auth.ts";
import { createTenantService, type TenantService } from "#tenant/graph/service.ts";
import type { TenantState } from "#tenant/graph/tenant.ts";
import { people, type SeedPerson } from "#tenant/seed/people.ts";

export const appId = "5bde5bde-0000-4000-8000-00000000a001";

export type BenchOptions = {
  /** What the administrator has granted; without, everything that is asked for. */
  readonly granted?: readonly string[];
  /** Lets scripts read every header, as no browser does across origins. */
  readonly readsAllHeaders?: boolean;
  readonly tokens?: Partial<TokenProvider>;
};

export type SentRequest = {
  readonly method: string;
  readonly url: string;
  readonly prefer: string | null;
  readonly body: string;
};

/** The real adapters' client for one person, over the local tenant's real handler, without a port between them. */
export function createBench(service: TenantService, alias: string, options: BenchOptions = {}) {
  const person = personNamed(alias);
  const requests: SentRequest[] = [];
  const waits: number[] = [];
  const claims: string[] = [];
  const askedFor: string[] = [];

  const graph = createGraph({
    graphOrigin: "http://graph.tenant.localhost:5173",
    ids: { next: () => "00000000-0000-4000-8000-000000000000" },
    timers: hurriedTimers(waits),
    tokens: {
      async getToken(permission) {
        askedFor.push(permission);
        const scopes = options.granted ?? [permission];
        return ok({ value: issueToken({ person, scopes }), scopes });
      },
      remember: (wanted) => claims.push(wanted),
      ...options.tokens,
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = await request.clone().text();
      requests.push({ method: request.method, url: request.url, prefer: request.headers.get("prefer"), body });
      const answer = await service.answer(request);
      if (answer === undefined) throw new Error(`Nobody answers ${request.url}`);
      return options.readsAllHeaders === true ? answer : asBrowsersShowIt(answer);
    },
  });
  return { person, graph, requests, waits, claims, askedFor, timers: hurriedTimers(waits) };
}

export function personNamed(alias: string): SeedPerson {
  const person = people.find((one) => one.alias === alias);
  if (person === undefined) throw new Error(`Nobody is called ${alias}`);
  return person;
}

let tenant: { readonly service: TenantService; readonly seeded: TenantState } | undefined;

/** The tenant as it was seeded, in memory only. Seeding takes longer than putting back what was seeded once. */
export function freshTenant(): TenantService {
  if (tenant === undefined) {
    const service = createTenantService({ report: () => {} });
    tenant = { service, seeded: structuredClone(service.tenant.state) };
    return service;
  }
  const { service, seeded } = tenant;
  const { state } = service.tenant;
  for (const name of Object.keys(state.slices)) delete state.slices[name];
  Object.assign(state.slices, structuredClone(seeded.slices));
  state.clockOffsetMs = seeded.clockOffsetMs;
  state.idCounter = seeded.idCounter;
  return service;
}

/** Seconds pass at once and are written down; the 30 seconds after which a request is given up do not pass at all. */
function hurriedTimers(waits: number[]): Timers {
  return {
    after(milliseconds, wake) {
      if (milliseconds === 30_000) return () => {};
      waits.push(milliseconds / 1000);
      const timer = setImmediate(wake);
      return () => clearImmediate(timer);
    },
    every: () => () => {},
  };
}

const alwaysReadable = ["cache-control", "content-language", "content-length", "content-type", "expires", "pragma"];

/** Across origins a script reads only the headers that the server exposes. */
function asBrowsersShowIt(answer: Response): Response {
  const exposed = (answer.headers.get("access-control-expose-headers") ?? "").toLowerCase().split(/\s*,\s*/);
  const headers = [...answer.headers].filter(([name]) => alwaysReadable.includes(name) || exposed.includes(name));
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}
