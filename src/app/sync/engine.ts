import type { Clock } from "#app/ports/clock.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { Store } from "#app/ports/store.ts";
import type { Timers } from "#app/ports/timers.ts";
import { type Entries, joinEntries, noEntries } from "#domain/conversation/merge-records.ts";
import type { EntryDraft } from "#domain/conversation/record-entry.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import type { Result } from "#domain/result.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { waitBeforeNext } from "./cadence.ts";
import { createOutbox } from "./outbox.ts";
import { createOwnFile, type OwnFileTrouble } from "./own-file.ts";
import { createPartnerFile, type PartnerTrouble } from "./partner-file.ts";
import { createReplica } from "./replica.ts";
import { createServerOffset } from "./server-offset.ts";
import { firstSnapshot, type SyncSnapshot } from "./sync-snapshot.ts";
import { createWriter } from "./writer.ts";

export type SyncPorts = {
  readonly liveFiles: LiveFiles;
  readonly localStore: LocalStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Ids;
};

/** One partnership's record, as one of its members sees it. */
export type SyncedRecord = {
  /** My file as it is to be made where there is none. */
  readonly blank: RecordFile;
  /** Directory object id and file of each member, as far as they are known; mine too. */
  readonly files: ReadonlyMap<string, FileReference>;
};

/** Keeps the record in step with the members' files for as long as it runs. */
export type SyncEngine = Store<SyncSnapshot> & {
  /** Names this device as long as the page lives, for entries of which each device has its own. */
  readonly device: string;
  readonly start: () => void;
  readonly stop: () => void;
  /** Writes an entry of mine, or changes the one that has this id. Done when this device remembers it; saved later. */
  readonly put: (draft: EntryDraft) => Promise<void>;
  /** Takes an entry of mine back. Older versions of the file may still hold it. */
  readonly remove: (id: string) => Promise<void>;
  /** Nobody looks: nothing is read any more, and only what waits is still written. */
  readonly setVisible: (isVisible: boolean) => void;
  /** When the stage is expected to change, so that the change is seen at once; by the clock of `now`. */
  readonly expectChange: (at: Temporal.Instant | undefined) => void;
  /** This device's time, put right by the service's: the same for all members to about a second. */
  readonly now: () => Temporal.Instant;
};

/** My file is looked at this often when nothing of mine waits: another device of mine may have written. */
const ownFileEveryMs = 15_000;
/** One lost answer is no trouble to speak of. */
const failuresUntilDown = 2;

