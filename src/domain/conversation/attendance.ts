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
  const given = entriesOfKind(entries, kind).filter(({ ownerId }) => ownerId === personId);
  return given.flatMap(({ value }) =>
    textIn(value, "sessionId") === sessionId ? (choiceIn(value, "answer", answers) ?? []) : [],
  )[0];
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
  const said = entriesOfKind(entries, kind).filter(({ value }) => textIn(value, "sessionId") === sessionId);
  const from = planned.start.epochMilliseconds - marginMinutes * 60_000;
  const to = planned.end.epochMilliseconds + marginMinutes * 60_000;
  const present = new Set(
    said.filter(({ value }) => countIn(value, "openedMs", from, to - 1) !== undefined).map(({ ownerId }) => ownerId),
  );
  if (present.size >= 2) return "held";

  const given = new Set(said.flatMap(({ value }) => choiceIn(value, "answer", answers) ?? []));
  const [answer = "unknown"] = given;
  return given.size === 1 ? answer : "unknown";
}
