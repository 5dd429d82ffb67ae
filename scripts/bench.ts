import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Benchmark } from "#tests/bench/benchmark.ts";

/** `npm run bench [name]`: measures what the documentation claims. Every `tests/bench/<name>.bench.ts` exports `benchmark`. */
const folder = resolve("tests/bench");
const wanted = process.argv[2];
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length))
  .filter((name) => wanted === undefined || name === wanted);

if (names.length === 0) {
  console.error(wanted === undefined ? "There is no benchmark in tests/bench/." : `There is no benchmark "${wanted}".`);
  process.exitCode = 1;
}
for (const name of names) {
  const { benchmark } = (await import(pathToFileURL(resolve(folder, `${name}.bench.ts`)).href)) as {
    benchmark: Benchmark;
  };
  console.log(`${name}: ${benchmark.question}`);
  for (const { what, value, unit } of await benchmark.measure()) {
    console.log(`  ${what.padEnd(44)} ${value.toFixed(1).padStart(10)} ${unit}`);
  }
}
