import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { PlainReply, PlainRequest } from "./plain-request.ts";

export type Exchange = { readonly request: PlainRequest; readonly reply: PlainReply };

/** One line of a recording: what `scripts/check-wire.ts` reads. Tokens are not recorded. */
export type RecordedExchange = {
  readonly method: string;
  /** Path below `/v1.0`, encoded, with the query. */
  readonly url: string;
  readonly status: number;
  readonly requestContentType: string | undefined;
  readonly requestBody: unknown;
  readonly responseContentType: string | undefined;
  readonly responseBody: unknown;
};

/** Appends every exchange to a file of this process in the directory, one JSON object a line. */
export function createRecorder(directory: string): (exchange: Exchange) => void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${process.pid}-${crypto.randomUUID().slice(0, 8)}.jsonl`);
  return (exchange) => appendFileSync(file, `${JSON.stringify(toRecord(exchange))}\n`);
}

function toRecord({ request, reply }: Exchange): RecordedExchange {
  const query = request.query.toString();
  return {
    method: request.method,
    url: query === "" ? request.rawPath : `${request.rawPath}?${query}`,
    status: reply.status,
    requestContentType: request.headers["content-type"],
    requestBody: readBody(request.bytes, request.headers["content-type"]),
    responseContentType: reply.headers["Content-Type"],
    responseBody: reply.body instanceof Uint8Array ? undefined : reply.body,
  };
}

function readBody(bytes: Uint8Array, contentType: string | undefined): unknown {
  if (bytes.length === 0 || !/\bjson\b/i.test(contentType ?? "")) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
