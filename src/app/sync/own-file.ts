import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FullFile, LiveFiles } from "#app/ports/live-files.ts";
import type { FileReference, UnreadableRecord } from "#app/ports/record-files.ts";
import { type Entries, entriesOf, noEntries, withEntries } from "#domain/conversation/merge-records.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Outbox } from "./outbox.ts";
import type { Replica } from "./replica.ts";
import type { ServerOffset } from "./server-offset.ts";
import { type Held, heldNowhere, isRepairable, settle } from "./settle.ts";

export type OwnFileTrouble = ServiceFailure | UnreadableRecord | FullFile;

/** My file, which several devices of mine may write at the same moment. */
export type OwnFile = {
  /** Reads what the file holds and writes what is missing in it. Only what was read back is taken out of the outbox. */
  readonly settle: () => Promise<Result<void, OwnFileTrouble>>;
  /** Where the file is now; another place than before when it had to be made again. */
  readonly reference: () => FileReference | undefined;
};

export type OwnFileParts = {
  readonly liveFiles: LiveFiles;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly replica: Replica<RecordFile>;
  readonly offset: ServerOffset;
  /** What to begin with where there is no file; its entries do not matter. */
  readonly blank: RecordFile;
  readonly reference: FileReference | undefined;
  /** Comes before a file is made: nobody else can read that one yet. */
  readonly beforeMaking: () => Promise<void>;
};

export function createOwnFile(parts: OwnFileParts): OwnFile {
  const { liveFiles, clock, outbox, replica, offset, blank } = parts;
  let reference = parts.reference;
  /** The version whose content the replica holds; undefined when it has to be read. */
  let known: { readonly cTag: string; readonly entries: Entries } | undefined;

  /** A deleted file is looked for by its path next, and made again when it is not there either. */
  async function readHeld(): Promise<Result<Held | "moved", OwnFileTrouble>> {
    const held = await askHeld();
    if (held.ok || held.error.kind !== "gone") return held;
    forgetPlace();
    return ok("moved");
  }

  async function askHeld(): Promise<Result<Held, OwnFileTrouble>> {
    if (reference === undefined) {
      const found = await liveFiles.find(blank.ownerId, blank.partnershipId);
      if (!found.ok) return found;
      reference = found.value;
      if (reference === undefined) return heldNowhere(replica, () => liveFiles.isFolderGone(blank.partnershipId));
    }
    if (known !== undefined) {
      const polled = await liveFiles.poll(reference);
      if (!polled.ok) return polled;
      if (polled.value.cTag === known.cTag) return ok({ entries: known.entries, mustWrite: false });
    }
    const read = await liveFiles.read(reference);
    if (!read.ok) return isRepairable(read.error, replica) ? ok({ entries: noEntries, mustWrite: true }) : read;
    const { record, version } = read.value;
    if (!isMine(record)) return err({ kind: "forbidden", operation: "ownFile.settle" });
    const entries = entriesOf(record);
    known = { cTag: version.cTag, entries };
    await replica.take(record);
    return ok({ entries, mustWrite: false });
  }

  function forgetPlace() {
    reference = undefined;
    known = undefined;
  }

  function isMine({ ownerId, partnershipId }: RecordFile): boolean {
    return ownerId === blank.ownerId && partnershipId === blank.partnershipId;
  }

  async function write(entries: Entries): Promise<Result<void, OwnFileTrouble>> {
    const record = withEntries(replica.file() ?? blank, entries);
    const before = known;
    // Whatever happens, only reading the file tells what it holds now.
    known = undefined;
    if (reference === undefined) return make(record);
    const sentMs = clock.now().epochMilliseconds;
    const replaced = await liveFiles.replace(reference, record);
    if (!replaced.ok) {
      // Unless nothing was sent at all.
      if (replaced.error.kind === "own-file-full") known = before;
      if (replaced.error.kind !== "gone") return replaced;
      forgetPlace();
      return ok(undefined);
    }
    offset.observe(sentMs, clock.now().epochMilliseconds, replaced.value.lastModified.epochMilliseconds);
    return ok(undefined);
  }

  async function make(record: RecordFile): Promise<Result<void, OwnFileTrouble>> {
    await parts.beforeMaking();
    const created = await liveFiles.create(record);
    if (created.ok) reference = created.value;
    // Another device of mine was quicker: next time round its file is found.
    return created.ok || created.error.kind === "conflict" ? ok(undefined) : created;
  }

  return {
    settle: () => settle({ outbox, known: replica.entries, readHeld, write }),
    reference: () => reference,
  };
}
