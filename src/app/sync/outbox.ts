import type { LocalStore } from "#app/ports/local-store.ts";
import { type Entries, holds, toEntries } from "#domain/conversation/merge-records.ts";
import { entryFromJson, entryToJson, type RecordEntry } from "#domain/conversation/record-entry.ts";

/** What was written on this device and not yet read back from the file. Survives a crash, a closed laptop, an offline hour. */
export type Outbox = {
  /** Brings back what earlier visits, or another tab, left behind. */
  readonly restore: () => Promise<void>;
  /** Answers when this device remembers the entry; false when it can remember nothing and the entry lives only as long as the page. */
  readonly add: (entry: RecordEntry) => Promise<boolean>;
  /** Takes out what the file holds in this version or a later one, and nothing else. */
  readonly confirm: (held: Entries) => Promise<void>;
  readonly pending: () => Entries;
};

/** @param device Two tabs of a person share this device's memory: each has its own place in it, so that none clears the other's. */
export function createOutbox(localStore: LocalStore, partnershipId: string, device: string): Outbox {
  const prefix = `sync/${partnershipId}/outbox/`;
  /** By the key in the memory of the device. */
  const waiting = new Map<string, RecordEntry>();
  let pending: Entries | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: a removal never overtakes what was added before it. */
  function queue(action: () => Promise<void>): Promise<boolean> {
    const done = last.then(action).then(
      () => true,
      () => false,
    );
    last = done;
    return done;
  }

  return {
    async restore() {
      const keys = await localStore.keys(prefix).catch(() => []);
      for (const key of keys) {
        const entry = entryFromJson(await localStore.get(key).catch(() => undefined));
        if (entry !== undefined && !waiting.has(key)) waiting.set(key, entry);
      }
      pending = undefined;
    },
    add(entry) {
      const key = `${prefix}${device}/${entry.id}`;
      waiting.set(key, entry);
      pending = undefined;
      return queue(() => localStore.set(key, entryToJson(entry)));
    },
    async confirm(held) {
      const saved = [...waiting].filter(([, entry]) => holds(held, toEntries([entry])));
      for (const [key] of saved) waiting.delete(key);
      if (saved.length > 0) pending = undefined;
      await Promise.all(saved.map(([key]) => queue(() => localStore.remove(key))));
    },
    pending: () => (pending ??= toEntries(waiting.values())),
  };
}
