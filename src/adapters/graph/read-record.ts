import type * as v from "valibot";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, type Result } from "#domain/result.ts";
import type { Graph, GraphCall } from "./client.ts";
import { contentCodec, contentFields } from "./codecs/drive-item.ts";
import { decodeRecord } from "./codecs/record.ts";

/** Far above any honest record; a file of 50 MB is somebody's mistake or somebody's attack. */
export const mostBytes = 1_000_000;

type Content = v.InferOutput<typeof contentCodec>;
type ReadAnswer = Promise<Result<RecordFile, ServiceFailure | UnreadableRecord>>;

/**
 * Reads a record file through its pre-authenticated download address, because browsers cannot follow `/content`.
 * @param address Of the item, below `/v1.0`.
 * @see https://learn.microsoft.com/graph/api/driveitem-get
 */
export async function readRecord(
  graph: Graph,
  { operation, permission }: Pick<GraphCall, "operation" | "permission">,
  address: string,
): ReadAnswer {
  const path = `${address}?$select=${contentFields}`;
  const item = await graph.read({ operation, permission, method: "GET", path }, contentCodec);
  return item.ok ? downloadRecord(graph, operation, item.value) : item;
}

/** Fetches what an item holds. A file that its owner did not write last is not trusted. */
export async function downloadRecord(graph: Graph, operation: string, item: Content): ReadAnswer {
  const text = await downloadText(graph, operation, item);
  if (!text.ok) return text;
  const record = decodeRecord(text.value);
  const author = authorOf(item);
  const isForged = record.ok && author !== undefined && author !== record.value.ownerId;
  return isForged ? err({ kind: "damaged-record" }) : record;
}

/** Directory object id of whoever wrote an item last; undefined when the service does not say. */
export function authorOf({ lastModifiedBy }: Pick<Content, "lastModifiedBy">): string | undefined {
  return lastModifiedBy?.user?.id ?? undefined;
}

/** The text of a file of at most `mostBytes`; what is larger is not fetched to its end, mostly not at all. */
export async function downloadText(
  graph: Graph,
  operation: string,
  { size, "@microsoft.graph.downloadUrl": url }: Content,
  patienceSeconds?: number,
): Promise<Result<string, ServiceFailure | UnreadableRecord>> {
  if ((size ?? 0) > mostBytes) return err({ kind: "oversized-record", bytes: size ?? 0 });
  if (url === null || url === undefined) return err({ kind: "damaged-record" });
  const bytes = await graph.download(operation, url, mostBytes, patienceSeconds);
  if (!bytes.ok) return bytes;
  if (bytes.value === undefined) return err({ kind: "oversized-record", bytes: size ?? mostBytes });
  return { ok: true, value: new TextDecoder().decode(bytes.value) };
}
