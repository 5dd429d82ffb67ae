import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { issueToken } from "#tenant/graph/auth.ts";
import { people } from "#tenant/seed/people.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { launchBrowser } from "./browser.ts";
import { buildProbe, builtShell } from "./built-shell.ts";

const appId = "5bde5bde-0000-4000-8000-00000000a001";
const guideLink = `https://teams.microsoft.com/l/entity/${appId}/home?context=${encodeURIComponent('{"subEntityId":"guide/d1/i1"}')}`;
const body = `<p>Our <a href="${guideLink}">guide</a></p><script>window.top.stolen = 1</script>
  <img src="x" onerror="parent.stolen = 1"><a href="javascript:parent.stolen=1" onclick="parent.stolen=1">bad</a>`;

/** A week in which nothing of the seed can be in the way of what the test looks for. */
const monday = "2027-01-18";

describe("the shell's calendar, meeting and controls", () => {
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
    await control("POST", "/reset");
    await control("PUT", "/clock", { now: `${monday}T08:30:00Z` });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.route("https://res.cdn.office.net/**", (route) => route.fulfill({ json: { validOrigins: [] } }));
    page = await context.newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
  });
  afterEach(async () => {
    await page.context().close();
  });

  const control = async (method: string, path: string, json?: object): Promise<unknown> => {
    const response = await fetch(`http://localhost:${server.port}/control${path}`, {
      method,
      ...(json === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(json) }),
    });
    return response.json();
  };
  const asPerson = async (alias: string, method: string, path: string, json?: object): Promise<Response> => {
    const person = people.find((one) => one.alias === alias);
    if (person === undefined) throw new Error(`Nobody is called ${alias}`);
    const scopes = ["Calendars.ReadWrite", "TeamsAppInstallation.ReadWriteForChat"];
    return fetch(`http://localhost:${server.port}/graph/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${issueToken({ person, scopes })}`, "content-type": "application/json" },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
  };
  const bookSession = async (): Promise<string> => {
    const answer = await asPerson("maya", "POST", "/me/events", {
      subject: "Probe session",
      body: { contentType: "html", content: body },
      start: { dateTime: "2027-01-19T10:00:00", timeZone: "GMT Standard Time" },
      end: { dateTime: "2027-01-19T10:45:00", timeZone: "GMT Standard Time" },
      sensitivity: "private",
      isOnlineMeeting: true,
      onlineMeetingProvider: "teamsForBusiness",
      attendees: [{ emailAddress: { address: "tom@sidebyside.example", name: "Tom Gurung" }, type: "required" }],
    });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { readonly id: string }).id;
  };
  const open = async (query: string) => {
    await page.goto(`http://tenant.localhost:${server.port}/${query}`);
  };
  const pane = (alias: string) => page.getByTestId(`pane-${alias}`);
  const event = (alias: string) => pane(alias).getByRole("button", { name: /^Probe session/ });

  const said = async (alias: string) => (await event(alias).ariaSnapshot()).replaceAll(/\s+/g, " ");

  it("shows one event in both people's own time, tentative until it is answered", async () => {
    await bookSession();
    await open("?leftView=outlook&rightView=outlook");
    expect(await said("maya")).toContain("10:00 to 10:45 busy, private, online meeting");
    expect(await said("tom")).toContain("15:45 to 16:30 tentative, private, online meeting");
    await pane("tom").getByLabel("1 mail received").waitFor();
  });

  it("answers an invitation, and the organiser sees it", async () => {
    await bookSession();
    await open("?leftView=outlook&rightView=outlook");
    await event("tom").click();
    await pane("tom").getByRole("button", { name: "Accept" }).click();
    await expect
      .poll(() => pane("tom").getByRole("button", { name: "Accept" }).getAttribute("aria-pressed"))
      .toBe("true");
    await event("maya").click();
    const row = pane("maya").getByRole("listitem").filter({ hasText: "Tom Gurung" });
    await expect.poll(() => row.textContent()).toContain("Accepted");
  });

  it("opens the guide from the invitation's text in this person's tab, and runs nothing of that text", async () => {
    const id = await bookSession();
    await open(`?only=maya&view=outlook&item=${encodeURIComponent(id)}`);
    const text = page.frameLocator("iframe[title='Text of the invitation']");
    await text.getByText("bad").click();
    await text.getByRole("link", { name: "guide" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("sub")).toBe("guide/d1/i1");
    expect(new URL(page.url()).searchParams.get("view")).toBeNull();
    expect(await page.evaluate("window.stolen")).toBeUndefined();
  });

  it("lets the organiser add the guide by hand, and opens it 280 pixels wide beside the meeting", async () => {
    const id = await bookSession();
    await open(`?leftView=outlook&leftItem=${encodeURIComponent(id)}&rightView=meeting`);
    await pane("maya").getByRole("button", { name: "Join" }).click();
    await pane("tom")
      .getByRole("button", { name: /^Join Probe session/ })
      .click();
    expect(await pane("tom").getByRole("button", { name: "Apps" }).count()).toBe(0);
    await pane("maya").getByRole("button", { name: "Apps" }).click();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("toolbar").getByRole("button", { name: "Side by Side" }).first().click();
    const frame = pane("maya").getByTestId("app-maya");
    expect((await frame.boundingBox())?.width).toBe(280);
    const app = await (await frame.elementHandle())?.contentFrame();
    await app?.waitForFunction(() => window.probe !== undefined);
    const context = await app?.evaluate(() => window.probe?.context());
    const chatId = new URL(page.url()).searchParams.get("leftChat");
    expect(chatId).toMatch(/^19:meeting_.+@thread\.v2$/);
    expect(context).toMatchObject({
      page: { id: "guide", frameContext: "sidePanel" },
      chat: { id: chatId },
      meeting: { id: Buffer.from(`0#${chatId}#0`).toString("base64") },
    });
    await pane("tom").getByRole("toolbar").getByRole("button", { name: "Side by Side" }).waitFor({ timeout: 15_000 });
  });

  it("walks the week with the arrow keys and opens an event with Enter", async () => {
    await bookSession();
    await open("?only=maya&view=outlook");
    await event("maya").waitFor();
    expect(await page.locator("[data-at][tabindex='0']").count()).toBe(1);
    await page.locator("[data-at][tabindex='0']").focus();
    await page.keyboard.press("Home");
    for (let step = 0; step < 40; step += 1) {
      const label = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (label.startsWith("Probe session")) break;
      const at = await page.evaluate(() => document.activeElement?.getAttribute("data-at"));
      await page.keyboard.press(at?.startsWith("1/") ? "ArrowDown" : "ArrowRight");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Probe session" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Probe session/);
  });

  it("moves the one clock, to the hour, to the next session, and back", async () => {
    await bookSession();
    await open("");
    const time = page.getByTestId("tenant-time");
    await expect.poll(() => time.textContent()).toBe("08:30");
    await page.getByRole("button", { name: "+1 hour" }).click();
    await expect.poll(() => time.textContent()).toBe("09:30");
    await page.getByRole("button", { name: "Next session" }).click();
    // Two minutes before the session; on a slow machine the next minute may have begun.
    await expect.poll(() => time.textContent(), { timeout: 10_000 }).toMatch(/^09:5[89]$/);
    await expect.poll(() => pane("tom").locator("header time").textContent()).toMatch(/^15:4[34]$/);
    expect(await control("GET", "/clock")).toMatchObject({ now: expect.stringMatching(/^2027-01-19T09:5[89]/) });
    await page.getByRole("button", { name: "Real time" }).click();
    await expect.poll(() => page.getByRole("button", { name: "Real time", exact: true }).count()).toBe(0);
    expect(Math.abs(((await control("GET", "/clock")) as { offsetMs: number }).offsetMs)).toBeLessThan(30_000);
  });

  it("switches a fault on for one person and off again", async () => {
    await open("");
    await page.getByRole("button", { name: "Faults" }).click();
    await page.getByRole("switch", { name: "Throttled for Tom" }).check();
    await expect
      .poll(async () => control("GET", "/faults"))
      .toMatchObject({ value: [{ kind: "throttle", match: { person: "tom" } }] });
    expect(
      (await asPerson("tom", "GET", "/me/calendarView?startDateTime=2027-01-18&endDateTime=2027-01-19")).status,
    ).toBe(429);
    await page.getByRole("button", { name: "Everything works again" }).click();
    await expect.poll(async () => control("GET", "/faults")).toEqual({ value: [] });
  });

  it("keeps Outlook itself running while the app is throttled, but not while the person is offline", async () => {
    await bookSession();
    await control("POST", "/faults", { kind: "throttle", match: { person: "maya" } });
    await open("?only=maya&view=outlook");
    await event("maya").waitFor();
    await control("POST", "/faults", { kind: "offline", match: { person: "maya" } });
    await page.reload();
    expect(await page.getByRole("alert").textContent()).toContain("cannot be read");
  });

  it.each(["light", "dark", "contrast"])("has no accessibility fault that axe can find (%s)", async (theme) => {
    const id = await bookSession();
    const item = encodeURIComponent(id);
    await open(`?leftView=outlook&leftItem=${item}&rightView=meeting&leftTheme=${theme}&rightTheme=${theme}`);
    await page.getByRole("dialog", { name: "Probe session" }).waitFor();
    await pane("tom").getByRole("button", { name: /^Join/ }).first().waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate<readonly string[]>(`
      axe.run({ exclude: [["[data-tabster-dummy]"], ["iframe"]] }, { resultTypes: ["violations"] }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + " " + html.slice(0, 160) + " " + failureSummary)))
    `);
    expect(found).toEqual([]);
  });
});
