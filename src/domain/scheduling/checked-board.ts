import { type Board, boardOf } from "./board.ts";
import { isPossibleCadence } from "./cadence.ts";
import type { SeriesSearch } from "./series-proposal.ts";

/**
 * The board of a search that makes sense.
 *
 * @throws {RangeError} If there are no members or the number of sessions cannot be booked. Both are bugs in the caller.
 */
export function checkedBoard(search: SeriesSearch): Board {
  if (search.members.length === 0) throw new RangeError("a search needs members");
  if (!isPossibleCadence(search.cadence)) throw new RangeError(`${search.cadence.sessions} sessions cannot be booked`);
  return boardOf(search);
}
