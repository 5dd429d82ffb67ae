import type { Interval } from "#domain/time/interval.ts";
import type { ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { findClashes } from "./find-clashes.ts";
import { instantOf } from "./grid.ts";
import { moveSession } from "./move-session.ts";
import { sessionMinutes } from "./series-start.ts";
import type { SeriesProposal, SessionOutlook } from "./series-proposal.ts";

/** Writes a start out in full: every session, what clashes, and where a clashing session would go. */
export function proposeSeries(board: Board, zone: ZoneOffsets, localMinute: number): SeriesProposal {
  const sessions = outlooks(board, zone, sessionMinutes(board, zone, localMinute));
  return {
    timeZone: zone.timeZone,
    firstStart: instantOf(localMinute).toZonedDateTimeISO("UTC").toPlainDateTime(),
    cadence: board.search.cadence,
    sessions,
    clearSessions: sessions.filter(({ clashes }) => clashes.length === 0).length,
  };
}

function outlooks(board: Board, zone: ZoneOffsets, minutes: readonly number[]): readonly SessionOutlook[] {
  let movedBefore: readonly number[] = [];
  return minutes.map((minute, session) => {
    const clashes = findClashes(board, minute);
    const before = [...minutes.slice(session - 1, session), ...movedBefore];
    const after = minutes.slice(session + 1, session + 2);
    const moveTo = clashes.length === 0 ? undefined : moveSession(board, zone, minute, { before, after });
    movedBefore = moveTo === undefined ? [] : [moveTo];
    return { ...slotFrom(board, minute), clashes, moveTo: moveTo === undefined ? undefined : slotFrom(board, moveTo) };
  });
}

function slotFrom(board: Board, minute: number): Interval {
  return { start: instantOf(minute), end: instantOf(minute + board.search.cadence.lengthMinutes) };
}
