import { Worker } from "node:worker_threads";
import { reviewTable } from "#domain/pairing/review-table.ts";
import { mayPair } from "#domain/pairing/rules.ts";
import { scoreOf } from "#domain/pairing/score.ts";
import { populationQuestion } from "#tests/oracle/population.ts";
import { dice } from "#tests/oracle/random-search.ts";
import type { Benchmark } from "./benchmark.ts";

const sizes = [1000, 5000, 20_000];
/** So many people are scored with everybody, to know what scoring all pairs would take. */
const sample = 200;

type Taken = Record<"candidates" | "pairing" | "edges" | "missing" | "rounds" | "alone" | "megabytes", number>;

export const benchmark: Benchmark = {
  question: "how long does pairing take in a Worker, proven over all pairs, and its candidates against brute force?",
  async measure() {
    const measured = [];
    for (const size of sizes) {
      const taken = await inWorker(size);
      measured.push(
        { what: `${size} people: 16 candidates each, processor`, value: taken.candidates, unit: "ms" },
        { what: `${size} people: the same by scoring every pair`, value: bruteForce(size), unit: "ms" },
        { what: `${size} people: candidate pairs`, value: taken.edges, unit: "" },
        { what: `${size} people: paired and proven, processor`, value: taken.pairing, unit: "ms" },
        { what: `${size} people: short of the best possible`, value: taken.missing, unit: "points" },
        { what: `${size} people: rounds of added pairs`, value: taken.rounds, unit: "" },
        { what: `${size} people: alone`, value: taken.alone, unit: "" },
        { what: `${size} people: memory of the process`, value: taken.megabytes, unit: "MB" },
      );
    }
    return measured;
  },
};

function inWorker(size: number): Promise<Taken> {
  return new Promise((resolve, reject) => {
    const url = new URL("./pairing-worker.ts", import.meta.url).href;
    // Node 20 reads no TypeScript by itself, and a Worker does not inherit the reader.
    const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(url)}); });`;
    const worker = new Worker(code, { eval: true, workerData: size });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** Scores some people with everybody and reckons how long all pairs would take. */
function bruteForce(size: number): number {
  const table = reviewTable(populationQuestion(dice(42), size));
  const began = process.cpuUsage();
  let checksum = 0;
  for (let one = 0; one < sample; one++) {
    for (let other = 0; other < size; other++) {
      if (one !== other && mayPair(table, one, other)) checksum += scoreOf(table, one, other);
    }
  }
  const { user, system } = process.cpuUsage(began);
  return checksum > 0 ? ((user + system) / 1000) * (size / sample / 2) : 0;
}
