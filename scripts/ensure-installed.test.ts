import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

type Lock = { packages: Record<string, object> };
const lock = (version: string): Lock => ({ packages: { "": {}, "node_modules/hono": { version } } });

/** Runs the script in a scratch repository in which `npm` only says that it was called. */
function run(wanted: Lock, installed?: Lock) {
  const folder = mkdtempSync(join(tmpdir(), "installed-"));
  for (const name of ["scripts", "bin", "node_modules"]) mkdirSync(join(folder, name));
  cpSync(resolve("scripts/ensure-installed.mjs"), join(folder, "scripts/ensure-installed.mjs"));
  writeFileSync(join(folder, "bin/npm"), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(wanted));
  if (installed) writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify(installed));
  const env = { ...process.env, PATH: `${join(folder, "bin")}:${process.env["PATH"]}` };
  const { stdout, status } = spawnSync(process.execPath, [join(folder, "scripts/ensure-installed.mjs")], { env });
  return { output: stdout.toString(), status };
}

describe("ensure-installed", { timeout: 60_000 }, () => {
  it("installs when there is nothing yet", () => {
    expect(run(lock("4.0.0")).output).toMatch(/node_modules is not there yet[^]*npm ci/);
  });

  it("does nothing when everything is there", () => {
    expect(run(lock("4.0.0"), lock("4.0.0"))).toEqual({ output: "", status: 0 });
  });

  it("installs again when the lock file asks for another version", () => {
    expect(run(lock("4.1.0"), lock("4.0.0")).output).toMatch(/hono should be 4\.1\.0 and is 4\.0\.0[^]*npm ci/);
  });

  it("installs again when a package is missing", () => {
    expect(run(lock("4.1.0"), { packages: {} }).output).toMatch(/hono should be 4\.1\.0 and is missing[^]*npm ci/);
  });

  it("does not miss packages that are made for another platform", () => {
    const wanted = { packages: { "node_modules/@esbuild/win32": { version: "1.0.0", optional: true } } };
    expect(run(wanted, { packages: {} }).output).toBe("");
  });
});
