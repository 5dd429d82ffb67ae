import type { Result } from "#domain/result.ts";
import { createJoinedEntries } from "./joined-entries.ts";
import { outlivedViews } from "./make-room.ts";
import { type Answer, isOutage } from "./outage.ts";
import { createOutbox } from "./outbox.ts";
import { createOwnFile, type OwnFileTrouble } from "./own-file.ts";
import { createOwnWords } from "./own-words.ts";
import { createPartners } from "./partners.ts";
import { createRecordReplica } from "./record-replica.ts";
import { createRounds } from "./rounds.ts";
import { createServerOffset } from "./server-offset.ts";
import { createShareAnew } from "./share-anew.ts";
import type { SyncedRecord, SyncEngine, SyncPorts } from "./sync-contract.ts";
import { firstSnapshot, savedOf, type SyncSnapshot } from "./sync-snapshot.ts";
import { createWriter } from "./writer.ts";

/** My file is looked at this often when nothing of mine waits: another device of mine may have written. */
const ownFileEveryMs = 60_000;

export function createSyncEngine(ports: SyncPorts, { blank, files }: SyncedRecord): SyncEngine {
  const { liveFiles, localStore, clock, timers, ids } = ports;
  const device = ids.next();
  const listeners = new Set<() => void>();
  const nowMs = () => clock.now().epochMilliseconds;
  const offset = createServerOffset();
  const outbox = createOutbox(localStore, blank.partnershipId, device);
  const replica = createRecordReplica(localStore, blank);
  const shareAnew = createShareAnew(ports, blank);
  const reference = files.get(blank.ownerId);
  const beforeMaking = shareAnew.promise;
  const ownFile = createOwnFile({ liveFiles, clock, outbox, replica, offset, blank, reference, beforeMaking });
  const partners = createPartners(ports, { blank, files }, (change) => show(change));
  const writer = createWriter({ ownerId: blank.ownerId, device, nowMs: () => nowMs() + offset.offsetMs() });
  const allEntries = createJoinedEntries(() => [replica.entries(), outbox.pending(), ...partners.entries()]);
  const rounds = createRounds({ timers, ids, nowMs, round, isWaiting, changed: () => show({}) });

  const words = createOwnWords({ writer, outbox, entries: allEntries, ready: restore, show, written });

  let snapshot: SyncSnapshot = { ...firstSnapshot, partners: partners.states() };
  let ownSeenMs: number | undefined;
  let restored: Promise<void> | undefined;

  function restore(): Promise<void> {
    restored ??= Promise.all([outbox.restore(), replica.restore(), shareAnew.restore(), partners.restore()]).then(() =>
      show({ isRestored: true }),
    );
    return restored;
  }

  function show(change: Partial<SyncSnapshot>) {
    const entries = allEntries();
    writer.see(entries);
    snapshot = { ...snapshot, ...change, entries, isDown: rounds.isDown(), ownFile: ownFile.reference() };
    const isStopped = rounds.isHeldUp() || snapshot.ownTrouble !== undefined;
    snapshot = { ...snapshot, saved: savedOf(outbox.pending(), isStopped) };
    for (const listener of listeners) listener();
  }

  function written() {
    rounds.acted();
    rounds.hurry();
  }

  async function round(): Promise<readonly Answer[]> {
    await restore();
    const [own, others] = await Promise.all([
      isOwnDue() ? settleOwn() : [],
      rounds.isVisible() ? partners.refresh() : { answers: [], hasNews: false },
    ]);
    if (others.hasNews) rounds.acted();
    return [...own, ...others.answers];
  }

  function isOwnDue(): boolean {
    const isOld = ownSeenMs === undefined || Math.abs(nowMs() - ownSeenMs) >= ownFileEveryMs;
    return isWaiting() || outbox.pending().size > 0 || (rounds.isVisible() && isOld);
  }

  async function settleOwn(): Promise<readonly Answer[]> {
    let settled = await ownFile.settle();
    if (isFull(settled) && (await makeRoom())) settled = await ownFile.settle();
    if (settled.ok) ownSeenMs = nowMs();
    show({ ownTrouble: settled.ok ? undefined : settled.error });
    const shared = await shareAnew.settle(ownFile.reference());
    show({ sharingTrouble: shared.ok ? undefined : shared.error });
    return [settled, shared];
  }

  async function makeRoom(): Promise<boolean> {
    const views = outlivedViews(allEntries(), blank.ownerId);
    await Promise.all(views.map(words.remove));
    return views.length > 0;
  }

  /** What waiting does not change (a newer file, a damaged one that nobody here knew) is tried in the quiet rhythm. */
  function isWaiting(): boolean {
    const { ownTrouble } = snapshot;
    const isStuck = ownTrouble !== undefined && !isOutage(ownTrouble);
    const isUnshared = shareAnew.isOwed() && ownFile.reference() !== undefined;
    return isUnshared || (outbox.pending().size > 0 && !isStuck);
  }

  return {
    device,
    now: () => clock.now().add({ milliseconds: offset.offsetMs() }),
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
    tryAgain() {
      shareAnew.tryAgain();
      rounds.tryAgain();
    },
    ...words,
    setVisible: rounds.setVisible,
    expectChange: (at) => rounds.expect(at && at.epochMilliseconds - offset.offsetMs()),
  };
}

function isFull(settled: Result<unknown, OwnFileTrouble>): boolean {
  return !settled.ok && settled.error.kind === "own-file-full";
}
