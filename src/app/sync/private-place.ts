import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import { type PrivateFile, type PrivateFiles, privateSchemaVersion } from "#app/ports/private-file.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import { type Entries, entriesOf, noEntries, withEntries } from "#domain/conversation/merge-records.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Outbox } from "./outbox.ts";
import type { OwnFile, OwnFileTrouble } from "./own-file.ts";
import { createReplica } from "./replica.ts";
import { type Held, heldNowhere, isRepairable, settle } from "./settle.ts";

type PrivatePlaceParts = {
  readonly privateFiles: PrivateFiles;
  readonly localStore: LocalStore;
  /** Of the replica in this device's memory. */
  readonly key: string;
  readonly outbox: Outbox;
  readonly ownerId: string;
};

/** My private file, with this device's replica of it. */
export type PrivatePlace = OwnFile & { readonly restore: () => Promise<void>; readonly entries: () => Entries };

const stored = v.object({
  schemaVersion: v.literal(privateSchemaVersion),
  unknownFields: v.record(v.string(), v.unknown()),
});

export function createPrivatePlace(parts: PrivatePlaceParts): PrivatePlace {
  const { privateFiles, outbox, ownerId } = parts;
  const replica = createReplica<PrivateFile>(parts.localStore, parts.key, (json) => {
    const read = v.safeParse(stored, json);
    return read.success ? { ...read.output, ownerId } : undefined;
  });
  let reference: FileReference | undefined;

  async function readHeld(): Promise<Result<Held, OwnFileTrouble>> {
    const found = await privateFiles.read();
    if (!found.ok) return isRepairable(found.error, replica) ? ok({ entries: noEntries, mustWrite: true }) : found;
    reference = found.value?.file;
    const content = found.value?.content;
    if (content === undefined) return heldNowhere(replica, () => privateFiles.isFolderGone());
    if (content.ownerId !== ownerId) return err({ kind: "forbidden", operation: "privateFiles.settle" });
    await replica.take(content);
    return ok({ entries: entriesOf(content), mustWrite: false });
  }

  async function write(wanted: Entries): Promise<Result<void, OwnFileTrouble>> {
    const known = replica.file() ?? { schemaVersion: privateSchemaVersion, ownerId, unknownFields: {} };
    const written = await privateFiles.write(withEntries(known, wanted));
    return written.ok ? ok(undefined) : written;
  }

  return {
    restore: replica.restore,
    entries: replica.entries,
    settle: () => settle({ outbox, known: replica.entries, readHeld, write }),
    reference: () => reference,
  };
}
