import type { Store } from "#app/ports/store.ts";
import { createSyncEngine } from "#app/sync/engine.ts";
import type { SyncEngine, SyncPorts } from "#app/sync/sync-contract.ts";
import { createPrivateNotes, type PrivateNotes, type PrivateNotesPorts } from "#app/sync/private-notes.ts";
import { isOutage } from "#app/sync/outage.ts";
import type { PartnerState, SyncSnapshot } from "#app/sync/sync-snapshot.ts";
import { type AttendanceAnswer, answerAttendance } from "#domain/conversation/attendance.ts";
import { commitmentDraft, commitmentsIn } from "#domain/conversation/commitment.ts";
import { type CommitmentRefusal, keep, type Outcome, review } from "#domain/conversation/commitment-rules.ts";
import { noRules, rulesToFields } from "#domain/conversation/partnership-rules.ts";
import { type RecordFile, recordSchemaVersion } from "#domain/conversation/record.ts";
import { ok, type Result } from "#domain/result.ts";
import type { KnownPartnership } from "./known-partnership.ts";

/** The record of one partnership, as far as it is known here. */
export type RecordView = {
  readonly known: KnownPartnership;
  readonly sync: SyncSnapshot;
  /** Everybody's files have been looked at in this visit: who has not been heard of by now has not written. */
  readonly isRead: boolean;
};

/** All records of a person outside of a session: read once when somebody looks, written when something is said. */
export type MyRecords = Store<readonly RecordView[]> & {
  /** What only I read, over all partnerships. */
  readonly notes: PrivateNotes;
  readonly start: () => void;
  readonly stop: () => void;
  /** Further partnerships, such as those that no calendar knows any more. */
  readonly add: (all: readonly KnownPartnership[]) => void;
  /** Reads everything once more: somebody came back to the page. */
  readonly look: () => void;
  /** Tries at once what waits for a next attempt: after signing in, or when somebody asks. */
  readonly tryAgain: () => void;
  /** This partnership is to be forgotten: nothing of it is read or written any more. */
  readonly close: (partnershipId: string) => void;
  /** What became of a commitment of mine; undefined takes it back. */
  readonly review: (
    which: { readonly partnershipId: string; readonly commitmentId: string; readonly sessionId: string },
    outcome: Outcome | undefined,
  ) => Result<void, CommitmentRefusal>;
  readonly answerAttendance: (partnershipId: string, sessionId: string, answer: AttendanceAnswer) => void;
};

type Running = {
  readonly known: KnownPartnership;
  readonly engine: SyncEngine;
  /** What was known of the others when somebody looked last: reading once more makes it another. */
  before: SyncSnapshot["partners"];
};

export function createMyRecords(ports: SyncPorts & PrivateNotesPorts, personId: string): MyRecords {
  const listeners = new Set<() => void>();
  const running = new Map<string, Running>();
  const notes = createPrivateNotes(ports, personId);
  let views: readonly RecordView[] = [];
  let isStarted = false;

  function show() {
    views = [...running.values()].map(({ known, engine }) => {
      const sync = engine.getSnapshot();
      return { known, sync, isRead: sync.isRestored && sync.partners.every(isRead) };
    });
    for (const listener of listeners) listener();
  }

  function open(known: KnownPartnership): Running {
    const engine = createSyncEngine(ports, { blank: blankOf(known, personId), files: known.files });
    const record: Running = { known, engine, before: engine.getSnapshot().partners };
    engine.subscribe(() => {
      const { partners } = engine.getSnapshot();
      // Nobody else is here to act: what has been read is enough until somebody looks again.
      if (partners !== record.before && partners.every(isRead)) engine.setVisible(false);
      show();
    });
    if (isStarted) engine.start();
    return record;
  }

  return {
    notes,
    getSnapshot: () => views,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      isStarted = true;
      notes.start();
      for (const { engine } of running.values()) engine.start();
    },
    stop() {
      isStarted = false;
      notes.stop();
      for (const { engine } of running.values()) engine.stop();
    },
    add(all) {
      const fresh = all.filter(({ partnershipId }) => !running.has(partnershipId));
      for (const known of fresh) running.set(known.partnershipId, open(known));
      if (fresh.length > 0) show();
    },
    look() {
      for (const record of running.values()) {
        record.before = record.engine.getSnapshot().partners;
        record.engine.setVisible(true);
      }
    },
    tryAgain() {
      notes.tryAgain();
      for (const { engine } of running.values()) engine.tryAgain();
    },
    close(partnershipId) {
      running.get(partnershipId)?.engine.stop();
      running.delete(partnershipId);
      show();
    },
    review({ partnershipId, commitmentId, sessionId }, outcome) {
      const engine = running.get(partnershipId)?.engine;
      const commitments = engine === undefined ? [] : commitmentsIn(engine.getSnapshot().entries);
      const commitment = commitments.find(({ id, ownerId }) => id === commitmentId && ownerId === personId);
      if (engine === undefined || commitment === undefined) return ok(undefined);
      const by = { personId, sessionId, known: commitments };
      const changed = outcome === undefined ? keep(by, commitment) : review(by, commitment, outcome);
      if (!changed.ok) return changed;
      void engine.put(commitmentDraft(changed.value));
      return ok(undefined);
    },
    answerAttendance(partnershipId, sessionId, answer) {
      void running.get(partnershipId)?.engine.put(answerAttendance(sessionId, answer));
    },
  };
}

/** Read, or in trouble that looking again in half a minute does not change. */
function isRead({ confirmedAt, trouble }: PartnerState): boolean {
  return trouble === undefined ? confirmedAt !== undefined : !isOutage(trouble);
}

function blankOf({ partnershipId, members, rules }: KnownPartnership, ownerId: string): RecordFile {
  const unknownFields = rulesToFields(rules ?? noRules);
  return { schemaVersion: recordSchemaVersion, partnershipId, ownerId, members, series: [], unknownFields };
}
