import { chromium } from "playwright-core";
import { BuiltFiles } from "./csp/built-files.ts";
import { visitPages } from "./csp/visit-pages.ts";
import { browserFlags, ensureBrowser } from "./ensure-browser.ts";

/** `npm run check:csp [folder]`: the policy of a build, tried on its pages in a real browser. */
const files = new BuiltFiles(process.argv[2] ?? "dist");
const pages = files.pages();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...browserFlags] });
const problems = await visitPages(files, browser);
await browser.close();

for (const problem of problems) console.error(problem);
console.log(`${pages.length} pages visited (${pages.join(", ")}), ${problems.length} problems`);
process.exitCode = problems.length > 0 || pages.length === 0 ? 1 : 0;
