import * as v from "valibot";
import type { Graph, GraphCall } from "#adapters/graph/client.ts";
import { createLiveFiles } from "#adapters/graph/live-files.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createOwnRecords, createSharedRecords } from "#adapters/graph/record-files.ts";
import { createSharing } from "#adapters/graph/sharing.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import type { Result } from "#domain/result.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { type BenchOptions, createBench, personNamed } from "./adapter-bench.ts";

export const asPerson = (alias: string) => {
  const { id, displayName, email } = personNamed(alias);
  return { id, displayName, email };
};

export const partnershipId = "5bde0000-1111-4000-8000-000000000001";

export const mayasRecord: RecordFile = {
  schemaVersion: 1,
  partnershipId,
  ownerId: asPerson("maya").id,
  members: [asPerson("maya"), asPerson("tom")],
  series: [
    {
      iCalUId: "040000008200E00074C5B7101A82E008",
      everyWeeks: 2,
      lengthMinutes: 45,
      sessions: 6,
      firstStart: "2027-02-16T10:00:00",
      timeZone: "Europe/London",
    },
  ],
  unknownFields: {},
};

/** Everything of one person that reads and writes files. */
export function filesOf(service: TenantService, alias: string, options?: BenchOptions) {
  const bench = createBench(service, alias, options);
  const drive = createOwnDrive(bench.graph, bench.timers);
  return {
    ...bench,
    own: createOwnRecords(bench.graph, drive),
    shared: createSharedRecords(bench.graph, drive),
    live: createLiveFiles(bench.graph, drive),
    sharing: createSharing(bench.graph),
  };
}

export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const mine = { operation: "test", permission: "Files.ReadWrite" } as const;

/** What a person could do with OneDrive's own page. */
export async function send(graph: Graph, method: GraphCall["method"], path: string, body?: unknown): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  value(await graph.run({ ...mine, method, path, ...(body === undefined ? {} : { headers, body }) }));
}

/** Writes whatever one likes where the record belongs. */
export async function putRaw(graph: Graph, body: string, at = partnershipId): Promise<void> {
  await send(graph, "GET", "/me/drive");
  await send(graph, "PUT", `/me/drive/root:/Side%20by%20Side/${at}/record.json:/content`, body);
}

/** What stands in a file of mine, below `Side by Side`. */
export async function readRaw(graph: Graph, at = `${partnershipId}/record.json`): Promise<unknown> {
  const path = `/me/drive/root:/Side%20by%20Side/${at}?$select=@microsoft.graph.downloadUrl`;
  const item = v.object({ "@microsoft.graph.downloadUrl": v.string() });
  const { "@microsoft.graph.downloadUrl": url } = value(await graph.read({ ...mine, method: "GET", path }, item));
  return JSON.parse(new TextDecoder().decode(value(await graph.download("test", url, 100_000_000))));
}

/** The record as it stands in the file. */
export function plain({ unknownFields, ...record }: RecordFile) {
  return { ...unknownFields, ...record };
}

/** Its owner takes back whatever he gave others. */
export async function takeBack(graph: Graph, { itemId }: FileReference): Promise<void> {
  const path = `/me/drive/items/${itemId}/permissions`;
  const item = v.object({ id: v.string(), roles: v.array(v.string()) });
  for (const { id, roles } of value(await graph.readAll({ ...mine, method: "GET", path }, item))) {
    if (!roles.includes("owner")) await send(graph, "DELETE", `${path}/${id}`);
  }
}
