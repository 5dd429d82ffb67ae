import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Store } from "#app/ports/store.ts";

/** What was typed, ticked and slid in this session, by field; every value as text. On this device only. */
export type DraftFields = Readonly<Record<string, string>>;

export type DraftsSnapshot = {
  readonly isRead: boolean;
  readonly fields: DraftFields;
  /** This browser keeps nothing (private window, full disk): what is typed lasts until the page closes. */
  readonly isForgetful: boolean;
};

export type Drafts = Store<DraftsSnapshot> & { readonly write: (field: string, value: string) => void };

const storedFields = v.record(v.string(), v.string());
/** The drafts of one session. */
export function createDrafts(localStore: LocalStore, sessionId: string): Drafts {
  const key = `drafts/${sessionId}`;
  const listeners = new Set<() => void>();
  let snapshot: DraftsSnapshot = { isRead: false, fields: {}, isForgetful: false };
  let reading: Promise<void> | undefined;

  function show(change: Partial<DraftsSnapshot>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  async function read() {
    try {
      const fields = v.safeParse(storedFields, await localStore.get(key));
      show({
        isRead: true,
        // What was typed before the memory answered is newer than what it holds.
        fields: { ...(fields.success ? fields.output : {}), ...snapshot.fields },
      });
    } catch {
      show({ isRead: true, isForgetful: true });
    }
  }

  async function remember() {
    try {
      await localStore.set(key, snapshot.fields);
    } catch {
      show({ isForgetful: true });
    }
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      reading ??= read();
      return () => listeners.delete(listener);
    },
    write(field, value) {
      show({ fields: { ...snapshot.fields, [field]: value } });
      // Never before the old fields are known, or they would be overwritten.
      reading ??= read();
      void reading.then(remember);
    },
  };
}