export function createSyncEngine(ports: SyncPorts, { blank, files }: SyncedRecord): SyncEngine {
  const { liveFiles, localStore, clock, timers, ids } = ports;
  const device = ids.next();
  const listeners = new Set<() => void>();
  const outbox = createOutbox(localStore, blank.partnershipId, device);
  const offset = createServerOffset();
  const mine = createReplica(localStore, blank);
  const reference = files.get(blank.ownerId);
  const ownFile = createOwnFile({ liveFiles, clock, outbox, replica: mine, offset, blank, reference });
  const partners = blank.members
    .filter(({ id }) => id !== blank.ownerId)
    .map(({ id: ownerId }) => {
      const whose = { ...blank, ownerId };
      const replica = createReplica(localStore, whose);
      return { ownerId, replica, file: createPartnerFile(liveFiles, replica, whose, files.get(ownerId)) };
    });
  const nowMs = () => clock.now().epochMilliseconds;
  const now = () => clock.now().add({ milliseconds: offset.offsetMs() });
  const writer = createWriter({ ownerId: blank.ownerId, device, nowMs: () => nowMs() + offset.offsetMs() });

  let snapshot: SyncSnapshot = { ...firstSnapshot, partners: partners.map(({ ownerId }) => stateOf(ownerId)) };
  let isRunning = false;
  let isVisible = true;
  let isInRound = false;
  let isWanted = false;
  let isPaused = false;
  let failures = 0;
  let ownSeenMs: number | undefined;
  let actedMs: number | undefined;
  let expectedMs: number | undefined;
  let cancel: (() => void) | undefined;
  let joined = noEntries;
  let joinedParts: readonly Entries[] = [];
  let restored: Promise<void> | undefined;

  async function restore() {
    await Promise.all([outbox.restore(), mine.restore(), ...partners.map(({ replica }) => replica.restore())]);
    show({ isRestored: true });
  }

  /** The same object as long as nothing is new, so that screens are not drawn for nothing. */
  function allEntries(): Entries {
    const parts = [mine.entries(), outbox.pending(), ...partners.map(({ replica }) => replica.entries())];
    if (parts.some((part, index) => part !== joinedParts[index])) {
      joined = parts.reduce(joinEntries, noEntries);
      joinedParts = parts;
    }
    return joined;
  }

  function show(change: Partial<SyncSnapshot>) {
    const entries = allEntries();
    writer.see(entries);
    const isDown = failures >= failuresUntilDown || isPaused;
    snapshot = { ...snapshot, ...change, entries, isDown, ownFile: ownFile.reference() };
    const isStopped = failures > 0 || isPaused || !isRunning || snapshot.ownTrouble !== undefined;
    snapshot = { ...snapshot, saved: outbox.pending().size === 0 ? "saved" : isStopped ? "not-saved-yet" : "saving" };
    for (const listener of listeners) listener();
  }

  async function round() {
    isInRound = true;
    isWanted = false;
    const answers = await Promise.all([
      ...(isOwnDue() ? [settleOwn()] : []),
      ...(isVisible ? partners.map(refresh) : []),
    ]);
    isInRound = false;
    failures = answers.some((answer) => !answer.ok && isOutage(answer.error)) ? failures + 1 : 0;
    show({});
    schedule(Math.max(0, ...answers.map(secondsAsked)));
  }

  function isOwnDue(): boolean {
    const isOld = ownSeenMs === undefined || Math.abs(nowMs() - ownSeenMs) >= ownFileEveryMs;
    return outbox.pending().size > 0 || (isVisible && isOld);
  }

  async function settleOwn(): Promise<Result<unknown, OwnFileTrouble>> {
    const settled = await ownFile.settle();
    if (settled.ok) ownSeenMs = nowMs();
    show({ ownTrouble: settled.ok ? undefined : settled.error });
    return settled;
  }

  async function refresh({ ownerId, file }: (typeof partners)[number]): Promise<Result<unknown, PartnerTrouble>> {
    const refreshed = await file.refresh();
    if (refreshed.ok && refreshed.value) actedMs = nowMs();
    const state = refreshed.ok ? { confirmedAt: clock.now(), trouble: undefined } : { trouble: refreshed.error };
    show({
      partners: snapshot.partners.map((known) => (known.ownerId === ownerId ? { ...known, ...state } : known)),
    });
    return refreshed;
  }

  /** @param retryAfterSeconds The service asked for it: until then it is asked nothing at all. */
  function schedule(retryAfterSeconds: number) {
    cancel?.();
    cancel = undefined;
    if (!isRunning) return;
    isPaused = retryAfterSeconds > 0;
    if (isPaused) show({});
    const wait = isWanted && failures === 0 ? 0 : waitBeforeNext(pace());
    if (wait === undefined && !isPaused) return;
    cancel = timers.after(Math.max(wait ?? 0, retryAfterSeconds * 1000), wake);
  }

  function pace() {
    // What waiting does not change (a newer file, a damaged one that nobody here knew) is tried in the quiet rhythm.
    const { ownTrouble } = snapshot;
    const isStuck = ownTrouble !== undefined && !isOutage(ownTrouble);
    const isWaiting = outbox.pending().size > 0 && !isStuck;
    const chance = Number.parseInt(ids.next().slice(0, 8), 16) / 2 ** 32;
    return { nowMs: nowMs(), isVisible, isWaiting, actedMs, expectedMs, failures, chance };
  }

  function wake() {
    cancel = undefined;
    isPaused = false;
    if (isRunning && !isInRound && (isVisible || outbox.pending().size > 0)) void round();
  }

  /** Something is to be done now; while a round is under way, right after it. */
  function hurry() {
    isWanted = true;
    // After a failure the next attempt has its time already, however much is typed until then.
    const isSet = failures > 0 && cancel !== undefined;
    if (isRunning && !isInRound && !isPaused && !isSet) schedule(0);
  }

  async function write(change: (writing: typeof writer) => ReturnType<typeof writer.put>) {
    restored ??= restore();
    await restored;
    const entry = change(writer);
    if (entry === undefined) return;
    actedMs = nowMs();
    const remembered = outbox.add(entry);
    show({});
    hurry();
    if (!(await remembered)) show({ isForgetful: true });
  }

  return {
    device,
    now,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      if (isRunning) return;
      isRunning = true;
      restored ??= restore();
      void restored.then(hurry);
    },
    stop() {
      isRunning = false;
      isPaused = false;
      cancel?.();
      cancel = undefined;
      show({});
    },
    put: (draft) => write((writing) => writing.put(snapshot.entries, draft)),
    remove: (id) => write((writing) => writing.remove(snapshot.entries, id)),
    setVisible(nowVisible) {
      const isBack = nowVisible && !isVisible;
      isVisible = nowVisible;
      if (isBack) hurry();
    },
    expectChange(at) {
      const wanted = at && at.epochMilliseconds - offset.offsetMs();
      if (wanted === expectedMs) return;
      expectedMs = wanted;
      if (isRunning && !isInRound && !isPaused) schedule(0);
    },
  };
}

function stateOf(ownerId: string): SyncSnapshot["partners"][number] {
  return { ownerId, confirmedAt: undefined, trouble: undefined };
}

type Trouble = OwnFileTrouble | PartnerTrouble;
type Answer = Result<unknown, Trouble>;

/** Whether nothing gets through, as opposed to trouble with one file that waiting does not change. */
function isOutage({ kind }: Trouble): boolean {
  return kind === "busy" || kind === "offline" || kind === "unexpected" || kind === "conflict" || isSignIn(kind);
}

function isSignIn(kind: Trouble["kind"]): boolean {
  return kind === "signed-out" || kind === "needs-interaction" || kind === "needs-consent";
}

function secondsAsked(answer: Answer): number {
  return !answer.ok && answer.error.kind === "busy" ? answer.error.retryAfterSeconds : 0;
}
