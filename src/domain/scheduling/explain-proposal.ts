import { Temporal } from "#domain/time/temporal.ts";
import type { ClashKind, SeriesProposal } from "./series-proposal.ts";

/** From this session on, until the next such entry, a member's sessions begin at this local time. */
export type LocalTimeChange = {
  readonly member: number;
  /** Counted from 0; never the first session. */
  readonly fromSession: number;
  readonly date: Temporal.PlainDate;
  readonly time: Temporal.PlainTime;
};

/** What there is to say about a proposal, as data: the screens have the words. */
export type ProposalFacts = {
  readonly sessions: number;
  readonly clear: number;
  /** Sessions with nothing against them in a calendar that could not be read there. */
  readonly unchecked: number;
  /** Clashing sessions that can be moved within their week. */
  readonly movable: number;
  /** Clashing sessions that stay where they are. */
  readonly unresolved: number;
  /** Which kinds of clash occur, most frequent first, counted once for each member and session. */
  readonly clashKinds: readonly { readonly kind: ClashKind; readonly count: number }[];
  /** Each session on each member's clock, before any move: `localStarts[member][session]`. */
  readonly localStarts: readonly (readonly Temporal.PlainDateTime[])[];
  /** Where somebody's hour changes in the course of the series, because one clock changes and another does not. */
  readonly changes: readonly LocalTimeChange[];
};

/**
 * Gathers what the screens say about a proposal.
 *
 * @param zones Each member's own clock, in the order of the search.
 */
export function explainProposal({ sessions, clearSessions }: SeriesProposal, zones: readonly string[]): ProposalFacts {
  const localStarts = zones.map((zone) =>
    sessions.map(({ start }) => start.toZonedDateTimeISO(zone).toPlainDateTime()),
  );
  const unchecked = sessions.filter(({ clashes, unread }) => clashes.length === 0 && unread !== undefined).length;
  const movable = sessions.filter(({ moveTo }) => moveTo !== undefined).length;
  return {
    sessions: sessions.length,
    clear: clearSessions,
    unchecked,
    movable,
    unresolved: sessions.length - clearSessions - unchecked - movable,
    clashKinds: countKinds(sessions.flatMap(({ clashes }) => clashes.map(({ kind }) => kind))),
    localStarts,
    changes: localStarts.flatMap((starts, member) => changesOf(starts).map((change) => ({ member, ...change }))),
  };
}

function countKinds(kinds: readonly ClashKind[]): ProposalFacts["clashKinds"] {
  return [...new Set(kinds)]
    .map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length }))
    .toSorted((a, b) => b.count - a.count);
}

function changesOf(starts: readonly Temporal.PlainDateTime[]): readonly Omit<LocalTimeChange, "member">[] {
  return starts.flatMap((start, session) => {
    const before = starts[session - 1];
    const time = start.toPlainTime();
    if (before === undefined || Temporal.PlainTime.compare(before.toPlainTime(), time) === 0) return [];
    return [{ fromSession: session, date: start.toPlainDate(), time }];
  });
}
