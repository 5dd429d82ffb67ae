/** A long-lived thing that screens read through `useSyncExternalStore`. The snapshot is immutable. */
export interface Store<Snapshot> {
  getSnapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
}
