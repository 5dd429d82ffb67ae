import type { Store } from "#app/ports/store.ts";
import type { Result } from "#domain/result.ts";

export type Loaded<T, E> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly failure: E }
  | { readonly state: "ready"; readonly value: T };

/** Something that is read once when a screen first looks at it, and again on request. */
export type Load<T, E> = Store<Loaded<T, E>> & {
  readonly again: () => void;
  /** The same, while what is known stays in sight: what has the focus keeps it. */
  readonly refresh: () => void;
};

export function createLoad<T, E>(read: () => Promise<Result<T, E>>): Load<T, E> {
  const loading: Loaded<T, E> = { state: "loading" };
  const listeners = new Set<() => void>();
  let snapshot: Loaded<T, E> = loading;
  let latest = 0;

  function show(next: Loaded<T, E>) {
    snapshot = next;
    for (const listener of listeners) listener();
  }

  async function start() {
    latest += 1;
    const mine = latest;
    const result = await read();
    // Only the newest request may answer: an older one that comes late would undo it.
    if (mine === latest)
      show(result.ok ? { state: "ready", value: result.value } : { state: "failed", failure: result.error });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (latest === 0) void start();
      return () => listeners.delete(listener);
    },
    again() {
      show(loading);
      void start();
    },
    refresh() {
      void start();
    },
  };
}
