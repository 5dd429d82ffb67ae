import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { boardOf } from "#domain/scheduling/board.ts";
import { instantOf } from "#domain/scheduling/grid.ts";
import { startsInOrder } from "#domain/scheduling/rank-starts.ts";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import type { SeriesSearch } from "#domain/scheduling/series-proposal.ts";
import { plainProposal } from "#tests/oracle/plain-proposal.ts";
import { dice, randomSearch } from "#tests/oracle/random-search.ts";
import type { BrowserAnswer } from "#tests/oracle/search-in-browser.ts";
import { launchBrowser } from "./browser.ts";

const root = resolve(import.meta.dirname, "../..");
const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
const cases = 8;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

it(`finds what a search by brute force finds on Chromium's own Temporal, in ${cases} small calendars (SEED=${seed})`, async () => {
  const page = await browser.newPage({ timezoneId: "America/Caracas" });
  await page.addScriptTag({ type: "module", content: await bundle("tests/oracle/search-in-browser.ts") });
  await page.waitForFunction(() => "searchInBrowser" in globalThis);
  const answer = await page.evaluate<BrowserAnswer, [number, number]>(
    (asked) =>
      (globalThis as unknown as { searchInBrowser: (...asked: [number, number]) => BrowserAnswer }).searchInBrowser(
        ...asked,
      ),
    [seed, cases],
  );
  expect(answer.isNative).toBe(true);
  expect(answer.searches).toHaveLength(cases);

  const roll = dice(seed);
  for (const [round, { brute, ranked, found }] of answer.searches.entries()) {
    const search = randomSearch(roll);
    expect(json(searchSeries(search, 5).map(plainProposal)), `round ${round} of SEED=${seed}`).toEqual(json(brute));
    expect(json(found), `in the browser, round ${round} of SEED=${seed}`).toEqual(json(brute));
    expect(order(search), `order, round ${round} of SEED=${seed}`).toEqual(ranked);
  }
  const proposals = answer.searches.flatMap(({ brute }) => brute);
  const sessions = proposals.flatMap((proposal) => proposal.sessions);
  expect(proposals.length).toBeGreaterThan(cases);
  expect(sessions.some(({ clashes }) => clashes.length > 0)).toBe(true);
  expect(sessions.some(({ moveTo }) => moveTo !== undefined)).toBe(true);
}, 180_000);

/** What crosses from the browser has no undefined fields. */
function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function order(search: SeriesSearch): readonly string[] {
  const board = boardOf(search);
  return [...startsInOrder(board)].map(({ anchor, localMinute }) => {
    const wall = instantOf(localMinute).toZonedDateTimeISO("UTC").toPlainDateTime();
    return `${board.anchors[anchor]?.timeZone} ${wall.toString()}`;
  });
}

/** One module for the browser. The polyfill is left out: where it were wanted, the page would fail. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      write: false,
      target: "esnext",
      minify: false,
      lib: { entry: resolve(root, entry), formats: ["es"], fileName: "bundle" },
      rollupOptions: { external: ["temporal-polyfill"] },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !("output" in output)) throw new Error("Vite built nothing");
  return output.output[0].code;
}
