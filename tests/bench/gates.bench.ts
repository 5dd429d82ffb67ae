import { findViolations } from "#tests/walls/find-violations.ts";
import { readModules } from "#tests/walls/read-modules.ts";
import { type Benchmark, millisecondsPerCall } from "./benchmark.ts";

export const benchmark: Benchmark = {
  question: "How long does the import graph of the whole repository take?",
  async measure() {
    const modules = readModules(process.cwd());
    return [
      { what: "modules read", value: modules.length, unit: "" },
      { what: "reading and judging", value: await millisecondsPerCall(judgeAll, 1, 5), unit: "ms" },
    ];
  },
};

function judgeAll(): number {
  return findViolations(readModules(process.cwd())).length;
}
