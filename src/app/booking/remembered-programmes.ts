import type { LocalStore } from "#app/ports/local-store.ts";

const prefix = "programmes/";

/** This device keeps in mind in which Teams I take part, so that the personal tab can ask there whom I meet. */
export async function rememberProgramme(localStore: LocalStore, teamId: string, takesPart: boolean): Promise<void> {
  const kept = takesPart ? localStore.set(prefix + teamId, true) : localStore.remove(prefix + teamId);
  await kept.catch(() => {});
}

/** Group ids of the Teams whose programme I have opened here and take part in. */
export async function rememberedProgrammes(localStore: LocalStore): Promise<readonly string[]> {
  const keys = await localStore.keys(prefix).catch(() => []);
  return keys.map((key) => key.slice(prefix.length));
}
