import type { LocalStore } from "#app/ports/local-store.ts";

/** Takes away what this device remembers under a prefix; all of it with none. */
export async function forgetOnDevice(localStore: LocalStore, prefix: string, except?: string): Promise<void> {
  const keys = await localStore.keys(prefix).catch(() => []);
  for (const key of keys) if (key !== except) await localStore.remove(key).catch(() => {});
}
