import type * as v from "valibot";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FullFile } from "#app/ports/live-files.ts";
import type { EntryFile } from "#domain/conversation/merge-records.ts";
import { err, type Result } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { encodeFile } from "./codecs/versioned.ts";
import { mostBytes } from "./read-record.ts";

/**
 * Puts the whole content of a file of mine, once: after a failure nobody knows whether it happened. What would be larger
 * than anybody reads is not sent. Graph documents no precondition. Least permission `Files.ReadWrite`.
 * @param path Of the content, below `/v1.0`.
 * @see https://learn.microsoft.com/graph/api/driveitem-put-content
 */
export async function writeFile<T>(
  graph: Graph,
  { operation, path }: { readonly operation: string; readonly path: string },
  file: EntryFile,
  codec: v.GenericSchema<unknown, T>,
): Promise<Result<T, ServiceFailure | FullFile>> {
  const body = encodeFile(file);
  const bytes = new TextEncoder().encode(body).byteLength;
  if (bytes > mostBytes) return err({ kind: "own-file-full", bytes });
  const headers = { "Content-Type": "application/json" };
  const permission = "Files.ReadWrite";
  return graph.read({ operation, permission, method: "PUT", path, headers, body, isRepeatable: false }, codec);
}
