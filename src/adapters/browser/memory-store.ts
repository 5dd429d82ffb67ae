import type { LocalStore } from "#app/ports/local-store.ts";

export function createMemoryStore(): LocalStore {
  const values = new Map<string, unknown>();
  return {
    isDurable: false,
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => {
      values.set(key, structuredClone(value));
    },
    remove: async (key) => {
      values.delete(key);
    },
    keys: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)).toSorted(),
  };
}
