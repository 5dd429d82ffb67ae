import { corsHeaders, preflight } from "./cors.ts";
import { GraphError } from "./graph-error.ts";
import { type DownloadTicket, readTicket } from "./model/download-links.ts";
import { mimeTypeOf } from "./model/drive-entity.ts";
import { currentVersion, drives, eTagOf } from "./model/drive-state.ts";
import type { Tenant } from "./tenant.ts";

/**
 * Opens a pre-authenticated address: no token, a part of the file where `Range` asks for it.
 *
 * @param count Throws a {@link GraphError} when the limit of downloads is reached, which is the answer then.
 */
export function answerDownload(tenant: Tenant, request: Request, count: (ticket: DownloadTicket) => void): Response {
  if (request.method === "OPTIONS") return preflight(request);
  const ticket = readTicket(tenant, new URL(request.url).pathname);
  if (ticket === undefined) return refuse(401, "The address is not valid, or no longer.");
  try {
    count(ticket);
  } catch (error) {
    if (error instanceof GraphError) return refuse(error.status, error.message, error.headers);
    throw error;
  }
  const item = drives(tenant)[ticket.driveId]?.items[ticket.itemId];
  const version =
    ticket.versionId === undefined
      ? item && currentVersion(item)
      : item?.versions?.find(({ id }) => id === ticket.versionId);
  if (item === undefined || version === undefined) return refuse(404, "The file is gone.");

  const bytes = Buffer.from(version.base64, "base64");
  const headers = {
    ...corsHeaders,
    "Content-Type": mimeTypeOf(item.name),
    "Cache-Control": "no-store",
    ETag: eTagOf(item),
    "Accept-Ranges": "bytes",
  };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  if (from === undefined) return new Response(bytes, { headers });
  const start = Number(from);
  const end = Math.min(to === undefined || to === "" ? bytes.length - 1 : Number(to), bytes.length - 1);
  if (start > end) return refuse(416, "The range is not satisfiable.");
  return new Response(bytes.subarray(start, end + 1), {
    status: 206,
    headers: { ...headers, "Content-Range": `bytes ${start}-${end}/${bytes.length}` },
  });
}

function refuse(status: number, message: string, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${message}\n`, { status, headers: { ...corsHeaders, ...more, "Content-Type": "text/plain" } });
}
