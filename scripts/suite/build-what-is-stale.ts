import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const shared = ["package-lock.json"];
const app = {
  built: "dist-local/personal/index.html",
  sources: ["src", "scripts/vite", "vite.config.ts", ...shared],
};
const shell = { built: ".cache/shell/index.html", sources: ["local-tenant/teams", ...shared] };

/** Builds the product and the shell for the local tenant, each only when a source is newer than what was built. */
export async function buildWhatIsStale(): Promise<void> {
  const stale = [app, shell].filter(({ built, sources }) => isStale(built, sources));
  if (stale.length === 0) return;
  console.log("Building, some seconds.");
  // Vite reads the mode of React's development build from the environment of the whole process.
  process.env["NODE_ENV"] = "production";
  if (stale.includes(app)) await build({ mode: "tenant", logLevel: "warn" });
  if (stale.includes(shell)) await build({ configFile: "local-tenant/teams/vite.config.ts", logLevel: "warn" });
}

/** Whether something must be built: it is not there, or one of its sources (files or folders) changed after it. */
export function isStale(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newest(source) > builtAt);
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
