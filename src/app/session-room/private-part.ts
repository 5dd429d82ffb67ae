import type { Visibility } from "#app/ports/visibility.ts";
import { createPrivateNotes, type PrivateNotesPorts } from "#app/sync/private-notes.ts";
import {
  celebrationDraft,
  notesDraft,
  privateWordsIn,
  ratingDraft,
  wishDraft,
} from "#domain/conversation/private-words.ts";
import type { PrivatePart, PrivateSnapshot } from "./conversation-contract.ts";
import type { FoundSession } from "./found-session.ts";

/** What only I can see of a session, kept in step with my other devices for as long as somebody subscribes. */
export function createPrivatePart(
  ports: PrivateNotesPorts & { readonly visibility: Visibility },
  { sessionId, members, me }: FoundSession,
): PrivatePart {
  const kept = createPrivateNotes(ports, members[me]?.id ?? "");
  const listeners = new Set<() => void>();
  let stopWatching: (() => void) | undefined;
  let snapshot = look();
  kept.subscribe(() => {
    snapshot = look();
    for (const listener of listeners) listener();
  });

  function look(): PrivateSnapshot {
    const { saved, isRestored, file, entries } = kept.getSnapshot();
    return { saved, isRestored, file, ...privateWordsIn(entries, sessionId) };
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        stopWatching = ports.visibility.onChange(kept.setVisible);
        kept.setVisible(ports.visibility.isVisible());
        kept.start();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopWatching?.();
        kept.stop();
      };
    },
    writeNotes: (text) => void kept.put(notesDraft(sessionId, text)),
    rate: (rating) => void kept.put(ratingDraft(sessionId, rating)),
    choose: (wish) => void kept.put(wishDraft(sessionId, wish)),
    celebrate: (may) => void kept.put(celebrationDraft(sessionId, may)),
  };
}
