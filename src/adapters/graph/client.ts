import { Client, type GraphRequest, ResponseType } from "@microsoft/microsoft-graph-client";
import * as v from "valibot";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { Timers } from "#app/ports/timers.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { unreachable } from "#domain/unreachable.ts";
import { createReadEach } from "./batch.ts";
import { inOperation } from "./call-failure.ts";
import { readFailure } from "./failures.ts";
import { withBudget } from "./middleware/budget.ts";
import { CallState } from "./middleware/call-state.ts";
import { withRetry } from "./middleware/retry.ts";
import { withToken } from "./middleware/token.ts";
import { createTransport } from "./middleware/transport.ts";
import type { Permission } from "./permissions.ts";
import { readBytes } from "./read-bytes.ts";
import type { TokenProvider } from "./token-provider.ts";

export type GraphOptions = {
  readonly tokens: TokenProvider;
  readonly timers: Timers;
  readonly ids: Ids;
  readonly fetch: typeof fetch;
  /** `https://graph.microsoft.com`, or where the local tenant answers instead. */
  readonly graphOrigin: string;
};

/** One request to Microsoft Graph v1.0. */
export type GraphCall = {
  /** The port's method, for failures and logs. */
  readonly operation: string;
  /** The least delegated permission: what is asked for, and named when it is missing. */
  readonly permission: Permission;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/v1.0`, percent-encoded, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  /** A POST is repeated only where its documentation makes that harmless. */
  readonly isRepeatable?: boolean;
  /** How many requests it counts for: the members of a batch. */
  readonly weight?: number;
  /** How long it may wait in all; for work on thousands of rows, whose progress somebody sees. */
  readonly patienceSeconds?: number;
};

type Answer<T> = Promise<Result<T, ServiceFailure>>;

export type Graph = {
  /** Sends, and decodes the JSON answer. */
  readonly read: <T>(call: GraphCall, schema: v.GenericSchema<unknown, T>) => Answer<T>;
  /**
   * Sends harmless calls of one permission together, in as few requests as the service bears: four for Exchange, up to
   * twenty for others. One answer for each, in order.
   */
  readonly readEach: <T>(
    calls: readonly GraphCall[],
    schema: v.GenericSchema<unknown, T>,
    together?: number,
  ) => Promise<readonly Result<T, ServiceFailure>[]>;
  /** Sends, and follows the pages of a collection to its end. */
  readonly readAll: <T>(call: GraphCall, item: v.GenericSchema<unknown, T>) => Answer<readonly T[]>;
  /** Sends; nothing is expected back. */
  readonly run: (call: GraphCall) => Answer<void>;
  readonly readBlob: (call: GraphCall) => Answer<Blob>;
  /**
   * Fetches a pre-authenticated address that Graph has named; undefined when it holds more than `limit` bytes. Nothing is
   * waited for without patience.
   */
  readonly download: (
    operation: string,
    url: string,
    limit: number,
    patienceSeconds?: number,
  ) => Answer<Uint8Array | undefined>;
};

const atOnce = 4;
const patienceSeconds = 20;
const timeoutSeconds = 30;
/** A safety net against a collection that never ends. */
const mostPages = 100;

/** The only file that knows the Graph library. Every failure comes back as a value. */
export function createGraph({ tokens, timers, ids, fetch, graphOrigin }: GraphOptions): Graph {
  const transport = createTransport({ fetch, timers, graphOrigin, timeoutSeconds });
  const patient = withRetry({ timers, ids, patienceSeconds }, withBudget(atOnce, transport));
  const client = Client.initWithMiddleware({ middleware: { execute: withToken(tokens, patient) } });

  async function send<T>(call: GraphCall, take: (response: Response) => Promise<T>): Answer<T> {
    const isRepeatable = call.isRepeatable ?? call.method !== "POST";
    const state = new CallState(call.permission, isRepeatable, call.weight ?? 1, call.patienceSeconds);
    const request = client
      .api(call.path)
      .headers({ ...call.headers })
      .responseType(ResponseType.RAW)
      .middlewareOptions([state]);
    const response = await start(request, call);
    if (state.failure !== undefined) return err(inOperation(state.failure, call.operation));
    if (!(response instanceof Response)) throw new Error("The transport left neither a response nor a failure");
    try {
      if (response.ok) return ok(await take(response));
      return err(inOperation(await readFailure(response, call.permission, state.scopes), call.operation));
    } catch {
      return err({ kind: "offline", operation: call.operation });
    }
  }

  async function read<T>(call: GraphCall, schema: v.GenericSchema<unknown, T>): Answer<T> {
    const text = await send(call, (response) => response.text());
    if (!text.ok) return text;
    const decoded = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text.value);
    if (decoded.success) return ok(decoded.output);
    return err({ kind: "unexpected", operation: call.operation, detail: v.summarize(decoded.issues) });
  }

  async function readAll<T>(call: GraphCall, item: v.GenericSchema<unknown, T>): Answer<readonly T[]> {
    const page = v.object({ value: v.array(item), "@odata.nextLink": v.optional(v.string()) });
    const items: T[] = [];
    let path: string | undefined = call.path;
    for (let count = 0; path !== undefined; count += 1) {
      if (count === mostPages) return err({ kind: "unexpected", operation: call.operation, detail: "too many pages" });
      const answer: Result<v.InferOutput<typeof page>, ServiceFailure> = await read({ ...call, path }, page);
      if (!answer.ok) return answer;
      items.push(...answer.value.value);
      path = pathOf(answer.value["@odata.nextLink"]);
    }
    return ok(items);
  }

  async function downloadOnce(operation: string, url: string, limit: number): Answer<Uint8Array | undefined> {
    const abort = new AbortController();
    const cancel = timers.after(timeoutSeconds * 1000, () => abort.abort());
    try {
      const response = await fetch(url, { signal: abort.signal });
      if (!response.ok) return err(inOperation(await readFailure(response, "", [""]), operation));
      return ok(await readBytes(response, limit));
    } catch {
      return err({ kind: "offline", operation });
    } finally {
      cancel();
    }
  }

  return {
    read,
    readEach: createReadEach({ read, timers, atOnce, patienceSeconds }),
    readAll,
    run: (call) => send(call, () => Promise.resolve()),
    readBlob: (call) => send(call, (response) => response.blob()),
    async download(operation, url, limit, patience = 0) {
      for (let waited = 0; ; ) {
        const answer = await downloadOnce(operation, url, limit);
        if (answer.ok || answer.error.kind !== "busy") return answer;
        const { retryAfterSeconds } = answer.error;
        waited += retryAfterSeconds;
        if (waited > patience) return answer;
        await new Promise<void>((wake) => timers.after(retryAfterSeconds * 1000, wake));
      }
    },
  };
}

function start(request: GraphRequest, { method, body }: GraphCall): Promise<unknown> {
  switch (method) {
    case "GET":
      return request.get();
    case "POST":
      return request.post(body ?? "");
    case "PUT":
      return request.put(body);
    case "PATCH":
      return request.patch(body);
    case "DELETE":
      return request.delete();
    default:
      return unreachable(method);
  }
}

/** The next page's address without its origin: the token goes to Graph only, wherever a link may point. */
function pathOf(nextLink: string | undefined): string | undefined {
  return nextLink?.replace(/^https?:\/\/[^/]+(?:\/graph)?\/v1\.0/i, "");
}
