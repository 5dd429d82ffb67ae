import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import type { People, PersonDetails } from "#app/ports/people.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { FileReference, SharedRecords, UnreadableRecord } from "#app/ports/record-files.ts";
import type { CalendarSession, SessionsReader } from "#app/ports/sessions-reader.ts";
import type { DatedSession } from "#app/my-record/session-history.ts";
import { type KnownPartnership, knownFrom } from "#app/my-record/known-partnership.ts";
import { readZones } from "#app/scheduling/read-zones.ts";
import { rememberedPartnership, rememberPartnership } from "#app/session-room/remember-partnership.ts";
import { conversationOf } from "#app/session-room/choose-session.ts";
import { plannedSessions } from "#domain/conversation/planned-sessions.ts";
import { ok, type Result } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { type Place, placeSessions } from "./place-sessions.ts";

/** Somebody I meet, and all our sessions, as far as my own calendar and our record tell. */
export type Partnership = {
  /** At least one. */
  readonly others: readonly Companion[];
  readonly sessions: readonly CalendarSession[];
  /** Where each session stands against its series, in the same order. */
  readonly places: readonly Place[];
  /** The session that is going on or comes next; undefined when all are over. */
  readonly next: CalendarSession | undefined;
  readonly record: FileReference | undefined;
  /** Whose words belong together; undefined where neither the record nor this device's memory tells. */
  readonly known: KnownPartnership | undefined;
  /** Why the record that the invitation links to cannot be read. */
  readonly recordTrouble: ServiceFailure | UnreadableRecord | undefined;
  readonly readersZone: string;
};

/** Somebody whom I meet. */
export type Companion = {
  readonly person: PersonDetails;
  /** Undefined where that calendar may not be read: then no clock is guessed. */
  readonly timeZone: string | undefined;
};

export type Home = {
  readonly me: PersonDetails;
  readonly readersZone: string;
  readonly partnerships: readonly Partnership[];
  /** The clocks of those whose mailbox tells, by address in lower case. */
  readonly zones: ReadonlyMap<string, string>;
};

export type HomePorts = {
  readonly clock: Clock;
  readonly people: People;
  readonly freeBusy: FreeBusy;
  readonly sessionsReader: SessionsReader;
  readonly sharedRecords: SharedRecords;
  readonly localStore: LocalStore;
};

/** As long as a series may be, in both directions. */
const horizonHours = 27 * 7 * 24;

/**
 * Reads who I am and all sessions around now; names, clocks and moves are nice to have and never in the way.
 *
 * @param others Further people whose clocks will be shown, by address.
 */
export async function readHome(
  ports: HomePorts,
  others: readonly string[] = [],
): Promise<Result<Home, ServiceFailure>> {
  const now = ports.clock.now();
  const window = { start: now.subtract({ hours: horizonHours }), end: now.add({ hours: horizonHours }) };
  const [me, sessions] = await Promise.all([ports.people.me(), ports.sessionsReader.sessions(window)]);
  if (!me.ok) return me;
  if (!sessions.ok) return sessions;
  const groups = groupSessions(sessions.value);
  const zones = await readZones(ports, [
    me.value.email,
    ...groups.flatMap((group) => othersIn(group, me.value)),
    ...others,
  ]);
  const readersZone = zones.get(me.value.email.toLowerCase()) ?? ports.clock.timeZone();
  const partnerships = await Promise.all(
    groups.map(async (group) => ({ ...(await describe(ports, me.value, group, zones, now)), readersZone })),
  );
  return ok({ me: me.value, readersZone, partnerships: partnerships.toSorted(soonestFirst), zones });
}

/** Every session with the name that it has in all members' calendars. */
export function datedSessions({ sessions, places }: Pick<Partnership, "sessions" | "places">): readonly DatedSession[] {
  return sessions.map(({ start, end, iCalUId }, index) => {
    const place = places[index];
    return { start, end, sessionId: iCalUId, movedFrom: place?.movedTo === undefined ? undefined : place.start };
  });
}

async function describe(
  ports: HomePorts,
  me: PersonDetails,
  sessions: readonly CalendarSession[],
  zones: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Promise<Omit<Partnership, "readersZone">> {
  const record = sessions[0]?.record;
  const [people, { known, recordTrouble }] = await Promise.all([
    Promise.all(othersIn(sessions, me).map((email) => readPartner(ports.people, email))),
    readKnown(ports, sessions[0], me.id),
  ]);
  const planned = plannedSessions(known?.series ?? []).map(({ start }) => start);
  return {
    others: people.map((person) => ({ person, timeZone: zones.get(person.email.toLowerCase()) })),
    sessions,
    known,
    recordTrouble,
    places: placeSessions(sessions, planned, now),
    next: sessions.find(({ end }) => Temporal.Instant.compare(end, now) > 0),
    record,
  };
}

function groupSessions(sessions: readonly CalendarSession[]): readonly (readonly CalendarSession[])[] {
  const keys = [...new Set(sessions.map(keyOf))];
  return keys.map((key) => sessions.filter((session) => keyOf(session) === key));
}

/** A partnership is what shares a record; without our link, what shares a meeting. */
function keyOf({ record, joinUrl, iCalUId }: CalendarSession): string {
  return record === undefined ? (joinUrl ?? iCalUId) : `${record.driveId} ${record.itemId}`;
}

/** Addresses of everybody else; of nobody known where the invitation names none. */
function othersIn(sessions: readonly CalendarSession[], me: PersonDetails): readonly string[] {
  const all = sessions.flatMap(({ emails }) => emails.map((email) => email.toLowerCase()));
  const others = [...new Set(all)].filter((email) => !sameAddress(email, me.email));
  return others.length === 0 ? [""] : others;
}

async function readPartner(people: People, email: string): Promise<PersonDetails> {
  const found = email === "" ? ok([]) : await people.search(email);
  const known = found.ok ? found.value.find((person) => sameAddress(person.email, email)) : undefined;
  return known ?? { id: email, displayName: email, email, jobTitle: undefined, isGuest: false };
}

/** From the file that the invitation links to; where it cannot be read just now, from this device's memory. */
async function readKnown(
  { sharedRecords, localStore }: HomePorts,
  session: CalendarSession | undefined,
  personId: string,
): Promise<Pick<Partnership, "known" | "recordTrouble">> {
  if (session?.record === undefined) return { known: undefined, recordTrouble: undefined };
  const { record } = session;
  const file = await sharedRecords.read(record);
  const conversation = conversationOf(session);
  if (file.ok) {
    const known = knownFrom(file.value, record, personId);
    const organiserId = file.value.ownerId;
    if (known !== undefined) await rememberPartnership(localStore, conversation, { ...known, organiserId });
    return { known, recordTrouble: undefined };
  }
  const remembered = await rememberedPartnership(localStore, conversation);
  const known = remembered && { ...remembered, series: [], files: new Map([[remembered.organiserId, record]]) };
  return { known, recordTrouble: file.error };
}

function soonestFirst(a: Partnership, b: Partnership): number {
  const [one, other] = [a, b].map(({ next }) => next?.start.epochMilliseconds ?? Number.POSITIVE_INFINITY);
  return one === other ? 0 : (one ?? 0) - (other ?? 0);
}

function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
