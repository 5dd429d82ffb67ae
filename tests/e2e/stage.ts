import { resolve } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { issueToken } from "#tenant/graph/auth.ts";
import { people } from "#tenant/seed/people.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { launchBrowser } from "./browser.ts";

const root = resolve(import.meta.dirname, "../..");

/** A tenant on the built product, and a browser to look at it with. One for a test file. */
export type Stage = {
  readonly tenant: TenantServer;
  readonly browser: Browser;
  /** A fresh browser, as another person's computer would have, on an address of the shell such as `?only=tom`. */
  readonly open: (query?: string) => Promise<Page>;
  /** Asks the tenant's Graph from the outside, as a person with these permissions; with a text, writes it. */
  readonly graph: (
    alias: string,
    scopes: readonly string[],
    path: string,
    written?: string,
  ) => Promise<{ status: number; body: unknown }>;
  readonly control: (method: string, path: string, body?: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const tenant = await startTenantServer({
    port: 0,
    appDir: process.env["APP_DIR"] ?? resolve(root, "dist-local"),
    shellDir: resolve(root, ".cache/shell"),
  });
  const browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  const errors: Error[] = [];
  const base = `http://localhost:${tenant.port}`;

  return {
    tenant,
    browser,
    open: async (query = "") => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        timezoneId: "Asia/Kathmandu",
      });
      contexts.push(context);
      // Where other work keeps the machine busy a page takes its time; nothing is proven by its being quick.
      context.setDefaultNavigationTimeout(90_000);
      // teams-js asks a Microsoft address for its list of hosts at every start; here there is no network.
      await context.route("https://res.cdn.office.net/**", (route) => route.fulfill({ json: { validOrigins: [] } }));
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error));
      await page.goto(`http://tenant.localhost:${tenant.port}/${query}`);
      return page;
    },
    graph: async (alias, scopes, path, written) => {
      const authorization = `Bearer ${issueToken({ person: personOf(alias), scopes })}`;
      const answer = await fetch(`${base}/graph/v1.0${path}`, {
        headers: { authorization, ...(written === undefined ? {} : { "content-type": "application/json" }) },
        ...(written === undefined ? {} : { method: "PUT", body: written }),
      });
      return { status: answer.status, body: await answer.json() };
    },
    control: async (method, path, body) => {
      const answer = await fetch(`${base}/control/${path}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} /control/${path}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? undefined : answer.json();
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
      await tenant.close();
      if (errors.length > 0) throw new AggregateError(errors, "A page threw");
    },
  };
}

/** The running app of a person, inside the shell. */
export function appOf(page: Page, alias: string): FrameLocator {
  return page.frameLocator(`[data-testid=app-${alias}]`);
}

/** A person at their own computer joins the meeting that is on, and opens the guide beside it. */
export async function openPanel(stage: Stage, alias: string): Promise<{ page: Page; panel: FrameLocator }> {
  const page = await stage.open(`?only=${alias}&view=meeting`);
  await page
    .getByRole("button", { name: /^Join Side by Side/ })
    .first()
    .click();
  await page.getByRole("toolbar", { name: "Meeting" }).getByRole("button", { name: "Side by Side" }).click();
  return { page, panel: appOf(page, alias) };
}

/** Books the first proposal with a colleague, from the empty personal tab to the word that they have been invited. */
export async function bookSixSessions(app: FrameLocator, givenName: string): Promise<void> {
  await app.getByRole("button", { name: "Choose a partner" }).click();
  await app.getByRole("combobox").fill(givenName);
  await app.getByRole("option", { name: givenName }).first().click();
  await app.getByRole("button", { name: "Book six sessions" }).click();
  await app.getByRole("heading", { name: `${givenName} has been invited` }).waitFor();
}

export function personOf(alias: string) {
  const person = people.find((each) => each.alias === alias);
  if (person === undefined) throw new Error(`Nobody is called ${alias}`);
  return person;
}
