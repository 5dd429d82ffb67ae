import type { ServiceFailure } from "#app/ports/failure.ts";
import type { OwnRecords, SharedRecords } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { ok } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { fixedPath, itemCodec, itemPath } from "./codecs/drive-item.ts";
import { encodeFile } from "./codecs/versioned.ts";
import type { OwnDrive } from "./own-drive.ts";
import { readRecord } from "./read-record.ts";

const permission = "Files.ReadWrite";

/** My own record files, `Side by Side/<partnershipId>/record.json` in my OneDrive. Least permission `Files.ReadWrite`. */
export function createOwnRecords(graph: Graph, ownDrive: OwnDrive): OwnRecords {
  /** @see https://learn.microsoft.com/graph/api/driveitem-get */
  async function find(partnershipId: string): ReturnType<OwnRecords["find"]> {
    const drive = await ownDrive();
    if (!drive.ok) return drive;
    const item = await graph.read(
      {
        operation: "ownRecords.find",
        permission,
        method: "GET",
        path: `${addressOf(partnershipId)}?$select=id`,
      },
      itemCodec,
    );
    if (item.ok) return ok({ driveId: drive.value.id, itemId: item.value.id });
    return isGone(item.error) ? ok(undefined) : item;
  }

  /**
   * Graph documents no precondition for this PUT: only its owner ever writes the file, and what cannot be read is left.
   * Of fields that booking does not know the file's own count, not those that were read some time before: a word that
   * was saved meanwhile is among them.
   * @see https://learn.microsoft.com/graph/api/driveitem-put-content
   */
  async function write(record: RecordFile): ReturnType<OwnRecords["write"]> {
    const drive = await ownDrive();
    if (!drive.ok) return drive;
    const operation = "ownRecords.write";
    const address = addressOf(record.partnershipId);
    const present = await readRecord(graph, { operation, permission }, address);
    if (!present.ok && present.error.kind !== "gone") return present;
    const kept = present.ok ? present.value.unknownFields : {};
    const written = await graph.read(
      {
        operation,
        permission,
        method: "PUT",
        path: `${address}:/content`,
        headers: { "Content-Type": "application/json" },
        body: encodeFile({ ...record, unknownFields: { ...record.unknownFields, ...kept } }),
      },
      itemCodec,
    );
    return written.ok ? ok({ driveId: drive.value.id, itemId: written.value.id }) : written;
  }

  return { find, write };
}

/**
 * Anybody's record file. My own needs `Files.ReadWrite`, which I have; one shared with me needs `Files.Read.All`.
 * @see https://learn.microsoft.com/graph/api/driveitem-get
 */
export function createSharedRecords(graph: Graph, ownDrive: OwnDrive): SharedRecords {
  return {
    async read(reference) {
      const drive = await ownDrive();
      const isMine = drive.ok && drive.value.id === reference.driveId;
      const needed = isMine ? permission : "Files.Read.All";
      return readRecord(graph, { operation: "sharedRecords.read", permission: needed }, itemPath(reference));
    },
  };
}

function addressOf(partnershipId: string): string {
  return `/me/drive${fixedPath(partnershipId, "record.json")}`;
}

function isGone({ kind }: ServiceFailure): boolean {
  return kind === "gone";
}
