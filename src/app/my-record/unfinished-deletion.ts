import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";

/** Where a deletion stands is remembered here, so that one that was cut off is not forgotten. */
export const deletionKey = "my-record/deletion";

const stored = v.object({ done: v.number(), total: v.number() });

/** A deletion that was begun on this device and not finished; undefined when there is none. */
export async function unfinishedDeletion(
  localStore: LocalStore,
): Promise<{ readonly done: number; readonly total: number } | undefined> {
  const read = v.safeParse(stored, await localStore.get(deletionKey).catch(() => undefined));
  return read.success ? read.output : undefined;
}
