import type { LocalStore } from "#app/ports/local-store.ts";

/** What a browser remembers, in a map; what is kept is a copy, as in IndexedDB. */
export function memoryIn(held: Map<string, unknown>, isForgetful = false): LocalStore {
  return {
    get: async (key) => held.get(key),
    set: async (key, value) => {
      if (isForgetful) throw new Error("QuotaExceededError");
      held.set(key, structuredClone(value));
    },
    remove: async (key) => void held.delete(key),
    keys: async (prefix) => [...held.keys()].filter((key) => key.startsWith(prefix)),
  };
}
