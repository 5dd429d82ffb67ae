import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { countIn } from "./fields.ts";
import type { Entries } from "./merge-records.ts";
import { plannedSessions } from "./planned-sessions.ts";
import type { RecordFile, SeriesEntry } from "./record.ts";
import { mostDriftMs } from "./stamp.ts";

/** Longer than this is no rule any more but a slip of the hand. */
const mostMonths = 120;

/** What a partnership's end is told from. Everything may be empty. */
export type Traces = {
  /** As the members wrote them down. */
  readonly series: readonly SeriesEntry[];
  /** As far as my calendar reaches, in both directions. */
  readonly sessions: readonly Interval[];
  /** Everybody's words that are known here. */
  readonly entries: Entries;
};

export type Retention =
  /** No programme has set a rule: kept until its owner deletes it. */
  | { readonly kind: "kept" }
  | { readonly kind: "going-on"; readonly months: number }
  /** `isDue` once the date has come. */
  | {
      readonly kind: "ended";
      readonly months: number;
      readonly ended: Temporal.Instant;
      readonly due: Temporal.Instant;
      readonly isDue: boolean;
    };

/**
 * For how many months the words are kept after the end, as it stands in the record itself: whoever made the partnership
 * wrote it there, so that it holds also for people who can no longer see the programme. Undefined without a rule that can
 * be followed: then nothing is ever deleted.
 */
export function keepMonthsOf({ unknownFields }: Pick<RecordFile, "unknownFields">): number | undefined {
  return countIn(unknownFields, "keepMonths", 1, mostMonths);
}

/** When a partnership is over, and when its words are due to go: months of the calendar after the end, on the clock of UTC. */
export function retentionOf(months: number | undefined, traces: Traces, now: Temporal.Instant): Retention {
  if (months === undefined) return { kind: "kept" };
  const ended = lastTrace(traces, now);
  if (ended === undefined || Temporal.Instant.compare(ended, now) > 0) return { kind: "going-on", months };
  const due = ended.toZonedDateTimeISO("UTC").add({ months }).toInstant();
  return { kind: "ended", months, ended, due, isDue: Temporal.Instant.compare(due, now) <= 0 };
}

/**
 * The end of the last session, or the last word where that is later: who still writes has not ended. Words from a clock
 * that is ahead of its time tell nothing, or one such word would keep everything for ever.
 */
function lastTrace({ series, sessions, entries }: Traces, now: Temporal.Instant): Temporal.Instant | undefined {
  const ends = [...plannedSessions(series), ...sessions].map(({ end }) => end.epochMilliseconds);
  const words = [...entries.values()].map(({ stamp }) => stamp.wallMs);
  const believed = words.filter((wallMs) => wallMs <= now.epochMilliseconds + mostDriftMs);
  const all = [...ends, ...believed];
  return all.length === 0 ? undefined : Temporal.Instant.fromEpochMilliseconds(Math.max(...all));
}
