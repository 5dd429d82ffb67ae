import { Worker } from "node:worker_threads";
import { type Board, boardOf } from "#domain/scheduling/board.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { slotAt, slotMinutes } from "#domain/scheduling/grid.ts";
import { sessionMinutes } from "#domain/scheduling/series-start.ts";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import type { RankedProposal, SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { localMinuteAt, type ZoneOffsets } from "#domain/time/zone-offsets.ts";
import type { Benchmark } from "./benchmark.ts";
import { randomSearches } from "./random-searches.ts";

const pairs = 300;
const manyPairs = 1000;
const greenwich: ZoneOffsets = { timeZone: "UTC", stretches: [{ fromEpochMinute: 0, offsetMinutes: 0 }] };
const cadences: readonly { readonly name: string; readonly cadence: Cadence }[] = [
  { name: "12 weeks weekly", cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 12 } },
  { name: "12 weeks biweekly", cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } },
  { name: "26 weeks weekly", cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 26 } },
  { name: "26 weeks biweekly", cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 13 } },
];

export const benchmark: Benchmark = {
  question: `how many sessions of a series are clear, over ${pairs} seeded pairs, and how long does the search take?`,
  async measure() {
    return [
      ...cadences.flatMap(({ name, cadence }) => measure(name, randomSearches(pairs, cadence), cadence)),
      { what: `best of 26 weeks for ${manyPairs} pairs in a Worker`, value: await inWorker(manyPairs), unit: "ms" },
    ];
  },
};

function measure(name: string, searches: readonly SeriesSearch[], cadence: Cadence) {
  const best = searches.map((search) => searchSeries(search)[0]);
  const boards = searches.map(boardOf);
  const share = (clear: number) => (100 * clear) / (pairs * cadence.sessions);
  const moved = best.flatMap((proposal) => proposal?.sessions ?? []).filter(({ moveTo }) => moveTo !== undefined);
  const ours = sum(best.map((proposal) => proposal?.clearSessions ?? 0));
  return [
    { what: `${name}: clear where they stand`, value: share(ours), unit: "%" },
    { what: `${name}: clear after moves`, value: share(ours + moved.length), unit: "%" },
    { what: `${name}: first common slot, repeated`, value: share(sum(boards.map(firstCommon))), unit: "%" },
    {
      what: `${name}: best slot, kept in UTC`,
      value: share(sum(boards.map((board, index) => keptInUtc(board, best[index])))),
      unit: "%",
    },
    { what: `${name}: best of all slots in UTC`, value: share(sum(boards.map(bestInUtc))), unit: "%" },
    { what: `${name}: three proposals for a pair, processor`, value: timePerPair(cadence, 3), unit: "ms" },
    { what: `${name}: the best alone, processor`, value: timePerPair(cadence, 1), unit: "ms" },
  ];
}

/**
 * Time of the processor, so that a busy machine counts less, and after a warm-up. Few calendars are alive at a time, as
 * in the product: with hundreds of them one would measure how garbage is collected.
 */
function timePerPair(cadence: Cadence, proposals: number): number {
  const few = randomSearches(40, cadence);
  const rounds = 6;
  const searchAll = () => few.forEach((search) => searchSeries({ ...search }, proposals));
  searchAll();
  searchAll();
  const began = process.cpuUsage();
  for (let round = 0; round < rounds; round++) searchAll();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / few.length / rounds;
}

function inWorker(count: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const url = new URL("./search-worker.ts", import.meta.url).href;
    // Node 20 reads no TypeScript by itself, and a Worker does not inherit the reader.
    const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(url)}); });`;
    const worker = new Worker(code, { eval: true, workerData: count });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** What calendars do by themselves: the first slot that is free for both, every week from then on. */
function firstCommon(board: Board): number {
  const zone = board.anchors[0];
  const first = startMinutes(board).find((minute) => board.level[slotAt(board.grid, minute)] === 0);
  if (zone === undefined || first === undefined) return 0;
  return clearAt(board, sessionMinutes(board, zone, localMinuteAt(zone, first)));
}

/** What programs do that know no zones: the best slot, but at the same time in UTC all along. */
function keptInUtc(board: Board, proposal: RankedProposal | undefined): number {
  if (proposal === undefined) return 0;
  return clearAt(board, sessionMinutes(board, greenwich, proposal.merits.startMinute));
}

/** The best that can be had at the same time in UTC, by a program that knows the whole truth but that one. */
function bestInUtc(board: Board): number {
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
