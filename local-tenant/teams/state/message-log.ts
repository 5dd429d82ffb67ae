import type { LogEntry } from "#tenant/teams/frame.ts";
import { createStore, type Store } from "./store.ts";

export type NumberedEntry = LogEntry & { readonly number: number };

/** The newest messages between each person's app and this host, newest last. */
export type MessageLog = {
  readonly store: Store<Readonly<Record<string, readonly NumberedEntry[]>>>;
  readonly add: (alias: string, entry: LogEntry) => void;
  readonly clear: (alias: string) => void;
};

const kept = 200;

export function createMessageLog(): MessageLog {
  const store = createStore<Readonly<Record<string, readonly NumberedEntry[]>>>({});
  let number = 0;
  return {
    store,
    add: (alias, entry) => {
      number += 1;
      const next = { ...entry, number };
      store.update((log) => ({ ...log, [alias]: [...(log[alias] ?? []).slice(1 - kept), next] }));
    },
    clear: (alias) => store.update((log) => ({ ...log, [alias]: [] })),
  };
}
