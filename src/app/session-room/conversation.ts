import type { FileReference } from "#app/ports/record-files.ts";
import type { LiveFiles } from "#app/ports/live-files.ts";
import type { Visibility } from "#app/ports/visibility.ts";
import { createSyncEngine } from "#app/sync/engine.ts";
import type { SyncPorts } from "#app/sync/sync-contract.ts";
import { isDuring, isPresent, noteOpening } from "#domain/conversation/attendance.ts";
import type { Entries } from "#domain/conversation/merge-records.ts";
import type { Progress } from "#domain/conversation/position.ts";
import { samePosition } from "#domain/conversation/position.ts";
import { isMoverIn, positionView, progressIn } from "#domain/conversation/position-view.ts";
import { noRules, rulesToFields } from "#domain/conversation/partnership-rules.ts";
import { type RecordFile, recordSchemaVersion } from "#domain/conversation/record.ts";
import { err } from "#domain/result.ts";
import { createConversationActions } from "./conversation-actions.ts";
import type { Conversation, ConversationSnapshot } from "./conversation-contract.ts";
import { linkOf, wordsOf } from "./conversation-view.ts";
import type { FoundSession } from "./found-session.ts";
import { openKnownFiles } from "./known-files.ts";
import type { SharedPlace } from "./session-room.ts";

export type ConversationPorts = SyncPorts & { readonly visibility: Visibility };

/** A conversation that the other members' devices hear. */
export type LiveConversation = Conversation & SharedPlace;

/** Keeps a session in step with the other members' files for as long as somebody subscribes. */
export async function openConversation(ports: ConversationPorts, session: FoundSession): Promise<LiveConversation> {
  const { sessionId, guide, planned, partnership } = session;
  const isAlone = partnership === undefined;
  const blank = blankOf(session);
  const known = await openKnownFiles(
    { ...ports, liveFiles: isAlone ? nowhere : ports.liveFiles },
    blank,
    linked(session),
  );
  const engine = createSyncEngine({ ...ports, liveFiles: known.liveFiles }, { blank, files: known.files });
  const listeners = new Set<() => void>();
  let seen: Entries = engine.getSnapshot().entries;
  let words = wordsOf(session, seen);
  let progress = progressIn(seen, sessionId, guide);
  let snapshot: ConversationSnapshot = { ...linkOf(engine.getSnapshot(), isAlone), ...words };
  let stopWatching: (() => void) | undefined;
  let isNoted = false;
  engine.subscribe(look);

  function look() {
    const sync = engine.getSnapshot();
    if (sync.entries !== seen) {
      seen = sync.entries;
      words = wordsOf(session, seen);
      progress = progressIn(seen, sessionId, guide);
    }
    snapshot = { ...linkOf(sync, isAlone), ...words };
    if (sync.isRestored) noteThatIAmHere();
    for (const listener of listeners) listener();
  }

  function noteThatIAmHere() {
    const at = engine.now();
    if (isNoted || !ports.visibility.isVisible() || !isDuring(planned, at)) return;
    isNoted = true;
    if (!isPresent(seen, blank.ownerId, sessionId, planned)) void engine.put(noteOpening(sessionId, at));
  }

  /** Whoever is first at a position took the session there; whoever hears of it did not. */
  function isMover({ position }: Progress): boolean {
    if (position === undefined) return false;
    const isKnown = progress.position !== undefined && samePosition(progress.position, position);
    return !isKnown || isMoverIn(seen, sessionId, guide, engine.device, position);
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        stopWatching = ports.visibility.onChange(engine.setVisible);
        engine.setVisible(ports.visibility.isVisible());
        engine.start();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching?.();
        engine.stop();
      };
    },
    ...createConversationActions(engine, session),
    tryAgain: engine.tryAgain,
    getProgress: () => progress,
    share: (to) => void engine.put(positionView(sessionId, guide, engine.device, to, isMover(to))),
    now: engine.now,
    expectChange: engine.expectChange,
  };
}

/** My file as it begins. Without a partnership it stays on this device, under the name of the conversation. */
function blankOf({ members, me, partnership, conversationId }: FoundSession): RecordFile {
  return {
    schemaVersion: recordSchemaVersion,
    partnershipId: partnership?.partnershipId ?? `alone/${conversationId}`,
    ownerId: members[me]?.id ?? "",
    members: partnership?.members ?? members,
    series: [],
    unknownFields: rulesToFields(partnership?.rules ?? noRules),
  };
}

function linked({ partnership, record }: FoundSession): ReadonlyMap<string, FileReference> {
  return new Map(partnership === undefined || record === undefined ? [] : [[partnership.organiserId, record]]);
}

/** Where there is no record, nobody is asked for it. */
const nowhere: LiveFiles = {
  find: async () => err({ kind: "offline", operation: "find" }),
  isFolderGone: async () => err({ kind: "offline", operation: "isFolderGone" }),
  poll: async () => err({ kind: "offline", operation: "poll" }),
  read: async () => err({ kind: "offline", operation: "read" }),
  replace: async () => err({ kind: "offline", operation: "replace" }),
  create: async () => err({ kind: "offline", operation: "create" }),
};
