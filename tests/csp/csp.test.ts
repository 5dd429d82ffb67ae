import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BuiltFiles } from "#scripts/csp/built-files.ts";
import { judgePolicy } from "#scripts/csp/judge-policy.ts";
import { visitPages } from "#scripts/csp/visit-pages.ts";
import { browserFlags, ensureBrowser } from "#scripts/ensure-browser.ts";
import { contentSecurityPolicy } from "#scripts/vite/csp.ts";
import { headersByPrefix } from "#scripts/vite/security-headers.ts";

const page = (body: string) =>
  `<!doctype html><html><head><link rel="stylesheet" href="/a.css"></head><body>${body}</body></html>`;

/** A build of one page that does what ours do: a module, a style sheet, Fluent's empty style element, a call to Graph. */
const clean: Readonly<Record<string, string>> = {
  "personal/index.html": page('<p id="root"></p><script type="module" src="/assets/main.js"></script>'),
  "assets/main.js": `
    const style = document.head.appendChild(document.createElement("style"));
    style.sheet.insertRule("p { color: rgb(1, 2, 3) }");
    fetch("https://graph.microsoft.com/v1.0/me").then(() => {
      root.textContent = getComputedStyle(root).color === "rgb(1, 2, 3)" ? "styled" : "";
    });
    fetch("https://contoso-my.sharepoint.com/download");`,
  "a.css": "p { margin: 0 }",
};

function build(files: Readonly<Record<string, string>>, policy = contentSecurityPolicy("production")): BuiltFiles {
  const folder = mkdtempSync(join(tmpdir(), "csp-"));
  const headers = JSON.stringify({ ...headersByPrefix("production"), "/": { "Content-Security-Policy": policy } });
  for (const [path, content] of Object.entries({ ...clean, ...files, "_headers.json": headers })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return new BuiltFiles(folder);
}

describe("check:csp", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...browserFlags] });
  }, 60_000);
  afterAll(() => browser.close());

  const problemsOf = async (...args: Parameters<typeof build>) =>
    (await visitPages(build(...args), browser, 3000)).join("\n");

  it("finds nothing wrong with a page that does what ours do", async () => {
    expect(await problemsOf({})).toBe("");
  });

  it.each<[what: string, words: string, script: string]>([
    ["evaluates code", "script-src stopped eval", 'root.textContent = "x"; try { new Function("") } catch {}'],
    [
      "calls a stranger",
      "connect-src stopped https://tracker.example.org",
      'root.textContent = "x"; fetch("https://tracker.example.org/")',
    ],
    [
      "fills a style element with text",
      "style-src-elem stopped inline",
      'root.textContent = "x"; document.head.append(Object.assign(document.createElement("style"), { textContent: "p {}" }))',
    ],
    [
      "loads a stranger's picture",
      "img-src stopped https://tracker.example.org",
      'root.textContent = "x"; new Image().src = "https://tracker.example.org/1.png"',
    ],
    ["throws", 'throws "broken"', 'root.textContent = "x"; throw new Error("broken")'],
    ["shows nothing", "shows nothing", ""],
  ])("catches a page that %s: %s", async (_, words, script) => {
    expect(await problemsOf({ "assets/main.js": script })).toContain(words);
  });

  it("catches a script in the page itself", async () => {
    expect(await problemsOf({ "personal/index.html": page("<p>x</p><script>1</script>") })).toContain(
      "script-src-elem stopped inline",
    );
  });

  it.each([
    [
      "anybody",
      contentSecurityPolicy("production").replace(/; frame-ancestors[^;]*/, ""),
      "lets a stranger's page frame it",
    ],
    [
      "nobody",
      contentSecurityPolicy("production").replace(/frame-ancestors [^;]*/, "frame-ancestors 'none'"),
      "cannot be framed by https://teams.microsoft.com",
    ],
  ])("catches a policy that lets %s frame the product", async (_, policy, words) => {
    expect(await problemsOf({}, policy)).toContain(words);
  });
});

describe("judgePolicy", () => {
  const policy = contentSecurityPolicy("production");

  it("has nothing against ours", () => {
    expect(judgePolicy(policy)).toEqual([]);
    expect(judgePolicy(contentSecurityPolicy("local"))).toEqual([]);
  });

  it.each([
    [undefined, "has no Content-Security-Policy"],
    [policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), "style-src allows 'unsafe-inline'"],
    [policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"), "script-src allows 'unsafe-eval'"],
    [policy.replace("script-src 'self'", "script-src 'self' https://cdn.example.org"), "script-src must be 'self'"],
    [policy.replace("connect-src 'self'", "connect-src *"), "connect-src allows *"],
    [policy.replace("img-src 'self'", "img-src https:"), "img-src allows https:"],
    [policy.replace("default-src 'none'", "default-src 'self'"), "default-src must be 'none'"],
    [policy.replace(/; frame-ancestors[^;]*/, ""), "frame-ancestors is missing"],
    [policy.replace(/; base-uri[^;]*/, ""), "base-uri is missing"],
  ])("refuses %s: %s", (changed, words) => {
    expect(judgePolicy(changed).join("\n")).toContain(words);
  });
});

describe("the policy", () => {
  it("of the product names nothing of this machine", () => {
    expect(contentSecurityPolicy("production")).not.toMatch(/localhost|http:/);
  });

  it("of the practice tenant adds its origins, and takes nothing back", () => {
    expect(contentSecurityPolicy("local")).toContain("http://graph.tenant.localhost:*");
    expect(contentSecurityPolicy("local")).toContain("frame-ancestors 'self' http://tenant.localhost:*");
    expect(contentSecurityPolicy("local")).toContain("script-src 'self';");
  });
});
