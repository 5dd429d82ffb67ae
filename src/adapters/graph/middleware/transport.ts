import type { Timers } from "#app/ports/timers.ts";
import { callState, type Send } from "./call-state.ts";

export type Transport = {
  readonly fetch: typeof fetch;
  readonly timers: Timers;
  /** Where Graph answers: `https://graph.microsoft.com`, or the local tenant. */
  readonly graphOrigin: string;
  readonly timeoutSeconds: number;
};

const graph = "https://graph.microsoft.com";

/** The last link: the network. */
export function createTransport({ fetch, timers, graphOrigin, timeoutSeconds }: Transport): Send {
  return async (context) => {
    const { request, options } = context;
    if (typeof request !== "string" || !request.startsWith(`${graph}/`)) throw new Error("Not an address of Graph");
    const abort = new AbortController();
    const cancel = timers.after(timeoutSeconds * 1000, () => abort.abort());
    const { method, headers, body } = options ?? {};
    try {
      context.response = await fetch(graphOrigin + request.slice(graph.length), {
        ...(method === undefined ? {} : { method }),
        ...(headers === undefined ? {} : { headers }),
        ...(body === undefined ? {} : { body }),
        signal: abort.signal,
      });
    } catch {
      callState(context).failure = { kind: "offline" };
      delete context.response;
    } finally {
      cancel();
    }
  };
}
