import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { people } from "#tenant/seed/people.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { launchBrowser } from "./browser.ts";
import { buildProbe, builtShell } from "./built-shell.ts";
import type { Probe } from "./probe/probe.ts";

const appId = "5bde5bde-0000-4000-8000-00000000a001";
const chatId = "19:meeting_probe@thread.v2";

describe("the Teams shell around an app made of the unmodified Microsoft libraries", () => {
  let browser: Browser;
  let server: TenantServer;
  let page: Page;

  beforeAll(async () => {
    const appDir = await buildProbe();
    server = await startTenantServer({ port: 0, appDir, shellDir: builtShell });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    // teams-js asks a Microsoft address for its list of hosts at every start; here there is no network.
    await context.route("https://res.cdn.office.net/**", (route) => route.fulfill({ json: { validOrigins: [] } }));
    page = await context.newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
  });
  afterEach(async () => {
    await page.context().close();
    await fetch(`http://localhost:${server.port}/control/reset`, { method: "POST" });
  });

  const open = async (query = "") => {
    await page.goto(`http://tenant.localhost:${server.port}/${query}`);
  };
  const appOf = async (alias: string): Promise<Frame> => {
    const handle = await page.locator(`[data-testid=app-${alias}]`).elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error(`There is no app frame for ${alias}`);
    await frame.waitForFunction(() => window.probe !== undefined);
    return frame;
  };
  const ask = async <T>(alias: string, question: (probe: Probe) => T | Promise<T>): Promise<T> => {
    const frame = await appOf(alias);
    return frame.evaluate(`(${question.toString()})(window.probe)`);
  };

  it("starts the app of both people, each on an origin of its own", async () => {
    await open();
    const [maya, tom] = [await appOf("maya"), await appOf("tom")];
    expect([new URL(maya.url()).hostname, new URL(tom.url()).hostname]).toEqual([
      "maya.tenant.localhost",
      "tom.tenant.localhost",
    ]);
    expect([maya.parentFrame(), tom.parentFrame()]).toEqual([page.mainFrame(), page.mainFrame()]);
  });

  it("tells the personal tab who and where it is", async () => {
    await open("?only=tom&lang=de-DE&theme=dark&sub=guide%2Fa%2Fb");
    const context = await ask("tom", (probe) => probe.context());
    const tom = people.find(({ alias }) => alias === "tom");
    expect(context).toMatchObject({
      app: { locale: "de-DE", theme: "dark", host: { name: "TeamsModern", clientType: "web" } },
      page: { id: "home", frameContext: "content", subPageId: "guide/a/b" },
      user: { id: tom?.id, userPrincipalName: "tom@sidebyside.example", displayName: "Tom Gurung" },
    });
    expect(context.chat).toBeUndefined();
    expect(context.meeting).toBeUndefined();
  });

  it("passes a new theme on to the running app", async () => {
    await open("?only=maya");
    await appOf("maya");
    await page.getByRole("button", { name: "Theme, language and width for Maya" }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    const frame = await appOf("maya");
    await frame.waitForFunction(() => window.probe?.themes.includes("dark"));
    expect(new URL(page.url()).searchParams.get("theme")).toBe("dark");
  });

  it("gives a token for the person and the permissions that were asked for", async () => {
    await open();
    const before = Math.floor(Date.now() / 1000);
    const outcome = await ask("tom", (probe) => probe.silent(["User.Read", "Calendars.ReadWrite"]));
    const tom = people.find(({ alias }) => alias === "tom");
    expect(outcome).toMatchObject({ kind: "token", fromCache: false, idTokenClaims: { oid: tom?.id } });
    const claims = claimsOf(outcome);
    expect(claims).toMatchObject({ oid: tom?.id, upn: "tom@sidebyside.example", name: "Tom Gurung" });
    expect(String(claims["scp"]).split(" ").toSorted()).toEqual(["Calendars.ReadWrite", "User.Read"]);
    expect(Number(claims["exp"]) - before).toBeGreaterThanOrEqual(3599);
    expect(Number(claims["exp"]) - before).toBeLessThan(3700);
  });

  it("gives a token that the tenant's Graph accepts", async () => {
    await open("?only=maya");
    const outcome = await ask("maya", (probe) => probe.silent(["User.Read"]));
    if (outcome.kind !== "token") throw new Error(outcome.code);
    const answer = await fetch(`http://localhost:${server.port}/graph/v1.0/me`, {
      headers: { authorization: `Bearer ${outcome.accessToken}` },
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ userPrincipalName: "maya@sidebyside.example" });
  });

  it("leaves a withdrawn permission out of the token", async () => {
    await postFault({ kind: "revoke-consent", match: { person: "maya" }, scopes: ["Calendars.ReadWrite"] });
    await open();
    await expect
      .poll(async () => claimsOf(await ask("maya", (p) => p.silent(["User.Read", "Calendars.ReadWrite"], true)))["scp"])
      .toBe("User.Read");
    expect(claimsOf(await ask("tom", (p) => p.silent(["User.Read", "Calendars.ReadWrite"])))["scp"]).toContain(
      "Calendars.ReadWrite",
    );
  });

  it("asks for interaction where that is switched on, until the person accepts once", async () => {
    await open("?only=maya");
    await appOf("maya");
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("switch", { name: "Ask again for Maya" }).check();
    await page.keyboard.press("Escape");
    expect(await ask("maya", (probe) => probe.silent(["User.Read"]))).toMatchObject({ kind: "interaction-required" });

    const cancelled = ask("maya", (probe) => probe.popup(["User.Read"]));
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    expect((await cancelled).kind).toBe("failed");
    expect(await ask("maya", (probe) => probe.silent(["User.Read"]))).toMatchObject({ kind: "interaction-required" });

    const accepted = ask("maya", (probe) => probe.popup(["User.Read"]));
    await page.getByRole("dialog").getByRole("button", { name: "Accept" }).click();
    expect((await accepted).kind).toBe("token");
    expect((await ask("maya", (probe) => probe.silent(["User.Read"], true))).kind).toBe("token");
  });

  it("answers a function it does not have with an error, and shows it in the messages", async () => {
    await open("?only=maya");
    expect(await ask("maya", (probe) => probe.raw("people.selectPeople", [{}]))).toEqual([
      { errorCode: 100, message: "people.selectPeople is not supported by this host" },
      null,
    ]);
    await page.getByRole("button", { name: /^Messages between Maya/ }).click();
    const row = page.getByRole("listitem").filter({ hasText: "people.selectPeople" });
    await expect.poll(() => row.first().textContent()).toContain("not supported");
  });

  it("goes on after messages that make no sense", async () => {
    await open("?only=maya");
    const frame = await appOf("maya");
    await frame.evaluate(() => {
      for (const message of [
        null,
        7,
        "text",
        {},
        { id: "x", func: 3 },
        { id: 1, func: "executeDeepLink", args: "no" },
      ]) {
        window.probe?.post(message);
      }
      window.probe?.post({ id: 2, func: "executeDeepLink", args: [{}] });
      window.probe?.post({ id: 3, func: "nestedAppAuth.execute", args: [], data: "{not json" });
      window.probe?.post({ id: 4, func: "constructor", args: [] });
    });
    expect((await ask("maya", (probe) => probe.context())).page.frameContext).toBe("content");
  });

  it("opens the app's own links inside Teams, each with what it points at", async () => {
    await open("?only=maya");
    const link = `https://teams.microsoft.com/l/entity/${appId}/home?context=${encodeURIComponent('{"subEntityId":"guide/d1/i1"}')}`;
    const frame = await appOf("maya");
    await frame.evaluate((url) => void window.probe?.openLink(url), link);
    await page.waitForURL(/sub=guide/);
    expect((await ask("maya", (probe) => probe.context())).page.subPageId).toBe("guide/d1/i1");
  });

  it("refuses to go to an app that is not installed", async () => {
    await open("?only=maya");
    expect(await ask("maya", (probe) => probe.navigateToApp("11111111-0000-4000-8000-000000000000", "home"))).toBe(
      "This app is not installed",
    );
  });

  it("opens a calendar item that the app asks for", async () => {
    await open("?only=maya");
    const frame = await appOf("maya");
    await frame.evaluate(() => void window.probe?.openCalendarItem("AAMk-1"));
    await expect.poll(() => page.url()).toMatch(/view=outlook.*item=AAMk-1/);
  });

  it("shows the side panel in the meeting only where the guide is installed", async () => {
    await open(`?only=maya&view=meeting&chat=${encodeURIComponent(chatId)}&panel=open`);
    await page.getByRole("toolbar", { name: "Meeting" }).waitFor();
    expect(await page.locator("[data-testid=app-maya]").count()).toBe(0);
  });

  async function postFault(fault: object): Promise<void> {
    await fetch(`http://localhost:${server.port}/control/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fault),
    });
  }
});

function claimsOf(outcome: {
  readonly kind: string;
  readonly accessToken?: string;
}): Readonly<Record<string, unknown>> {
  const payload = outcome.accessToken?.split(".")[1];
  if (payload === undefined) throw new Error(`No token but ${outcome.kind}`);
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
}
