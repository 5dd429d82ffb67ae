import type * as v from "valibot";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FileVersion, LiveFiles } from "#app/ports/live-files.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { fixedPath, itemCodec, itemPath, placeCodec, versionCodec, versionFields } from "./codecs/drive-item.ts";
import { isFolderGone } from "./folder-gone.ts";
import type { Drive, OwnDrive } from "./own-drive.ts";
import { authorOf, downloadRecord } from "./read-record.ts";
import { writeFile } from "./write-file.ts";

const own = "Files.ReadWrite";
const shared = "Files.Read.All";

type Item = v.InferOutput<typeof versionCodec>;
type Polled = { readonly version: FileVersion; readonly item: Item };

/**
 * Record files while a session is held. Every call here asks once: when to try again is for `app/sync` to decide.
 * One's own files need `Files.ReadWrite`, those that others share `Files.Read.All`.
 */
export function createLiveFiles(graph: Graph, ownDrive: OwnDrive): LiveFiles {
  /** What the last poll of a file was told, until its content is fetched: its address is good for some minutes. */
  const polled = new Map<string, Polled>();
  let hasNoDrive = false;

  /** Undefined for somebody without a OneDrive, who is asked for it once and may still read what others share. */
  async function myDrive(): Promise<Result<Drive | undefined, ServiceFailure>> {
    if (hasNoDrive) return ok(undefined);
    const drive = await ownDrive();
    hasNoDrive = !drive.ok && drive.error.kind === "refused";
    return hasNoDrive ? ok(undefined) : drive;
  }

  /** One resource unit. @see https://learn.microsoft.com/graph/api/driveitem-get */
  async function ask(operation: string, file: FileReference): Promise<Result<Polled, ServiceFailure>> {
    const drive = await myDrive();
    if (!drive.ok) return drive;
    const isMine = drive.value?.id === file.driveId;
    const item = await graph.read(
      {
        operation,
        permission: isMine ? own : shared,
        method: "GET",
        path: `${itemPath(file)}?$select=${versionFields}`,
        isRepeatable: false,
      },
      versionCodec,
    );
    // SharePoint says either 403 or 404 when a file is no longer shared with me.
    if (!item.ok) return item.error.kind === "forbidden" && !isMine ? err({ kind: "gone", operation }) : item;
    const version = toVersion(item.value);
    return version === undefined ? err({ kind: "gone", operation }) : ok({ version, item: item.value });
  }

  async function poll(file: FileReference): ReturnType<LiveFiles["poll"]> {
    // The address of an earlier poll would open the file also when I may not read it any more.
    polled.delete(itemPath(file));
    const answer = await ask("liveFiles.poll", file);
    if (!answer.ok) return answer;
    polled.set(itemPath(file), answer.value);
    return ok(answer.value.version);
  }

  /**
   * The version is asked for before the content is fetched, so it is never the newer one. What the last poll was told
   * is used once; when its address is too old, the file is asked for anew.
   */
  async function read(file: FileReference): ReturnType<LiveFiles["read"]> {
    const operation = "liveFiles.read";
    const known = polled.get(itemPath(file));
    polled.delete(itemPath(file));
    if (known !== undefined) {
      const answer = await fetchContent(operation, known);
      if (answer.ok || !isRefused(answer.error.kind)) return answer;
    }
    const asked = await ask(operation, file);
    return asked.ok ? fetchContent(operation, asked.value) : asked;
  }

  async function fetchContent(operation: string, { item, version }: Polled): ReturnType<LiveFiles["read"]> {
    const record = await downloadRecord(graph, operation, item);
    return record.ok ? ok({ version, record: record.value }) : record;
  }

  /** @see https://learn.microsoft.com/graph/api/driveitem-get */
  async function find(ownerId: string, partnershipId: string): ReturnType<LiveFiles["find"]> {
    const drive = await myDrive();
    if (!drive.ok) return drive;
    const isMine = drive.value?.ownerId === ownerId;
    const whose = isMine ? "/me" : `/users/${encodeURIComponent(ownerId)}`;
    const item = await graph.read(
      {
        operation: "liveFiles.find",
        permission: isMine ? own : shared,
        method: "GET",
        path: `${whose}/drive${fixedPath(partnershipId, "record.json")}?$select=id,parentReference`,
        isRepeatable: false,
      },
      placeCodec,
    );
    if (item.ok) return ok({ driveId: item.value.parentReference.driveId, itemId: item.value.id });
    return item.error.kind === "gone" ? ok(undefined) : item;
  }

  async function replace(file: FileReference, record: RecordFile): ReturnType<LiveFiles["replace"]> {
    const operation = "liveFiles.replace";
    polled.delete(itemPath(file));
    const written = await writeFile(graph, { operation, path: `${itemPath(file)}/content` }, record, versionCodec);
    if (!written.ok) return written;
    const version = toVersion(written.value);
    return version === undefined ? err({ kind: "unexpected", operation, detail: "not a file" }) : ok(version);
  }

  async function create(record: RecordFile): ReturnType<LiveFiles["create"]> {
    // Asking for it makes it, for somebody who never had one.
    const drive = await ownDrive();
    if (!drive.ok) return drive;
    const path = `/me/drive${fixedPath(record.partnershipId, "record.json")}:/content?@microsoft.graph.conflictBehavior=fail`;
    const created = await writeFile(graph, { operation: "liveFiles.create", path }, record, itemCodec);
    return created.ok ? ok({ driveId: drive.value.id, itemId: created.value.id }) : created;
  }

  return {
    find,
    isFolderGone: (partnershipId) => isFolderGone(graph, "liveFiles.isFolderGone", partnershipId),
    poll,
    read,
    replace,
    create,
  };
}

/** Undefined for what is no file. */
function toVersion(item: Item): FileVersion | undefined {
  const { cTag, file, lastModifiedDateTime } = item;
  if (cTag === null || cTag === undefined || file === null || file === undefined) return undefined;
  return { cTag, lastModified: lastModifiedDateTime, lastModifiedById: authorOf(item) };
}

/** What a pre-authenticated address answers when its time is over. */
function isRefused(kind: string): boolean {
  return kind === "signed-out" || kind === "forbidden" || kind === "gone";
}
