import type { SeriesProposal, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { assessSeries } from "#domain/scheduling/search-series.ts";
import { Temporal } from "#domain/time/temporal.ts";

export type Start = Pick<SeriesProposal, "timeZone" | "firstStart">;

/** Whether both begin at the same moment in the same zone, and so are the same series. */
export function isSameStart(a: Start, b: Start): boolean {
  return a.timeZone === b.timeZone && a.firstStart.equals(b.firstStart);
}

/**
 * The whole series that begins where somebody picked it on the map. Undefined where it is proposed anyway, and where the
 * search, made anew since, no longer reaches.
 */
export function assessPicked(
  search: SeriesSearch,
  picked: Start,
  proposed: readonly SeriesProposal[],
): SeriesProposal | undefined {
  if (proposed.some((proposal) => isSameStart(proposal, picked))) return undefined;
  const first = picked.firstStart.toZonedDateTime(picked.timeZone).toInstant();
  const isInside =
    Temporal.Instant.compare(first, search.earliest) >= 0 && Temporal.Instant.compare(first, search.latestFirst) < 0;
  return isInside ? assessSeries(search, picked.timeZone, picked.firstStart) : undefined;
}
