import { setTimeout as sleep } from "node:timers/promises";
import { authenticate } from "./auth.ts";
import { answerBatch } from "./batch.ts";
import { corsHeaders, preflight } from "./cors.ts";
import { denied, withFaults } from "./faults.ts";
import { GraphError } from "./graph-error.ts";
import type { Limits } from "./limits.ts";
import { createRouteTable, decodePath, type FindRoute, type RouteMatch } from "./match-route.ts";
import { findPerson } from "./model/directory.ts";
import type { PlainReply, PlainRequest } from "./plain-request.ts";
import type { Exchange } from "./record-exchanges.ts";
import type { Caller, GraphReply, Route } from "./route.ts";
import type { Tenant } from "./tenant.ts";
import { type Workload, workloadOf } from "./workload.ts";

export type HandlerOptions = {
  readonly routes: readonly Route[];
  readonly limits: Limits;
  /** Real milliseconds that every request takes at least. */
  readonly latencyMs?: number;
  /** Told of every exchange, members of a batch included. */
  readonly onExchange?: ((exchange: Exchange) => void) | undefined;
  /** Told after every request that may have changed something. */
  readonly onChange?: (() => void) | undefined;
};

/**
 * Microsoft Graph v1.0 as a function over a tenant. Takes addresses that end in `/v1.0/…`.
 * It rejects only where a connection would break, which is what a browser's fetch does too.
 */
export function createGraphHandler(tenant: Tenant, options: HandlerOptions): (request: Request) => Promise<Response> {
  const findRoute = createRouteTable(options.routes);

  async function answer(request: PlainRequest): Promise<PlainReply> {
    const requestId = crypto.randomUUID();
    const ids = { "request-id": requestId, "client-request-id": request.headers["client-request-id"] ?? requestId };
    const idsBefore = tenant.state.idCounter;
    const reply = await answerOrRefuse(request).catch((error: unknown): GraphReply => refusal(error, ids));
    if (request.method !== "GET" || tenant.state.idCounter !== idsBefore) options.onChange?.();
    const answered = {
      status: reply.status,
      headers: { ...ids, ...contentType(reply.body), ...reply.headers },
      body: reply.body,
    };
    options.onExchange?.({ request, reply: answered });
    return answered;
  }

  async function answerOrRefuse(request: PlainRequest): Promise<GraphReply> {
    const caller = authenticate(request.headers["authorization"], tenant.people, Date.now());
    const path = readPath(request.rawPath);
    if (path.toLowerCase() === "/$batch" && request.method === "POST") return answerBatch(request, answer);

    const workload = workloadOf(path);
    const target = { caller, method: request.method, url: readableUrl(path, request.query), path };
    const leave = caller.isMicrosoftApp
      ? () => undefined
      : options.limits.enter({
          workload,
          method: request.method,
          path,
          hasToken: request.query.has("token"),
          mailbox: mailboxOf(tenant, path, caller),
          person: caller.person.alias,
        });
    try {
      if (options.latencyMs !== undefined) await sleep(options.latencyMs);
      return await withFaults(tenant, target, request.signal, async (allowed) => {
        const match = findMatch(findRoute, request.method, path, caller);
        requirePermission(match.route, workload, allowed);
        const { method, query, headers, bytes, baseUrl } = request;
        const body = readJson(request);
        return match.route.handle({
          method,
          path,
          query,
          headers,
          bytes,
          baseUrl,
          body,
          tenant,
          params: match.params,
          caller: allowed,
        });
      });
    } finally {
      leave();
    }
  }

  return async (request) => {
    if (request.method === "OPTIONS") return preflight(request);
    const url = new URL(request.url);
    const split = url.pathname.indexOf("/v1.0");
    const plain: PlainRequest = {
      method: request.method,
      rawPath: url.pathname.slice(split + "/v1.0".length) || "/",
      query: url.searchParams,
      headers: Object.fromEntries(request.headers),
      bytes: new Uint8Array(await request.arrayBuffer()),
      baseUrl: `${url.origin}${url.pathname.slice(0, split)}/v1.0`,
      signal: request.signal,
    };
    return toResponse(await answer(plain));
  };
}

function readableUrl(path: string, query: URLSearchParams): string {
  return `${path}?${[...query].map(([name, value]) => `${name}=${value}`).join("&")}`;
}

function readPath(rawPath: string): string {
  try {
    return decodePath(rawPath);
  } catch {
    throw new GraphError(400, "BadRequest", "The path is not encoded correctly.");
  }
}

/** `/users/{own id}/…` is the same as `/me/…`. */
function findMatch(findRoute: FindRoute, method: string, path: string, caller: Caller): RouteMatch {
  const own = /^\/users\/([^/]+)(\/.+)$/i.exec(path);
  const isOwn = own?.[1] === caller.person.id || own?.[1]?.toLowerCase() === caller.person.email;
  const match = findRoute(method, path) ?? (isOwn ? findRoute(method, `/me${own?.[2] ?? ""}`) : undefined);
  if (match !== undefined) return match;
  throw new GraphError(501, "notImplemented", `The local tenant does not model ${method} ${path}.`);
}

function requirePermission({ permissions }: Route, workload: Workload, { scopes }: Caller): void {
  if (permissions.length === 0 || permissions.some((permission) => scopes.has(permission))) return;
  switch (workload) {
    case "directory":
      throw denied(workload, "Insufficient privileges to complete the operation.");
    case "teams":
      throw denied(
        workload,
        `Missing scope permissions on the request. API requires one of '${permissions.join(", ")}'. Scopes on the request '${[...scopes].join(", ")}'`,
      );
    default:
      throw denied(workload, "Access is denied. Check credentials and try again.");
  }
}

function mailboxOf(tenant: Tenant, path: string, { person }: Caller): string {
  const named = /^\/users\/([^/]+)/i.exec(path)?.[1];
  return named === undefined ? person.alias : (findPerson(tenant, named)?.alias ?? named);
}

function readJson({ bytes, headers, rawPath }: PlainRequest): unknown {
  const isContent = /(\/|:\/)content$/i.test(rawPath);
  if (isContent || bytes.length === 0 || !/\bjson\b/i.test(headers["content-type"] ?? "")) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new GraphError(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}

function refusal(error: unknown, ids: Readonly<Record<string, string>>): GraphReply {
  if (!(error instanceof GraphError)) throw error;
  const code = error.innerCode === undefined ? {} : { code: error.innerCode };
  const innerError = { ...code, date: new Date().toISOString().slice(0, 19), ...ids };
  return {
    status: error.status,
    headers: error.headers,
    body: { error: { code: error.code, message: error.message, innerError } },
  };
}

function contentType(body: unknown): Record<string, string> {
  if (body === undefined || body instanceof Uint8Array) return {};
  return {
    "Content-Type":
      "application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8",
  };
}

function toResponse({ status, headers, body }: PlainReply): Response {
  const all = { ...corsHeaders, "Cache-Control": "private", ...headers };
  if (body === undefined) return new Response(null, { status, headers: all });
  return new Response(body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body), { status, headers: all });
}
