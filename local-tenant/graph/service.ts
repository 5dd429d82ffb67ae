import { loadSeed } from "#tenant/seed/load-seed.ts";
import { people } from "#tenant/seed/people.ts";
import { createControl } from "./control.ts";
import { corsHeaders } from "./cors.ts";
import { answerDownload } from "./download.ts";
import { createGraphHandler } from "./handler.ts";
import { createLimits } from "./limits.ts";
import { createRecorder } from "./record-exchanges.ts";
import { graphRoutes } from "./routes/graph-routes.ts";
import { createSnapshotStore } from "./snapshot.ts";
import { createTenant, type Tenant, type TenantState } from "./tenant.ts";

export type ServiceOptions = {
  /** Where the tenant is kept; without, it lives in memory only. */
  readonly stateFile?: string | undefined;
  /** False leaves a fresh tenant empty: people, but nothing in their calendars. */
  readonly seed?: boolean;
  /** Forgets what the file holds. */
  readonly fresh?: boolean;
  /** Directory for `scripts/check-wire.ts`; the environment variable RECORD_EXCHANGES does the same. */
  readonly recordExchangesTo?: string | undefined;
  readonly latencyMs?: number;
  /** By whose clock the limits count; without, the machine's. */
  readonly limitsNowMs?: () => number;
  readonly report?: (message: string) => void;
};

export type TenantService = {
  readonly tenant: Tenant;
  /** Answers what is addressed to Graph or to the control API; undefined for everything else. */
  readonly answer: (request: Request) => Promise<Response> | undefined;
  readonly close: () => void;
};

/** The tenant's services behind their addresses, without a port: Graph, downloads, control. */
export function createTenantService(options: ServiceOptions = {}): TenantService {
  const report = options.report ?? console.warn;
  const store = options.stateFile === undefined ? undefined : createSnapshotStore(options.stateFile, report);
  if (options.fresh) store?.clear();
  const saved = store?.load();
  const tenant = createTenant(people, saved);
  const seed = options.seed === false ? () => undefined : loadSeed;
  if (saved === undefined) seed(tenant);

  const recordTo = options.recordExchangesTo ?? process.env["RECORD_EXCHANGES"];
  const limits = createLimits(() => tenant.people.length, options.limitsNowMs);
  const changed = () => store?.saveSoon(tenant.state);
  const graph = createGraphHandler(tenant, {
    routes: graphRoutes,
    limits,
    ...(options.latencyMs === undefined ? {} : { latencyMs: options.latencyMs }),
    onExchange: recordTo === undefined ? undefined : createRecorder(recordTo),
    onChange: changed,
  });

  const download = async (request: Request) =>
    answerDownload(tenant, request, ({ personId }) => {
      const alias = tenant.people.find(({ id }) => id === personId)?.alias ?? personId;
      limits.enter({ workload: "drive", method: "GET", path: "/content", mailbox: alias, person: alias })();
    });

  function replaceState(state: TenantState | undefined): void {
    for (const name of Object.keys(tenant.state.slices)) delete tenant.state.slices[name];
    Object.assign(tenant.state.slices, state?.slices);
    tenant.state.clockOffsetMs = state?.clockOffsetMs ?? 0;
    tenant.state.idCounter = state?.idCounter ?? 0;
    if (state === undefined) seed(tenant);
    store?.saveNow(tenant.state);
  }

  const control = createControl(tenant, {
    limits,
    changed,
    reset: () => replaceState(undefined),
    // What a restart of the process keeps is what survives being written down.
    restart: () => replaceState(JSON.parse(JSON.stringify(tenant.state)) as TenantState),
  });

  return {
    tenant,
    answer(request) {
      const { pathname, hostname } = new URL(request.url);
      if (pathname.startsWith("/control/")) return control.answer(request);
      const isGraphHost = hostname.startsWith("graph.");
      if (!isGraphHost && !pathname.startsWith("/graph/")) return undefined;
      const path = isGraphHost ? pathname : pathname.slice("/graph".length);
      if (path.startsWith("/v1.0/")) return graph(request);
      return path.startsWith("/download/") ? download(request) : notFound();
    },
    close() {
      control.close();
      store?.saveNow(tenant.state);
    },
  };
}

async function notFound(): Promise<Response> {
  return new Response("Graph of the local tenant answers below /v1.0", { status: 404, headers: corsHeaders });
}
