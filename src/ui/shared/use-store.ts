import { useSyncExternalStore } from "react";
import type { Store } from "#app/ports/store.ts";

/** The present snapshot of a long-lived thing; the component renders again with each change. */
export function useStore<Snapshot>(store: Store<Snapshot>): Snapshot {
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
