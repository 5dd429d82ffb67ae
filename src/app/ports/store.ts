/** A long-lived thing that screens read through `useSyncExternalStore`. The snapshot is immutable. */
export interface Store<Snapshot> {
  readonly getSnapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
}
