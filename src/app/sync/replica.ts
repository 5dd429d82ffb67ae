import type { LocalStore } from "#app/ports/local-store.ts";
import { sameJson } from "#domain/conversation/fields.ts";
import {
  type Entries,
  type EntryFile,
  entriesOf,
  holds,
  joinEntries,
  noEntries,
  withEntries,
} from "#domain/conversation/merge-records.ts";

/** What this device knows of one file, also when the file is out of reach, deleted or damaged. */
export type Replica<File extends EntryFile> = {
  readonly restore: () => Promise<void>;
  /** The file as it was read last; undefined when this device never read it. */
  readonly file: () => File | undefined;
  /** All that was ever in it. */
  readonly entries: () => Entries;
  /** The file was taken away on purpose: nothing of it is kept here. */
  readonly forget: () => Promise<void>;
  /** Joins what was read just now. Entries that are missing in it are kept: an old copy is not a deletion. */
  readonly take: (file: File) => Promise<void>;
};

/**
 * @param key In this device's memory, which all tabs share.
 * @param decode Reads what stands there; undefined when it is nothing that can be used.
 */
export function createReplica<File extends EntryFile>(
  localStore: LocalStore,
  key: string,
  decode: (stored: unknown) => File | undefined,
): Replica<File> {
  let file: File | undefined;
  let entries = noEntries;

  async function remembered(): Promise<File | undefined> {
    return decode(await localStore.get(key).catch(() => undefined));
  }

  return {
    async restore() {
      file = await remembered();
      if (file !== undefined) entries = entriesOf(file);
    },
    file: () => file,
    entries: () => entries,
    async forget() {
      file = undefined;
      entries = noEntries;
      await localStore.remove(key).catch(() => {});
    },
    async take(read) {
      const isNew = !holds(entries, entriesOf(read)) || !isSameBeside(file, read);
      entries = joinEntries(entries, entriesOf(read));
      file = read;
      if (!isNew) return;
      // Another tab may have remembered more meanwhile.
      const other = await remembered();
      if (other !== undefined) entries = joinEntries(entries, entriesOf(other));
      await localStore.set(key, withEntries(read, entries)).catch(() => {});
    },
  };
}

/** Whether two copies of a file say the same, but for their entries. */
function isSameBeside(known: EntryFile | undefined, read: EntryFile): boolean {
  return known !== undefined && sameJson(withEntries(known, noEntries), withEntries(read, noEntries));
}
