import { parentPort, workerData } from "node:worker_threads";
import { searchSeries } from "#domain/scheduling/search-series.ts";
import { randomSearches } from "./random-searches.ts";

/** Finds the best slot for many pairs in a Worker and tells how many milliseconds the search alone took. */
const searches = randomSearches(Number(workerData));
const began = performance.now();
for (const search of searches) searchSeries(search, 1);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin.
parentPort?.postMessage(performance.now() - began);
