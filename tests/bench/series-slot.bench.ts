import { type Board, boardOf } from "#domain/scheduling/board.ts";
import { type Cadence, longestSeriesWeeks } from "#domain/scheduling/cadence.ts";
import { slotAt, slotMinutes } from "#domain/scheduling/grid.ts";
import { sessionMinutes } from "#domain/scheduling/series-start.ts";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import type { SearchMember, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { localMinuteAt } from "#domain/time/zone-offsets.ts";
import { dice } from "#tests/oracle/random-search.ts";
import type { Benchmark } from "./benchmark.ts";
import { randomPair } from "./random-pair.ts";

const pairs = 300;
const from = Temporal.PlainDate.from("2027-01-04");
const cadences: readonly { readonly name: string; readonly cadence: Cadence }[] = [
  { name: "12 weeks weekly", cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 12 } },
  { name: "12 weeks biweekly", cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } },
  { name: "26 weeks weekly", cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 26 } },
  { name: "26 weeks biweekly", cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 13 } },
];

export const benchmark: Benchmark = {
  question: `how many sessions of a series are clear, over ${pairs} seeded pairs, and how long does the search take?`,
  async measure() {
    const roll = dice(20_270_104);
    const members = Array.from({ length: pairs }, () => randomPair(roll, from, longestSeriesWeeks + 6));
    return cadences.flatMap(({ name, cadence }) => measure(name, cadence, members));
  },
};

function measure(name: string, cadence: Cadence, members: readonly (readonly SearchMember[])[]) {
  const earliest = from.toZonedDateTime("UTC").toInstant();
  const latestFirst = from.add({ weeks: cadence.everyWeeks }).toZonedDateTime("UTC").toInstant();
  const searches = members.map((pair): SeriesSearch => ({ members: pair, cadence, earliest, latestFirst }));

  const began = process.cpuUsage();
  const best = searches.map((search) => searchSeries(search)[0]);
  // Time of the processor, so that a busy machine does not count.
  const { user, system } = process.cpuUsage(began);

  const boards = searches.map(boardOf);
  const share = (clear: number) => (100 * clear) / (pairs * cadence.sessions);
  const moved = best.flatMap((proposal) => proposal?.sessions ?? []).filter(({ moveTo }) => moveTo !== undefined);
  const ours = sum(best.map((proposal) => proposal?.clearSessions ?? 0));
  return [
    { what: `${name}: clear where they stand`, value: share(ours), unit: "%" },
    { what: `${name}: clear after moves`, value: share(ours + moved.length), unit: "%" },
    { what: `${name}: first common slot, repeated`, value: share(sum(boards.map(firstCommon))), unit: "%" },
    { what: `${name}: best slot, kept in UTC`, value: share(sum(boards.map(bestInUtc))), unit: "%" },
    { what: `${name}: search for one pair, processor`, value: (user + system) / 1000 / pairs, unit: "ms" },
  ];
}

/** What calendars do by themselves: the first slot that is free for both, every week from then on. */
function firstCommon(board: Board): number {
  const zone = board.anchors[0];
  const first = startMinutes(board).find((minute) => board.level[slotAt(board.grid, minute)] === 0);
  if (zone === undefined || first === undefined) return 0;
  return clearAt(board, sessionMinutes(board, zone, localMinuteAt(zone, first)));
}

/** What programs do that know no zones: the best slot, at the same time of Greenwich's winter all along. */
function bestInUtc(board: Board): number {
  const greenwich = { timeZone: "UTC", stretches: [{ fromEpochMinute: 0, offsetMinutes: 0 }] };
  return Math.max(...startMinutes(board).map((minute) => clearAt(board, sessionMinutes(board, greenwich, minute))));
}

function startMinutes({ search }: Board): readonly number[] {
  const first = search.earliest.epochMilliseconds / 60_000;
  const count = (search.latestFirst.epochMilliseconds / 60_000 - first) / slotMinutes;
  return Array.from({ length: count }, (_, index) => first + index * slotMinutes);
}

function clearAt({ level, grid }: Board, minutes: readonly number[]): number {
  return minutes.filter((minute) => level[slotAt(grid, minute)] === 0).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
