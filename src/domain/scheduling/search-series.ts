import { Temporal } from "#domain/time/temporal.ts";
import { readZoneOffsets } from "#domain/time/zone-offsets.ts";
import { checkedBoard } from "./checked-board.ts";
import { chooseDifferent } from "./choose-different.ts";
import { gridWindow } from "./grid.ts";
import { proposeSeries } from "./propose-series.ts";
import type { RankedProposal, SeriesProposal, SeriesSearch } from "./series-proposal.ts";

/** Enough to choose from, few enough to read. */
const proposalCount = 3;

/**
 * Finds the best slots for the whole series, every session checked in every member's calendar and on every member's own
 * clock, across changes of the clocks. See `startsInOrder` for what is better and `chooseDifferent` for what counts as another choice.
 *
 * @param count How many are wanted at most.
 * @returns Best first. Where the members share no hours at all, the least bad with their clashes; empty only when the
 *   window holds no start.
 * @throws {RangeError} If there are no members or the number of sessions cannot be booked. Both are bugs in the caller.
 */
export function searchSeries(search: SeriesSearch, count = proposalCount): readonly RankedProposal[] {
  const board = checkedBoard(search);
  return chooseDifferent(board, count).flatMap(({ anchor, localMinute, merits }) => {
    const zone = board.anchors[anchor];
    return zone === undefined ? [] : [{ ...proposeSeries(board, zone, localMinute), merits }];
  });
}

/**
 * What one particular start would cost, for a slot that somebody picks by hand.
 *
 * @param timeZone The zone in which the series would keep its wall time.
 * @throws {RangeError} If the start lies outside the search: nothing was read about that time.
 */
export function assessSeries(
  search: SeriesSearch,
  timeZone: string,
  firstStart: Temporal.PlainDateTime,
): SeriesProposal {
  const board = checkedBoard(search);
  const first = firstStart.toZonedDateTime(timeZone).toInstant();
  if (
    Temporal.Instant.compare(first, search.earliest) < 0 ||
    Temporal.Instant.compare(first, search.latestFirst) >= 0
  ) {
    throw new RangeError(`${first.toString()} lies outside the search`);
  }
  const localMinute = Math.floor(firstStart.toZonedDateTime("UTC").epochMilliseconds / 60_000);
  return proposeSeries(board, readZoneOffsets(timeZone, gridWindow(board.grid)), localMinute);
}
