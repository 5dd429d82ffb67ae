import { existsSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { ensureBrowser } from "./ensure-browser.ts";
import { checkGates, type Gate, runGates } from "./suite/gate.ts";
import { runVitest } from "./suite/run-vitest.ts";

/**
 * `npm test`: everything, from a clean checkout. Two lanes side by side (the machine may have two cores only), then
 * what needs the builds, then the browser, alone, because what it measures is time.
 */
const start = performance.now();
const exchanges = resolve(".cache/exchanges");
const officialShapes = "../shared/data/graph-openapi.json";
let passed = 0;
const failed: string[] = [];

rmSync(exchanges, { recursive: true, force: true });
mkdirSync(exchanges, { recursive: true });
const env: Record<string, string> = { RECORD_EXCHANGES: exchanges };

try {
  env["CHROME_PATH"] = await ensureBrowser();
} catch (error) {
  failed.push("browser");
  console.log(`FAILED browser\n${error instanceof Error ? error.message : String(error)}`);
}

/** Any will do: the built pages must get past their settings to be tried in a browser. */
Object.assign(env, {
  VITE_APP_ID: "1e8b8e6c-1111-4222-8333-444444444444",
  VITE_CLIENT_ID: "2e8b8e6c-1111-4222-8333-444444444444",
});

const builds: readonly Gate[] = [
  { name: "build", command: "npm run --silent build" },
  { name: "build for the local tenant", command: "npm run --silent build:local" },
];
const onBuilds: readonly Gate[] = [
  { name: "size of what a page loads first", command: "npm run --silent check:size" },
  { name: "content security policy in a browser", command: "npm run --silent check:csp" },
  { name: "commands of the documentation", command: "npm run --silent check:docs" },
];

await Promise.all([lane([...builds, ...checkGates]), tests("unit")]);
env["BUILT_FOR_TENANT"] = "yes";
await lane(onBuilds);
await tests("e2e");
if (existsSync(officialShapes)) {
  await lane([{ name: "official wire shapes", command: `npm run --silent check:wire -- ${officialShapes}` }]);
} else {
  console.log(`  --   official wire shapes: not checked here, ${officialShapes} is not part of the repository`);
}

const minutes = Math.floor((performance.now() - start) / 60_000);
const seconds = Math.round(((performance.now() - start) % 60_000) / 1000);
console.log(`\n${minutes} min ${seconds} s`);
if (failed.length > 0) console.log(`failed: ${failed.join(", ")}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function lane(gates: readonly Gate[]): Promise<void> {
  const broken = await runGates(gates, env);
  passed += gates.length - broken.length;
  failed.push(...broken.map(({ name }) => name));
}

async function tests(project: string): Promise<void> {
  const count = await runVitest(project, env);
  passed += count.passed;
  failed.push(...count.failures.map((failure) => firstLine(failure)));
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
