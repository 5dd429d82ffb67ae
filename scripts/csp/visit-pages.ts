import type { Browser, BrowserContext, Page } from "playwright-core";
import type { BuiltFiles } from "./built-files.ts";
import { judgePolicy } from "./judge-policy.ts";

const home = "https://coaching.example.org";
const teams = "https://teams.microsoft.com";
const stranger = "https://stranger.example.org";

const howToBuild = "Build with any GUIDs: VITE_APP_ID=<guid> VITE_CLIENT_ID=<guid> npm run build";

/**
 * Opens every page of a build in a browser, alone, inside a page of Teams' origin and inside a stranger's, without any
 * network. Returns what is wrong: what the policy says, what it stopped, and what it failed to stop.
 */
export async function visitPages(files: BuiltFiles, browser: Browser, patienceMs = 15_000): Promise<string[]> {
  const problems: string[] = [];
  for (const path of files.pages()) {
    const found = [
      ...judgePolicy(files.headersOf(path)["Content-Security-Policy"]),
      ...(await visitAlone(files, browser, path, patienceMs)),
      ...(await visitFramed(files, browser, path)),
    ];
    problems.push(...new Set(found.map((problem) => `${path}: ${problem}`)));
  }
  return problems;
}

async function visitAlone(files: BuiltFiles, browser: Browser, path: string, patienceMs: number): Promise<string[]> {
  const { context, page, problems } = await openPage(files, browser);
  await page.goto(`${home}${path}`);
  if (!(await showsSomething(page, patienceMs))) problems.push("shows nothing.");
  if ((await page.innerText("body")).includes("VITE_"))
    problems.push(`lacks its settings, so little was tried. ${howToBuild}`);
  await context.close();
  return problems;
}

async function visitFramed(files: BuiltFiles, browser: Browser, path: string): Promise<string[]> {
  const allowed = await openPage(files, browser);
  await allowed.page.goto(`${teams}/?${path}`);
  const framed = allowed.page.frames()[1];
  if (framed?.url() !== `${home}${path}`) allowed.problems.push(`cannot be framed by ${teams}.`);
  await allowed.context.close();

  const refused = await openPage(files, browser);
  await refused.page.goto(`${stranger}/?${path}`);
  const wasShown = refused.page.frames()[1]?.url() === `${home}${path}`;
  await refused.context.close();
  return [...allowed.problems, ...(wasShown ? ["lets a stranger's page frame it."] : [])];
}

async function openPage(files: BuiltFiles, browser: Browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems: string[] = [];
  await answerEverything(context, files);
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, sample }) => {
      console.error(`csp-violation: ${violatedDirective} stopped ${blockedURI} ${sample} (${sourceFile})`);
    });
  });
  page.on("console", (message) => {
    const text = message.text();
    if (text.startsWith("csp-violation: ") && !text.includes("frame-ancestors")) problems.push(text.slice(15));
  });
  page.on("pageerror", (error) => problems.push(`throws "${error.message}".`));
  return { context, page, problems };
}

/** Our own origin sends the build; Teams and a stranger send a page that frames us; Microsoft's services are empty. */
async function answerEverything(context: BrowserContext, files: BuiltFiles): Promise<void> {
  await context.route("**/*", (route) => {
    const url = new URL(route.request().url());
    if (url.origin === home) {
      const file = files.read(url.pathname);
      return route.fulfill(file === undefined ? { status: 404 } : { body: file.body, headers: { ...file.headers } });
    }
    if (url.origin === teams || url.origin === stranger) {
      const frame = `<!doctype html><iframe src="${home}${url.search.slice(1)}"></iframe>`;
      return route.fulfill({ body: frame, contentType: "text/html" });
    }
    return route.fulfill({
      body: "{}",
      contentType: "application/json",
      headers: { "Access-Control-Allow-Origin": "*" },
    });
  });
}

/** Waits until there is text to read: a page that does nothing breaks no rule. */
async function showsSomething(page: Page, timeout: number): Promise<boolean> {
  const waiting = page.waitForFunction(() => document.body.innerText.trim() !== "", undefined, { timeout });
  return waiting.then(
    () => true,
    () => false,
  );
}
