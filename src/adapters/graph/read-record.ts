import type { ServiceFailure } from "#app/ports/failure.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, type Result } from "#domain/result.ts";
import type { Graph, GraphCall } from "./client.ts";
import { contentCodec, contentFields } from "./codecs/drive-item.ts";
import { decodeRecord } from "./codecs/record.ts";

/** Far above any honest record; a file of 50 MB is somebody's mistake or somebody's attack. */
export const mostBytes = 1_000_000;

/**
 * Reads a record file through its pre-authenticated download address, because browsers cannot follow `/content`.
 * A file that its owner did not write last is not trusted.
 * @param address Of the item, below `/v1.0`.
 * @see https://learn.microsoft.com/graph/api/driveitem-get
 */
export async function readRecord(
  graph: Graph,
  { operation, permission }: Pick<GraphCall, "operation" | "permission">,
  address: string,
): Promise<Result<RecordFile, ServiceFailure | UnreadableRecord>> {
  const path = `${address}?$select=${contentFields}`;
  const item = await graph.read({ operation, permission, method: "GET", path }, contentCodec);
  if (!item.ok) return item;
  const { size, lastModifiedBy, "@microsoft.graph.downloadUrl": url } = item.value;
  if ((size ?? 0) > mostBytes) return err({ kind: "oversized-record", bytes: size ?? 0 });
  if (url === null || url === undefined) return err({ kind: "damaged-record" });

  const bytes = await graph.download(operation, url, mostBytes);
  if (!bytes.ok) return bytes;
  if (bytes.value === undefined) return err({ kind: "oversized-record", bytes: size ?? mostBytes });
  const record = decodeRecord(new TextDecoder().decode(bytes.value));
  const author = lastModifiedBy?.user?.id;
  const isForged = record.ok && author !== null && author !== undefined && author !== record.value.ownerId;
  return isForged ? err({ kind: "damaged-record" }) : record;
}
