import { type Entries, type EntryFile, holds, joinEntries, noEntries } from "#domain/conversation/merge-records.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { OwnFileTrouble } from "./own-file.ts";
import type { Outbox } from "./outbox.ts";
import type { Replica } from "./replica.ts";

/** What a file holds; `mustWrite` when it has to be written although nothing is missing in it. */
export type Held = { readonly entries: Entries; readonly mustWrite: boolean };

export type SettleParts = {
  readonly outbox: Outbox;
  /** Everything that this device ever read in the file. */
  readonly known: () => Entries;
  /** `moved`: what was known of the file is not so any more, look again. */
  readonly readHeld: () => Promise<Result<Held | "moved", OwnFileTrouble>>;
  /** Whatever comes of it, only reading tells what the file holds now. */
  readonly write: (wanted: Entries) => Promise<Result<void, OwnFileTrouble>>;
};

/** Writing and reading back, until the file holds everything. Then somebody else is writing without a pause. */
const mostRounds = 4;

/**
 * Reads what a file of mine holds and writes what is missing in it: new words, and words that were there and are gone.
 * Only what was read back is taken out of the outbox. Several devices of mine may do the same at the same moment.
 */
export async function settle({ outbox, known, readHeld, write }: SettleParts): Promise<Result<void, OwnFileTrouble>> {
  for (let round = 0; round < mostRounds; round++) {
    const held = await readHeld();
    if (!held.ok) return held;
    if (held.value === "moved") continue;
    await outbox.confirm(held.value.entries);
    const wanted = joinEntries(known(), outbox.pending());
    if (!held.value.mustWrite && holds(held.value.entries, wanted)) return ok(undefined);
    const written = await write(wanted);
    if (!written.ok) return written;
  }
  return err({ kind: "conflict", operation: "ownFile.settle" });
}

/**
 * There is no file. One that this device knew is made again, but not one that was taken away with its folder: that was
 * done on purpose, so nothing of it is kept here either, and only new words make another.
 */
export async function heldNowhere(
  replica: Pick<Replica<EntryFile>, "file" | "forget">,
  isFolderGone: () => Promise<Result<boolean, OwnFileTrouble>>,
): Promise<Result<Held, OwnFileTrouble>> {
  if (replica.file() === undefined) return ok({ entries: noEntries, mustWrite: false });
  const isGone = await isFolderGone();
  if (!isGone.ok) return isGone;
  if (isGone.value) await replica.forget();
  return ok({ entries: noEntries, mustWrite: !isGone.value });
}

/** A damaged file is replaced only by a device that knows what was in it; a newer one by none. */
export function isRepairable({ kind }: OwnFileTrouble, { file }: Pick<Replica<EntryFile>, "file">): boolean {
  return (kind === "damaged-record" || kind === "oversized-record") && file() !== undefined;
}
