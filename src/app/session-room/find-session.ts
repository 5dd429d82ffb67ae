import type { Clock } from "#app/ports/clock.ts";
import type { HostContext } from "#app/ports/host.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { People, PersonDetails } from "#app/ports/people.ts";
import type { FileReference, SharedRecords } from "#app/ports/record-files.ts";
import type { CalendarSession, SessionsReader } from "#app/ports/sessions-reader.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Interval } from "#domain/time/interval.ts";
import { chooseSessions, conversationOf } from "./choose-session.ts";
import { describeSession } from "./describe-session.ts";
import type { SessionAnswer, SessionFailure } from "./found-session.ts";
import { readAhead, rememberedRecord, rememberRecord } from "./read-ahead.ts";

export type SessionPorts = {
  readonly clock: Clock;
  readonly people: People;
  readonly sessionsReader: SessionsReader;
  readonly sharedRecords: SharedRecords;
  readonly localStore: LocalStore;
};

export type SessionQuestion = {
  readonly context: HostContext;
  /** The person's own answer to an ambiguous one. */
  readonly chosenSessionId?: string | undefined;
};

/** Far enough ahead to know the session after the next of a biweekly series, and the one that is just over. */
const lookBackHours = 12;
const lookAheadDays = 35;

/**
 * Finds the session whose guide is to be shown, from where the app was opened: a meeting's chat, the link of an invitation
 * (`guide/<driveId>/<itemId>`), or neither. A record that cannot be read spoils nothing while the calendar knows the session.
 * Everything is asked for at once: people are waiting.
 */
export async function findSession(
  services: SessionPorts,
  { context, chosenSessionId }: SessionQuestion,
): Promise<Result<SessionAnswer, SessionFailure>> {
  const { chatId } = context;
  const linked = linkedRecord(context.subPageId);
  const likely = likelyRecord(services, chatId, linked);
  const ports = { ...services, sharedRecords: readAhead(services.sharedRecords, likely) };
  const now = ports.clock.now();
  const window = {
    start: now.subtract({ hours: lookBackHours }),
    end: now.add({ hours: lookAheadDays * 24 }),
  };
  const [me, sessions] = await Promise.all([
    ports.people.me(),
    readSessions(ports.sessionsReader, chatId, linked, window),
  ]);
  if (!me.ok) return me;
  if (!sessions.ok) return sessions;

  const nearest =
    chosenSessionId === undefined
      ? chooseSessions(sessions.value, now)
      : sessions.value.filter(({ sessionId }) => sessionId === chosenSessionId);
  const [session] = nearest;
  if (session === undefined)
    return linked === undefined ? ok({ kind: "none" }) : answerForLink(ports, linked, me.value);
  if (nearest.length > 1) return ok({ kind: "ambiguous", candidates: nearest });

  const found = await describeSession(ports, { session, me: me.value, near: sessions.value });
  const isOurs = found.kind === "found" && chatId !== undefined && session.record !== undefined;
  if (isOurs) void rememberRecord(ports.localStore, chatId, session.record);
  return ok(found);
}

async function likelyRecord(
  { localStore }: SessionPorts,
  chatId: string | undefined,
  linked: FileReference | undefined,
): Promise<FileReference | undefined> {
  return linked ?? (chatId === undefined ? undefined : rememberedRecord(localStore, chatId));
}

/** Reads `guide/<driveId>/<itemId>`; anything else is not a link of ours. */
export function linkedRecord(subPageId: string | undefined): FileReference | undefined {
  const match = /^guide\/([^/]+)\/([^/]+)$/.exec(subPageId ?? "");
  const [, driveId, itemId] = match ?? [];
  return driveId === undefined || itemId === undefined ? undefined : { driveId, itemId };
}

async function readSessions(
  reader: SessionsReader,
  chatId: string | undefined,
  linked: FileReference | undefined,
  window: Interval,
): Promise<Result<readonly CalendarSession[], SessionFailure>> {
  if (chatId !== undefined) return reader.sessionsOfChat(chatId, window);
  const sessions = await reader.sessions(window);
  if (!sessions.ok || linked === undefined) return sessions;
  const wanted = conversationOf({ record: linked, emails: [] });
  return ok(sessions.value.filter((session) => conversationOf(session) === wanted));
}

/** A link whose session does not stand in the calendar: is the record at least mine to read? */
async function answerForLink(
  { sharedRecords }: SessionPorts,
  linked: FileReference,
  me: PersonDetails,
): Promise<Result<SessionAnswer, SessionFailure>> {
  const record = await sharedRecords.read(linked);
  if (record.ok) {
    const isMine = record.value.members.some(({ id }) => id === me.id);
    if (isMine) return ok({ kind: "none" });
    return ok({ kind: "not-yours", reason: { kind: "forbidden", operation: "sharedRecords.read" } });
  }
  if (record.error.kind === "forbidden" || record.error.kind === "gone")
    return ok({ kind: "not-yours", reason: record.error });
  return err(record.error);
}
