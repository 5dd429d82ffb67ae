import { openDB } from "idb";
import type { LocalStore } from "#app/ports/local-store.ts";

const database = "side-by-side";
const values = "values";

/**
 * One database for the origin; every key begins with the person, so that two people at one device never see each other's.
 * @throws When the browser allows no IndexedDB here (private windows, blocked third-party storage).
 */
export async function createIndexedDbStore(personId: string): Promise<LocalStore> {
  const db = await openDB(database, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore(values);
    },
    // Another tab wants a newer version: let it, or it waits for ever.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const own = (key: string) => [personId, key];

  return {
    isDurable: true,
    get: (key) => db.get(values, own(key)),
    set: async (key, value) => {
      const writing = db.transaction(values, "readwrite");
      const put = writing.store.put(value, own(key));
      // At once: what a page that is being closed has not committed is undone.
      writing.commit();
      await Promise.all([put, writing.done]);
    },
    remove: (key) => db.delete(values, own(key)),
    async keys(prefix) {
      const range = IDBKeyRange.bound([personId, prefix], [personId, `${prefix}\uffff`]);
      const found = await db.getAllKeys(values, range);
      return found.flatMap((key) => (Array.isArray(key) && typeof key[1] === "string" ? [key[1]] : []));
    },
  };
}
