import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { choiceIn, countIn, textIn } from "./fields.ts";
import { entriesOfKind, type Entries } from "./merge-records.ts";
import type { EntryDraft } from "./record-entry.ts";

const answers = ["held", "moved", "not-held"] as const;
/** What a member answers to "Did you meet?". */
export type AttendanceAnswer = (typeof answers)[number];
/** What can be said of a session. Unknown is not a no-show. */
export type Attendance = AttendanceAnswer | "unknown";

const kind = "attendance";
/** Whoever opens the guide the evening before is preparing, not meeting. */
const marginMinutes = 15;

/** Whether having the guide open at this moment counts as being there. */
export function isDuring(planned: Interval, at: Temporal.Instant): boolean {
  const [from, to] = presence(planned);
  return at.epochMilliseconds >= from && at.epochMilliseconds < to;
}

/** Whether it is written down already that a member had the guide open while a session was planned. */
export function isPresent(entries: Entries, ownerId: string, sessionId: string, planned: Interval): boolean {
  return presentAt(entries, sessionId, planned).has(ownerId);
}

/** My answer to "Did you meet?"; a second one replaces the first. */
export function answerAttendance(sessionId: string, answer: AttendanceAnswer): EntryDraft {
  return { id: `attendance/${sessionId}/answer`, kind, value: { sessionId, answer } };
}

/** What a member answered, if anything. */
export function attendanceAnswerOf(
  entries: Entries,
  sessionId: string,
  personId: string,
): AttendanceAnswer | undefined {
  return answersIn(entries, sessionId).findLast(({ ownerId }) => ownerId === personId)?.answer;
}

/** That I had the guide open at this moment. */
export function noteOpening(sessionId: string, at: Temporal.Instant): EntryDraft {
  return { id: `attendance/${sessionId}/opened`, kind, value: { sessionId, openedMs: at.epochMilliseconds } };
}

/**
 * Whether a session was held, by the order of evidence: at least two members had the guide open while it was planned, or
 * up to 15 minutes around it; else what those say who answered, if nobody contradicts; else unknown.
 */
export function attendanceOf(entries: Entries, sessionId: string, planned: Interval): Attendance {
  if (presentAt(entries, sessionId, planned).size >= 2) return "held";

  const given = new Set(answersIn(entries, sessionId).map(({ answer }) => answer));
  const [answer = "unknown"] = given;
  return given.size === 1 ? answer : "unknown";
}

/** Who had the guide open. */
function presentAt(entries: Entries, sessionId: string, planned: Interval): ReadonlySet<string> {
  const [from, to] = presence(planned);
  const present = saidOf(entries, sessionId).filter(
    ({ value }) => countIn(value, "openedMs", from, to - 1) !== undefined,
  );
  return new Set(present.map(({ ownerId }) => ownerId));
}

function answersIn(entries: Entries, sessionId: string) {
  return saidOf(entries, sessionId).flatMap(({ ownerId, value }) => {
    const answer = choiceIn(value, "answer", answers);
    return answer === undefined ? [] : [{ ownerId, answer }];
  });
}

function saidOf(entries: Entries, sessionId: string) {
  return entriesOfKind(entries, kind).filter(({ value }) => textIn(value, "sessionId") === sessionId);
}

function presence({ start, end }: Interval): readonly [from: number, to: number] {
  return [start.epochMilliseconds - marginMinutes * 60_000, end.epochMilliseconds + marginMinutes * 60_000];
}
