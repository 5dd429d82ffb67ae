// Plain JavaScript on purpose: it runs before anything is installed, the runner for TypeScript included.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Says why `npm ci` is needed, or nothing when node_modules holds what package-lock.json asks for.
 * Packages that are there and not asked for do no harm.
 */
export function reasonToInstall(wanted, installed) {
  if (installed === undefined) return "node_modules is not there yet";
  for (const [path, { version, optional, devOptional, link }] of Object.entries(wanted.packages ?? {})) {
    if (path === "" || link) continue;
    const found = installed.packages?.[path];
    if (found === undefined && (optional || devOptional)) continue; // made for another platform
    if (found?.version === version) continue;
    return `${path.replace(/^.*node_modules\//, "")} should be ${version} and is ${found?.version ?? "missing"}`;
  }
  return undefined;
}

/** @returns {any} undefined when the file is missing or broken: both mean "install again". */
function readJson(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  } catch {
    return undefined;
  }
}

function ensureInstalled(folder) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Node ${process.versions.node} is too old: Side by Side needs 20.19 or newer. See https://nodejs.org`,
    );
    return 1;
  }
  const wanted = readJson(resolve(folder, "package-lock.json"));
  if (wanted === undefined) {
    console.error("package-lock.json is missing or broken. Restore it: git checkout package-lock.json");
    return 1;
  }
  const reason = reasonToInstall(wanted, readJson(resolve(folder, "node_modules/.package-lock.json")));
  if (reason === undefined) return 0;

  console.log(`Installing packages once, about a minute (${reason}).`);
  const options = { cwd: folder, stdio: "inherit", shell: process.platform === "win32" };
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], options);
  if (status !== 0) console.error("npm ci failed: its message is above.");
  return status ?? 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = ensureInstalled(resolve(import.meta.dirname, ".."));
}
