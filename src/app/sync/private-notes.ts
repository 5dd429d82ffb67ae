import type { Clock } from "#app/ports/clock.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { PrivateFiles } from "#app/ports/private-file.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { Store } from "#app/ports/store.ts";
import type { Timers } from "#app/ports/timers.ts";
import { type Entries, noEntries } from "#domain/conversation/merge-records.ts";
import { createJoinedEntries } from "./joined-entries.ts";
import { type Answer, isOutage } from "./outage.ts";
import { createOutbox } from "./outbox.ts";
import type { OwnFileTrouble } from "./own-file.ts";
import { createOwnWords } from "./own-words.ts";
import { createPrivatePlace } from "./private-place.ts";
import { createRounds } from "./rounds.ts";
import type { EntryActions } from "./sync-contract.ts";
import { savedOf, type SyncSnapshot } from "./sync-snapshot.ts";
import { createWriter } from "./writer.ts";

export type PrivateNotesPorts = {
  readonly privateFiles: PrivateFiles;
  readonly localStore: LocalStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
};

export type PrivateNotesSnapshot = Pick<SyncSnapshot, "isRestored" | "saved" | "isForgetful" | "isDown"> & {
  readonly entries: Entries;
  readonly trouble: OwnFileTrouble | undefined;
  /** Where they are kept; undefined while there is nothing to keep, or nobody has looked yet. */
  readonly file: FileReference | undefined;
};

/** What only I read, in step with my other devices. Kept like the record: nothing is lost offline, `saved` is what was read back. */
export type PrivateNotes = Store<PrivateNotesSnapshot> &
  EntryActions & {
    readonly start: () => void;
    readonly stop: () => void;
    /** Tries at once what waits for a next attempt. */
    readonly tryAgain: () => void;
    /** Nobody looks: only what waits is still written. */
    readonly setVisible: (isVisible: boolean) => void;
  };

/** Nobody waits for what I noted on my other device. */
const lookEveryMs = 300_000;
/** Stands where a partnership's id stands for a record. */
const place = "private";

export function createPrivateNotes(ports: PrivateNotesPorts, ownerId: string): PrivateNotes {
  const { privateFiles, localStore, clock, timers, ids } = ports;
  const device = ids.next();
  const listeners = new Set<() => void>();
  const nowMs = () => clock.now().epochMilliseconds;
  const outbox = createOutbox(localStore, place, device);
  const file = createPrivatePlace({ privateFiles, localStore, key: `sync/${place}/replica`, outbox, ownerId });
  const writer = createWriter({ ownerId, device, nowMs });
  const entries = createJoinedEntries(() => [file.entries(), outbox.pending()]);
  const rounds = createRounds({ timers, ids, nowMs, round, isWaiting, changed: () => show({}) });
  const words = createOwnWords({ writer, outbox, entries, ready: restore, show, written: rounds.hurry });

  let snapshot: PrivateNotesSnapshot = {
    isRestored: false,
    entries: noEntries,
    saved: "saved",
    isForgetful: false,
    isDown: false,
    trouble: undefined,
    file: undefined,
  };
  let seenMs: number | undefined;
  let restored: Promise<void> | undefined;

  function restore(): Promise<void> {
    restored ??= Promise.all([outbox.restore(), file.restore()]).then(() => show({ isRestored: true }));
    return restored;
  }

  function show(change: Partial<PrivateNotesSnapshot>) {
    writer.see(entries());
    snapshot = { ...snapshot, ...change, entries: entries(), isDown: rounds.isDown(), file: file.reference() };
    const isStopped = rounds.isHeldUp() || snapshot.trouble !== undefined;
    snapshot = { ...snapshot, saved: savedOf(outbox.pending(), isStopped) };
    for (const listener of listeners) listener();
  }

  async function round(): Promise<readonly Answer[]> {
    await restore();
    const isOld = seenMs === undefined || Math.abs(nowMs() - seenMs) >= lookEveryMs;
    if (outbox.pending().size === 0 && !isOld) return [];
    const settled = await file.settle();
    if (settled.ok) seenMs = nowMs();
    show({ trouble: settled.ok ? undefined : settled.error });
    return [settled];
  }

  function isWaiting(): boolean {
    const { trouble } = snapshot;
    return outbox.pending().size > 0 && (trouble === undefined || isOutage(trouble));
  }

  return {
    ...words,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      rounds.start();
      void restore();
    },
    stop() {
      rounds.stop();
      show({});
    },
    tryAgain: rounds.tryAgain,
    setVisible: rounds.setVisible,
  };
}
