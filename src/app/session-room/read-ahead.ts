import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { FileReference, SharedRecords } from "#app/ports/record-files.ts";

const stored = v.object({ driveId: v.string(), itemId: v.string() });

/**
 * Asks for the record that is most likely wanted before the calendar has said so. Which one is wanted is decided by the
 * calendar alone: an answer for another is thrown away.
 */
export function readAhead(sharedRecords: SharedRecords, likely: Promise<FileReference | undefined>): SharedRecords {
  const asked = likely.then((file) => file && { file, answer: sharedRecords.read(file) });
  return {
    async read(wanted) {
      const early = await asked;
      return early !== undefined && isSame(early.file, wanted) ? early.answer : sharedRecords.read(wanted);
    },
  };
}

/** The record of the session that this device found in a meeting's chat last time. */
export async function rememberedRecord(localStore: LocalStore, chatId: string): Promise<FileReference | undefined> {
  const read = v.safeParse(stored, await localStore.get(keyOf(chatId)).catch(() => undefined));
  return read.success ? read.output : undefined;
}

export async function rememberRecord(localStore: LocalStore, chatId: string, record: FileReference): Promise<void> {
  const { driveId, itemId } = record;
  await localStore.set(keyOf(chatId), { driveId, itemId }).catch(() => {});
}

function keyOf(chatId: string): string {
  return `record-of-chat/${chatId}`;
}

function isSame(a: FileReference, b: FileReference): boolean {
  return a.driveId === b.driveId && a.itemId === b.itemId;
}
