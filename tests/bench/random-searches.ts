import { type Cadence, longestSeriesWeeks } from "#domain/scheduling/cadence.ts";
import type { SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { dice } from "#tests/oracle/random-search.ts";
import { randomPair } from "./random-pair.ts";

const from = Temporal.PlainDate.from("2027-01-04");
const halfAYear: Cadence = { everyWeeks: 1, lengthMinutes: 45, sessions: longestSeriesWeeks };

/** The same pairs every time, each looking for a series that begins within one turn from 4 January 2027. */
export function randomSearches(pairs: number, cadence: Cadence = halfAYear): readonly SeriesSearch[] {
  const roll = dice(20_270_104);
  const earliest = from.toZonedDateTime("UTC").toInstant();
  const latestFirst = earliest.add({ hours: cadence.everyWeeks * 7 * 24 });
  return Array.from({ length: pairs }, () => ({
    members: randomPair(roll, from, longestSeriesWeeks + 4),
    cadence,
    earliest,
    latestFirst,
  }));
}
