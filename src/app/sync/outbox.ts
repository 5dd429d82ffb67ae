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

/**
 * Two tabs of a person share this device's memory, and each brings back what the other left there. So every version has
 * a place of its own: nothing is ever written over, and to clear one version never takes away a later one of another tab.
 */
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

  /** The places of what `held` has in this version or a later one. */
  function placesOf(held: Entries): readonly string[] {
    return [...waiting].filter(([, entry]) => holds(held, toEntries([entry]))).map(([key]) => key);
  }

  async function clear(places: readonly string[]) {
    for (const key of places) waiting.delete(key);
    if (places.length > 0) pending = undefined;
    await Promise.all(places.map((key) => queue(() => localStore.remove(key))));
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
    async add(entry) {
      const replaced = placesOf(toEntries([entry]));
      const { wallMs, counter } = entry.stamp;
      const key = `${prefix}${device}/${wallMs}-${counter}/${entry.id}`;
      waiting.set(key, entry);
      pending = undefined;
      const isRemembered = await queue(() => localStore.set(key, entryToJson(entry)));
      if (isRemembered) await clear(replaced.filter((place) => place !== key));
      return isRemembered;
    },
    confirm: (held) => clear(placesOf(held)),
    pending: () => (pending ??= toEntries(waiting.values())),
  };
}
