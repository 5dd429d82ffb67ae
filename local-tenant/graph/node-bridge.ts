import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";

export type FetchFunction = (request: Request) => Promise<Response>;

/**
 * Answers a request of node:http with a fetch-shaped function. Where a fault drops the connection it is broken off, as
 * a network would; any other rejection is a bug of the tenant, reported and answered with 500.
 */
export async function answerNodeRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: FetchFunction,
  report: (error: unknown) => void = console.error,
): Promise<void> {
  const abort = new AbortController();
  outgoing.on("close", () => abort.abort());
  try {
    const response = await handle(await toRequest(incoming, abort.signal));
    await send(response, outgoing);
  } catch (error) {
    if (error instanceof Error && error.name === "ConnectionDropped") {
      incoming.socket.destroy();
      return;
    }
    report(error);
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(500).end("The tenant has a bug; its console says more.\n");
  }
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  }
  const method = incoming.method ?? "GET";
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers, signal });
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return new Request(url, { method, headers, signal, body: Buffer.concat(chunks) });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) {
    outgoing.end();
    return;
  }
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  outgoing.on("close", () => body.destroy());
  body.on("error", () => outgoing.destroy());
  body.pipe(outgoing);
}
