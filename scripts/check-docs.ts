import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { checkPromises } from "./docs/check-promises.ts";
import { readDocument } from "./docs/read-document.ts";
import { runBlock } from "./docs/run-block.ts";
import { scratchCopy } from "./docs/scratch-copy.ts";

/** `npm run check:docs [-- --fast]`: what the pages name exists, and (without --fast) what they tell to type works. */
const isFast = process.argv.includes("--fast");
const pages = [
  ...readdirSync(".").filter((file) => file.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
].toSorted();
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const problems: string[] = [];
let blocks = 0;

for (const page of pages) {
  const text = readFileSync(page, "utf8");
  problems.push(...checkPromises(page, text, { exists: existsSync, scripts: Object.keys(scripts) }));
  if (!isFast) await runBlocks(page, text);
}

for (const problem of problems) console.error(problem);
console.log(
  `${pages.length} pages read, ${isFast ? "no" : blocks} blocks of commands run, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 || pages.length === 0 || (!isFast && blocks === 0) ? 1 : 0;

/** The blocks of a page follow each other in one copy of the repository, as they do for its reader. */
async function runBlocks(page: string, text: string): Promise<void> {
  const found = readDocument(text).blocks;
  if (found.length === 0) return;
  const folder = scratchCopy();
  for (const { line, commands } of found) {
    blocks += 1;
    const { passed, output } = await runBlock(commands, folder);
    if (!passed) problems.push(`${page}:${line}: these commands failed:\n${output}`);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}
