import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPromises } from "./check-promises.ts";
import { readDocument } from "./read-document.ts";
import { runBlock } from "./run-block.ts";

const repository = { exists: (path: string) => path === "docs/deployment.md", scripts: ["start", "build"] };

describe("readDocument", () => {
  it("takes blocks in sh for commands, and no others", () => {
    const text = "a\n```sh\nnpm start\nnpm run build\n```\n```text\nrm -rf /\n```\n```\nls\n```\n";
    expect(readDocument(text).blocks).toEqual([{ line: 3, commands: "npm start\nnpm run build" }]);
  });
});

describe("checkPromises", () => {
  it("has nothing against a page whose links, scripts and paths are there", () => {
    const text =
      "[a](./deployment.md#host) [b](https://example.org) [c](#here) `npm start`, `npm run build`, `docs/deployment.md`";
    expect(checkPromises("docs/README.md", text, repository)).toEqual([]);
  });

  it.each([
    ["[a](./gone.md)", "docs/page.md:1: the link to ./gone.md leads nowhere."],
    ["![a](docs/gone.png)", "docs/page.md:1: the link to docs/gone.png leads nowhere."],
    ["first\n`npm run biuld`", 'docs/page.md:2: there is no npm script "biuld".'],
    ["`npm test`", 'docs/page.md:1: there is no npm script "test".'],
    ["```text\nnpm run gone\n```", 'docs/page.md:2: there is no npm script "gone".'],
    ["`src/gone.ts`", "docs/page.md:1: src/gone.ts does not exist."],
  ])("finds the fault in %s", (text, problem) => {
    expect(checkPromises("docs/page.md", text, repository)).toEqual([problem]);
  });
});

const folder = () => mkdtempSync(join(tmpdir(), "docs-"));

describe("runBlock", { timeout: 60_000 }, () => {
  it("runs the lines in order, in the folder", async () => {
    const cwd = folder();
    const result = await runBlock("# a comment\necho one > a.txt\n\necho two >> a.txt", cwd);
    expect(result.passed).toBe(true);
    expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe("one\ntwo\n");
  });

  it("stops at the first line that fails, and shows what it said", async () => {
    const { passed, output } = await runBlock("ls /nowhere\necho never", folder());
    expect(passed).toBe(false);
    expect(output).toMatch(/\$ ls \/nowhere\n.*nowhere/);
    expect(output).not.toContain("never");
  });

  it("does not start itself again, nor take its own packages away", async () => {
    expect(await runBlock("npm test\nnpm ci\nnpm run check:docs", folder())).toEqual({ passed: true, output: "" });
  });
});
