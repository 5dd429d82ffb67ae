import type { LocalStore } from "#app/ports/local-store.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";
import { createMemoryStore } from "./memory-store.ts";

/** What this device remembers for a person; only for this visit where the browser refuses IndexedDB. */
export async function createLocalStore(personId: string): Promise<LocalStore> {
  try {
    return await createIndexedDbStore(personId);
  } catch {
    return createMemoryStore();
  }
}
