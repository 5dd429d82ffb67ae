import { readFileSync } from "node:fs";
import { judgeLicences, type LockedPackage } from "./licences/judge-licences.ts";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, LockedPackage> };
const { shipped, building, problems } = judgeLicences(lock.packages);

for (const problem of problems) console.error(problem);
console.log(
  `${shipped} packages shipped, ${building} for building, ${problems.length} with a licence that will not do`,
);
process.exitCode = problems.length > 0 || shipped === 0 ? 1 : 0;
