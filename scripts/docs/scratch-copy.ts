import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const notCopied = new Set(["node_modules", ".git", "dist", "dist-local", ".local-tenant", ".cache"]);

/**
 * A copy of the working tree for commands that write: what git knows or would add, else everything but what is made.
 * Packages are shared with the original.
 */
export function scratchCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), "side-by-side-docs-"));
  const { stdout, status } = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { encoding: "utf8" });
  const files = status === 0 ? stdout.split("\0").filter((file) => file !== "" && existsSync(file)) : readdirSync(".");
  for (const file of files.filter((name) => !notCopied.has(name)))
    cpSync(file, join(folder, file), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}
