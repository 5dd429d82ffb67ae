import type { ServiceFailure } from "#app/ports/failure.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import { rulesOf } from "#domain/conversation/partnership-rules.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { occasionOf, standardGuide } from "#domain/conversation/standard-guides.ts";
import type { Members, Person } from "#domain/members.ts";
import { type LengthMinutes, lengthsMinutes } from "#domain/scheduling/cadence.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { conversationOf } from "./choose-session.ts";
import type { SessionPorts } from "./find-session.ts";
import type { Partnership, SessionAnswer } from "./found-session.ts";
import { rememberedPartnership, rememberPartnership } from "./remember-partnership.ts";
import { numberByCounting, numberByRule, type SessionNumber } from "./session-number.ts";

type Described = {
  readonly session: CalendarSession;
  readonly me: PersonDetails;
  /** What was read around it, in time order. */
  readonly near: readonly CalendarSession[];
};

/** The longest series there is, and a little more. */
const wholeSeriesDays = 27 * 7;

/** Brings together what calendar, record and directory know about one session. */
export async function describeSession(ports: SessionPorts, { session, me, near }: Described): Promise<SessionAnswer> {
  const record = await readRecord(ports, session);
  const readable = record.file;
  // The record of other people, behind a link in my calendar: not opened, whoever put it there.
  if (readable !== undefined && !readable.members.some(({ id }) => id === me.id))
    return { kind: "not-yours", reason: { kind: "forbidden", operation: "sharedRecords.read" } };

  const partnership = await partnershipOf(ports, session, readable);
  const members = await membersOf(ports, session, partnership, me);
  if (members === undefined) return { kind: "none" };
  const { number, count } = await numberOf(ports, session, readable);
  const guide = standardGuide(occasionOf(number, count), members.length, lengthOf(session));
  return {
    kind: "found",
    session: {
      sessionId: session.iCalUId,
      conversationId: conversationOf(session),
      planned: { start: session.start, end: session.end },
      members,
      me: members.findIndex(({ id }) => id === me.id),
      number,
      count,
      following: followingOf(session, near),
      guide,
      record: session.record,
      partnership,
      recordTrouble: record.trouble,
    },
  };
}

async function readRecord(
  { sharedRecords }: SessionPorts,
  { record }: CalendarSession,
): Promise<{ file: RecordFile | undefined; trouble: ServiceFailure | UnreadableRecord | undefined }> {
  if (record === undefined) return { file: undefined, trouble: undefined };
  const answer = await sharedRecords.read(record);
  return answer.ok ? { file: answer.value, trouble: undefined } : { file: undefined, trouble: answer.error };
}

/** By the record; where it cannot be read just now, by what this device remembers of it. */
async function partnershipOf(
  { localStore }: SessionPorts,
  session: CalendarSession,
  record: RecordFile | undefined,
): Promise<Partnership | undefined> {
  const conversationId = conversationOf(session);
  if (record === undefined) return rememberedPartnership(localStore, conversationId);
  const { partnershipId, members, ownerId: organiserId } = record;
  const partnership = { partnershipId, members, organiserId, rules: rulesOf(record) };
  await rememberPartnership(localStore, conversationId, partnership);
  return partnership;
}

/** Two or three people in the same order on every device, or undefined when the appointment has other numbers. */
async function membersOf(
  { people }: SessionPorts,
  session: CalendarSession,
  partnership: Partnership | undefined,
  me: PersonDetails,
): Promise<Members | undefined> {
  const known: readonly Person[] = partnership?.members ?? (await Promise.all(invited(session).map(lookUp)));
  const isOrganiser = ({ email }: Person) => same(email, session.organiserEmail);
  const [first, second, third, ...more] = [
    ...known.filter(isOrganiser),
    ...known.filter((person) => !isOrganiser(person)).toSorted((a, b) => compare(a.email, b.email)),
  ];
  if (first === undefined || second === undefined || more.length > 0 || !known.some(({ id }) => id === me.id))
    return undefined;
  return third === undefined ? [first, second] : [first, second, third];

  async function lookUp(email: string): Promise<Person> {
    if (same(email, me.email)) return me;
    const answer = await people.search(email);
    const exact = answer.ok ? answer.value.find((person) => same(person.email, email)) : undefined;
    return exact ?? { id: email.toLowerCase(), displayName: nameFrom(email), email };
  }
}

function invited({ emails, organiserEmail }: CalendarSession): readonly string[] {
  return [...new Set([organiserEmail, ...emails].map((email) => email.toLowerCase()))];
}

/** "tom.gurung@example.com" is Tom Gurung until the directory says better. */
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? email).split(/[._-]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || email;
}

async function numberOf(
  { sessionsReader }: SessionPorts,
  session: CalendarSession,
  record: RecordFile | undefined,
): Promise<{ number: number; count: number | undefined }> {
  const byRule: SessionNumber | undefined = record && numberByRule(record.series, session.start);
  if (byRule !== undefined) return byRule;

  const all = await sessionsReader.sessions({
    start: session.start.subtract({ hours: wholeSeriesDays * 24 }),
    end: session.start.add({ hours: wholeSeriesDays * 24 }),
  });
  // Nobody can tell: the standard guide is right for most sessions, and harmless for the others.
  if (!all.ok) return { number: 2, count: undefined };
  const own = all.value.filter((other) => conversationOf(other) === conversationOf(session));
  return numberByCounting(
    own.map(({ start }) => start),
    session.start,
  );
}

/** The longest guide that fits into the appointment; the shortest where none does. */
function lengthOf({ start, end }: Interval): LengthMinutes {
  const minutes = (end.epochMilliseconds - start.epochMilliseconds) / 60_000;
  return lengthsMinutes.findLast((length) => length <= minutes) ?? lengthsMinutes[0];
}

function followingOf(session: CalendarSession, near: readonly CalendarSession[]): Interval | undefined {
  const next = near.find(
    (other) =>
      conversationOf(other) === conversationOf(session) && Temporal.Instant.compare(other.start, session.end) >= 0,
  );
  return next && { start: next.start, end: next.end };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function compare(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
