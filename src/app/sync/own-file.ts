import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FullFile, LiveFiles } from "#app/ports/live-files.ts";
import type { FileReference, UnreadableRecord } from "#app/ports/record-files.ts";
import {
  type Entries,
  entriesOf,
  holds,
  joinEntries,
  noEntries,
  withEntries,
} from "#domain/conversation/merge-records.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Outbox } from "./outbox.ts";
import type { Replica } from "./replica.ts";
import type { ServerOffset } from "./server-offset.ts";

export type OwnFileTrouble = ServiceFailure | UnreadableRecord | FullFile;

/** My file, which several devices of mine may write at the same moment. */
export type OwnFile = {
  /**
   * Reads what the file holds and writes what is missing in it: new words, and words that were there and are gone. Only
   * what was read back is taken out of the outbox.
   */
  readonly settle: () => Promise<Result<void, OwnFileTrouble>>;
  /** Where the file is now; another place than before when it had to be made again, and then not shared with anybody. */
  readonly reference: () => FileReference | undefined;
};

export type OwnFileParts = {
  readonly liveFiles: LiveFiles;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly replica: Replica;
  readonly offset: ServerOffset;
  /** What to begin with where there is no file; its entries do not matter. */
  readonly blank: RecordFile;
  readonly reference: FileReference | undefined;
};

/** After so many attempts, each undone at once by another device of mine, it is better to wait a little. */
const mostRounds = 4;

/** What my file holds. `mustWrite` when it is missing or damaged, and this device knows what was in it. */
type Held = { readonly entries: Entries; readonly mustWrite: boolean };

export function createOwnFile(parts: OwnFileParts): OwnFile {
  const { liveFiles, clock, outbox, replica, offset, blank } = parts;
  let reference = parts.reference;
  /** The version whose content the replica holds; undefined when it has to be read. */
  let known: { readonly cTag: string; readonly entries: Entries } | undefined;

  async function settle(): Promise<Result<void, OwnFileTrouble>> {
    for (let round = 0; round < mostRounds; round++) {
      const held = await readHeld();
      if (!held.ok) {
        // Deleted: next time round it is looked for by its path, and made again when it is not there either.
        if (held.error.kind !== "gone") return held;
        forgetPlace();
        continue;
      }
      await outbox.confirm(held.value.entries);
      const wanted = joinEntries(replica.entries(), outbox.pending());
      if (!held.value.mustWrite && holds(held.value.entries, wanted)) return ok(undefined);
      const written = await write(wanted);
      if (!written.ok) return written;
    }
    return err({ kind: "conflict", operation: "ownFile.settle" });
  }

  async function readHeld(): Promise<Result<Held, OwnFileTrouble>> {
    if (reference === undefined) {
      const found = await liveFiles.find(blank.ownerId, blank.partnershipId);
      if (!found.ok) return found;
      reference = found.value;
      if (reference === undefined) return ok({ entries: noEntries, mustWrite: replica.file() !== undefined });
    }
    if (known !== undefined) {
      const polled = await liveFiles.poll(reference);
      if (!polled.ok) return polled;
      if (polled.value.cTag === known.cTag) return ok({ entries: known.entries, mustWrite: false });
    }
    const read = await liveFiles.read(reference);
    if (!read.ok) return isRepairable(read.error) ? ok({ entries: noEntries, mustWrite: true }) : read;
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

  /** A damaged file is replaced only by a device that knows what was in it; a newer one by none. */
  function isRepairable({ kind }: OwnFileTrouble): boolean {
    return (kind === "damaged-record" || kind === "oversized-record") && replica.file() !== undefined;
  }

  function isMine({ ownerId, partnershipId }: RecordFile): boolean {
    return ownerId === blank.ownerId && partnershipId === blank.partnershipId;
  }

  async function write(entries: Entries): Promise<Result<void, OwnFileTrouble>> {
    const record = withEntries(replica.file() ?? blank, entries);
    // Whatever happens, only reading the file tells what it holds now.
    known = undefined;
    if (reference === undefined) {
      const created = await liveFiles.create(record);
      if (created.ok) reference = created.value;
      // Another device of mine was quicker: next time round its file is found.
      return created.ok || created.error.kind === "conflict" ? ok(undefined) : created;
    }
    const sentMs = clock.now().epochMilliseconds;
    const replaced = await liveFiles.replace(reference, record);
    if (!replaced.ok) {
      if (replaced.error.kind !== "gone") return replaced;
      forgetPlace();
      return ok(undefined);
    }
    offset.observe(sentMs, clock.now().epochMilliseconds, replaced.value.lastModified.epochMilliseconds);
    return ok(undefined);
  }

  return { settle, reference: () => reference };
}
