import { textIn } from "#domain/conversation/fields.ts";
import { type Entries, entriesOfKind } from "#domain/conversation/merge-records.ts";

/** A session that is held, and the one before it, whose end somebody may still be looking at. */
const sessionsKept = 2;

/**
 * The views of past sessions that one member left, by id: the first to go when the file is full. Where a session stood
 * means nothing once it is over, and each device leaves a view of its own. Nothing that was written in words is given up.
 */
export function outlivedViews(entries: Entries, ownerId: string): readonly string[] {
  const views = entriesOfKind(entries, "position-view").flatMap(({ id, ownerId: by, value }) => {
    const sessionId = textIn(value, "sessionId");
    return sessionId === undefined ? [] : [{ id, by, sessionId }];
  });
  const latest = new Set(views.toReversed().map(({ sessionId }) => sessionId));
  const kept = new Set([...latest].slice(0, sessionsKept));
  return views.filter(({ by, sessionId }) => by === ownerId && !kept.has(sessionId)).map(({ id }) => id);
}
