import type { Store } from "#app/ports/store.ts";
import type { Timers } from "#app/ports/timers.ts";

export type Later<Snapshot, Live extends Store<Snapshot>> = Store<Snapshot> & {
  /** Does it at once when all is there, else as soon as it is; answers undefined then. */
  readonly when: <T>(act: (live: Live) => T) => T | undefined;
};

type LaterParts<Snapshot, Live> = {
  readonly timers: Timers;
  /** What is shown until then. */
  readonly first: Snapshot;
  readonly load: () => Promise<Live>;
  /** Whether it has remembered what it knew, and can be acted upon. */
  readonly isReady: (snapshot: Snapshot) => boolean;
  readonly onReady?: (live: Live) => void;
};

const tryAgainAfterMs = 5000;

/** A store whose code is loaded after the first paint, when somebody looks at it for the first time. */
export function createLater<Snapshot, Live extends Store<Snapshot>>({
  timers,
  first,
  load,
  isReady,
  onReady,
}: LaterParts<Snapshot, Live>): Later<Snapshot, Live> {
  const listeners = new Set<() => void>();
  let live: Live | undefined;
  let ready: Live | undefined;
  let isLoading = false;
  let waiting: readonly ((live: Live) => unknown)[] = [];
  let leave: (() => void) | undefined;

  async function begin() {
    isLoading = true;
    try {
      live = await load();
      enter();
    } catch {
      // The network went away before the code was here.
      isLoading = false;
      timers.after(tryAgainAfterMs, () => listeners.size > 0 && !isLoading && void begin());
    }
  }

  function enter() {
    if (listeners.size === 0 || live === undefined) return;
    leave = live.subscribe(tell);
    tell();
  }

  function tell() {
    if (ready === undefined && live !== undefined && isReady(live.getSnapshot())) {
      ready = live;
      for (const act of waiting) act(ready);
      waiting = [];
      onReady?.(ready);
    }
    for (const listener of listeners) listener();
  }

  return {
    getSnapshot: () => live?.getSnapshot() ?? first,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        if (live !== undefined) enter();
        else if (!isLoading) void begin();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = undefined;
      };
    },
    when(act) {
      if (ready !== undefined) return act(ready);
      waiting = [...waiting, act];
      return undefined;
    },
  };
}
