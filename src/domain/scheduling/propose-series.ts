import type { Interval } from "#domain/time/interval.ts";
import type { ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Board } from "./board.ts";
import { findClashes } from "./find-clashes.ts";
import { findUnread } from "./find-unread.ts";
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
    clearSessions: sessions.filter(isKnownClear).length,
  };
}

/** Nobody is busy, and everybody's calendar was read that can be read. */
function isKnownClear({ clashes, unread }: SessionOutlook): boolean {
  return clashes.length === 0 && unread === undefined;
}

function outlooks(board: Board, zone: ZoneOffsets, minutes: readonly number[]): readonly SessionOutlook[] {
  const { members } = board.search;
  const isRead = members.every(({ schedule }) => !schedule.readable || schedule.unread === undefined);
  let movedBefore: readonly number[] = [];
  return minutes.map((minute, session) => {
    const clashes = findClashes(board, minute);
    const before = [...minutes.slice(session - 1, session), ...movedBefore];
    const after = minutes.slice(session + 1, session + 2);
    const moveTo = clashes.length === 0 ? undefined : moveSession(board, zone, minute, { before, after });
    movedBefore = moveTo === undefined ? [] : [moveTo];
    const planned = slotFrom(board, minute);
    const moved = moveTo === undefined ? undefined : slotFrom(board, moveTo);
    const unread = isRead ? [] : findUnread(members, moved ?? planned);
    return { ...planned, clashes, moveTo: moved, ...(unread.length > 0 && { unread }) };
  });
}

function slotFrom(board: Board, minute: number): Interval {
  return { start: instantOf(minute), end: instantOf(minute + board.search.cadence.lengthMinutes) };
}
