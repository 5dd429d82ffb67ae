import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { judgeMutants } from "./mutate/judge-mutants.ts";

/**
 * `npm run test:mutate`: plants bugs in search, booking, conversation, sync and programme and counts how many the tests notice. Too
 * many to plant them all: a sample, `SHARE=1` for all of them, `SEED=` to draw the same one again, `ONLY=` a glob of folders
 * below src/, `TESTS=` globs of the tests that take part.
 */
const least = 85;
const {
  SEED,
  SHARE = "0.1",
  ONLY = "{domain/scheduling,app/booking,domain/conversation,app/sync,domain/programme}",
} = process.env;
const seed = SEED ?? String(Date.now() % 1_000_000);

// The tests roll their dice with the same seed, so that a mutant meets the same cases as the code it stands for.
process.env["SEED"] = seed;
process.env["MUTATE_SEED"] = seed;
process.env["MUTATE_SHARE"] = SHARE;
console.log(`Mutants in src/${ONLY}: a share of ${SHARE}. The same again: SEED=${seed} npm run test:mutate`);

const options: ConstructorParameters<typeof Stryker>[0] = {
  mutate: [`src/${ONLY}/*.ts`, "!src/**/*.test.ts"],
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutate/vitest.config.ts", related: true },
  plugins: ["@stryker-mutator/vitest-runner", resolve("scripts/mutate/sample-mutants.mjs")],
  checkers: ["sample"],
  coverageAnalysis: "perTest",
  // A constant of a module is read once, at the start: to try another one, every test would have to start anew.
  ignoreStatic: true,
  concurrency: Math.max(1, availableParallelism() - 1),
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 10,
  // TypeScript 7 has no interface that Stryker could read a configuration with; there is nothing to rewrite in ours.
  tsconfigFile: "none.json",
  disableTypeChecks: false,
  tempDirName: ".cache/mutate",
  reporters: ["progress-of-sample"],
  ignorePatterns: ["dist", "dist-local", ".cache", ".local-tenant", "docs", "appPackage"],
};
const mutants = await new Stryker(options).runMutationTest();
const { lines, score } = judgeMutants(mutants);
for (const line of lines) console.log(line);
if (score < least) {
  console.error(`Fewer than ${least} % were killed.`);
  process.exitCode = 1;
}
