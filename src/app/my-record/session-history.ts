import { type Attendance, attendanceAnswerOf, attendanceOf } from "#domain/conversation/attendance.ts";
import { countIn, textIn } from "#domain/conversation/fields.ts";
import type { Entries } from "#domain/conversation/merge-records.ts";
import type { SeriesEntry } from "#domain/conversation/record.ts";
import type { RecordEntry } from "#domain/conversation/record-entry.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";

/** A session as it stands in my calendar; `movedFrom` where the series alone would have it. */
export type DatedSession = Interval & {
  /** The same for all members: the appointment's `iCalUId`. */
  readonly sessionId: string;
  readonly movedFrom: Temporal.Instant | undefined;
};

export type PastSession = DatedSession & {
  readonly attendance: Attendance;
  /** It is over, nobody can tell, and I have not been asked yet. */
  readonly mayAsk: boolean;
};

export type SessionHistory = {
  /** In time order. */
  readonly past: readonly PastSession[];
  /** When each session was or will be, as far as anybody can tell. */
  readonly moments: ReadonlyMap<string, Temporal.Instant>;
};

type Known = {
  readonly entries: Entries;
  /** From the calendar, as far as it reaches. */
  readonly sessions: readonly DatedSession[];
  readonly series: readonly SeriesEntry[];
  readonly personId: string;
  readonly now: Temporal.Instant;
};

/** The session closes itself this long after its end; only then is anybody asked. */
const graceMinutes = 15;
const usualMinutes = 45;
/** About the year 225,000. */
const latestMs = 7e15;

/** What has been: by the calendar where it reaches, else by the words that were written in a session. */
export function sessionHistory({ entries, sessions, series, personId, now }: Known): SessionHistory {
  const inCalendar = new Set(sessions.map(({ sessionId }) => sessionId));
  const minutes = series.at(-1)?.lengthMinutes ?? usualMinutes;
  const remembered = [...writtenMoments(entries)]
    .filter(([sessionId]) => !inCalendar.has(sessionId))
    .map(([sessionId, start]) => ({ sessionId, start, end: start.add({ minutes }), movedFrom: undefined }));
  const all = [...sessions, ...remembered].toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
  const past = all
    .filter(({ end }) => Temporal.Instant.compare(end, now) <= 0)
    .map((session) => {
      const attendance = attendanceOf(entries, session.sessionId, session);
      const isOver = Temporal.Instant.compare(session.end.add({ minutes: graceMinutes }), now) <= 0;
      const hasAnswered = attendanceAnswerOf(entries, session.sessionId, personId) !== undefined;
      return { ...session, attendance, mayAsk: attendance === "unknown" && isOver && !hasAnswered };
    });
  return { past, moments: new Map(all.map(({ sessionId, start }) => [sessionId, start])) };
}

/** The earliest moment that the words of each session tell. */
function writtenMoments(entries: Entries): ReadonlyMap<string, Temporal.Instant> {
  const moments = new Map<string, number>();
  for (const entry of entries.values()) {
    const sessionId = textIn(entry.value, "sessionId");
    if (sessionId === undefined) continue;
    moments.set(sessionId, Math.min(moments.get(sessionId) ?? Number.POSITIVE_INFINITY, writtenMs(entry)));
  }
  return new Map([...moments].map(([id, ms]) => [id, Temporal.Instant.fromEpochMilliseconds(ms)]));
}

/** Of a commitment or goal that was changed later only the stamp of the last change is left: then its session's other words tell better. */
function writtenMs({ value, stamp }: RecordEntry): number {
  const opened = countIn(value, "openedMs", 0, latestMs);
  return opened ?? stamp.wallMs;
}
