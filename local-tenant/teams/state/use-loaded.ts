import { useCallback, useEffect, useState } from "react";
import type { Loaded } from "#tenant/teams/calendar/mailbox.ts";

export type Loading<T> = {
  /** What was read last for this key; stays while it is read again. */
  readonly loaded: Loaded<T> | undefined;
  /** What was read last without trouble: what is open stays open while the tenant does not answer. */
  readonly known: T | undefined;
  readonly reload: () => void;
};

type Kept<T> = { readonly key: string; readonly loaded: Loaded<T>; readonly known: T | undefined };

/** Reads something now, again when the key changes, and again from time to time: others write to it too. */
export function useLoaded<T>(key: string, load: () => Promise<Loaded<T>>, everyMs: number): Loading<T> {
  const [kept, setKept] = useState<Kept<T>>();
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => {
    let isStale = false;
    const run = async () => {
      const loaded = await load();
      if (isStale) return;
      setKept((before) => {
        const knownBefore = before?.key === key ? before.known : undefined;
        return { key, loaded, known: loaded.ok ? loaded.value : knownBefore };
      });
    };
    void run();
    const timer = setInterval(() => document.visibilityState === "visible" && void run(), everyMs);
    return () => {
      isStale = true;
      clearInterval(timer);
    };
    // `load` is a new function on every render; the key says when it would read something else.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key stands for `load`
  }, [key, round, everyMs]);

  const current = kept?.key === key ? kept : undefined;
  return { loaded: current?.loaded, known: current?.known, reload };
}
