import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Budgets, judgeSizes, kilobytes, packageOf, type PageSize } from "./size/judge-sizes.ts";
import { type Manifest, pagesOf, staticClosure } from "./size/static-closure.ts";

/** `npm run check:size [folder]`: what each page of a build loads first, against the budgets. */
const build = process.argv[2] ?? "dist";
const budgetsFile = "scripts/size-budgets.json";
const manifestFile = join(build, ".vite/manifest.json");

if (!existsSync(manifestFile)) {
  console.error(`There is no build in ${build}/. Make one first: npm run build`);
  process.exit(1);
}

const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest;
const budgets = JSON.parse(readFileSync(budgetsFile, "utf8")) as Budgets;
const sizes = pagesOf(manifest).map(measure);
for (const { page, bytes } of sizes) console.log(`${page}: ${kilobytes(bytes)} kB of ${budgets[page] ?? "?"} kB`);

const problems = judgeSizes(sizes, budgets, earlierBudgets());
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function measure(page: string): PageSize {
  const files = staticClosure(manifest, page).map((file) => join(build, file));
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  return { page, bytes, packages: [...new Set(files.flatMap(packagesIn))] };
}

/** Read from the source map, so a build without maps cannot pass unseen; only the bundler's own few lines have none. */
function packagesIn(file: string): string[] {
  if (!existsSync(`${file}.map`)) {
    if (statSync(file).size < 2048) return [];
    console.error(`${file} has no source map, so nobody can say what is in it. Make the build anew: npm run build`);
    process.exit(1);
  }
  const map = JSON.parse(readFileSync(`${file}.map`, "utf8")) as { sources: string[] };
  return map.sources.flatMap((source) => packageOf(source) ?? []);
}

/** Every earlier state of the budgets that git knows; none in a copy without history. */
function earlierBudgets(): Budgets[] {
  const commits = runGit("log", "--format=%H", "--", budgetsFile);
  return commits
    .split("\n")
    .filter((commit) => commit !== "")
    .flatMap((commit) => {
      const text = runGit("show", `${commit}:${budgetsFile}`);
      return text === "" ? [] : [JSON.parse(text) as Budgets];
    });
}

function runGit(...args: string[]): string {
  return spawnSync("git", args, { encoding: "utf8" }).stdout ?? "";
}
