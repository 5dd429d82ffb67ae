import { expect, it } from "vitest";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import { bruteForceSearch } from "./brute-force-search.ts";
import { dice, randomSearch } from "./random-search.ts";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
const cases = 25;

it(`finds what a search by brute force finds in ${cases} small calendars (SEED=${seed})`, () => {
  const roll = dice(seed);
  const met = { clashes: 0, moves: 0, unmovable: 0, clear: 0, noneClear: 0, anchoredElsewhere: 0 };
  for (let round = 0; round < cases; round++) {
    const search = randomSearch(roll);
    const found = searchSeries(search);
    const ours = found.map(({ timeZone, firstStart, clearSessions, sessions }) => ({
      timeZone,
      firstStart: firstStart.toString(),
      clearSessions,
      sessions: sessions.map(({ start, clashes, moveTo }) => ({
        start: start.toString(),
        clashes,
        moveTo: moveTo?.start.toString(),
      })),
    }));
    expect(ours, `round ${round} of SEED=${seed}`).toEqual(bruteForceSearch(search, found.length));

    for (const { sessions, clearSessions } of found) {
      met.clashes += sessions.filter(({ clashes }) => clashes.length > 0).length;
      met.moves += sessions.filter(({ moveTo }) => moveTo !== undefined).length;
      met.unmovable += sessions.filter(({ clashes, moveTo }) => clashes.length > 0 && moveTo === undefined).length;
      met.clear += clearSessions;
      met.noneClear += clearSessions === 0 ? 1 : 0;
    }
    met.anchoredElsewhere += new Set(found.map(({ timeZone }) => timeZone)).size > 1 ? 1 : 0;
  }
  console.log(`search against brute force, SEED=${seed}: ${JSON.stringify(met)}`);
  expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
}, 120_000);
