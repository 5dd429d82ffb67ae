import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isStale } from "./build-what-is-stale.ts";

describe("building again", () => {
  let folder = "";
  const at = (name: string, seconds: number) => {
    const path = join(folder, name);
    writeFileSync(path, name);
    utimesSync(path, seconds, seconds);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stale-"));
    mkdirSync(join(folder, "src/deep"), { recursive: true });
  });

  it("is needed when nothing was built", () => {
    expect(isStale(join(folder, "index.html"), [at("source.ts", 1)])).toBe(true);
  });

  it("is needed when a file deep in a folder is newer, and not otherwise", () => {
    const built = at("index.html", 1000);
    at("src/deep/old.ts", 999);
    expect(isStale(built, [join(folder, "src")])).toBe(false);
    at("src/deep/new.ts", 1001);
    expect(isStale(built, [join(folder, "src")])).toBe(true);
  });
});
