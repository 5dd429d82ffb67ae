import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, listStates, openState } from "#scripts/gallery/gallery-page.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { launchBrowser } from "./browser.ts";

const root = resolve(import.meta.dirname, "../..");
const themes = ["light", "dark", "contrast"] as const;

describe("the gallery of states", () => {
  let tenant: TenantServer;
  let browser: Browser;
  let page: Page;
  let origin: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    tenant = await startTenantServer({
      port: 0,
      appDir: process.env["APP_DIR"] ?? resolve(root, "dist-local"),
      shellDir: resolve(root, ".cache/shell"),
    });
    origin = `http://maya.tenant.localhost:${tenant.port}`;
    browser = await launchBrowser();
    const context = await browser.newContext({ reducedMotion: "reduce", timezoneId: "Asia/Kathmandu" });
    page = await context.newPage();
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await tenant?.close();
  });

  it("has an address for every state of both screens", async () => {
    const states = await listStates(page, origin);
    expect(states.filter(({ surface }) => surface === "personal").length).toBeGreaterThanOrEqual(30);
    expect(states.filter(({ surface }) => surface === "panel").length).toBeGreaterThanOrEqual(10);
    expect(new Set(states.map(({ id }) => id)).size).toBe(states.length);
  });

  it("finds nothing wrong with any state: axe, width, console, keyboard", async () => {
    const wrong: string[] = [];
    let looked = 0;
    for (const [index, { id, surface }] of (await listStates(page, origin)).entries()) {
      const widths = surface === "panel" ? [280] : [1000, 360];
      complaints.length = 0;
      await page.setViewportSize({ width: widths[0] ?? 280, height: 700 });
      // Each theme takes its turn; `npm run` of scripts/screenshots.ts looks at all of them.
      const wish = { state: id, theme: themes[index % themes.length] ?? "light" };
      const trouble = await openState(page, origin, wish).catch((error: unknown) => String(error));
      if (trouble !== undefined) {
        wrong.push(`${id}: never shows anything, ${trouble}, ${complaints.join(" ")}`);
        continue;
      }
      for (const finding of await axeFindings(page)) wrong.push(`${id}: ${finding}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 700 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) wrong.push(`${id} at ${width} px: ${overflow} px stick out`);
      }
      for (const name of await unreachable(page)) wrong.push(`${id}: Tab never reaches "${name}"`);
      for (const complaint of complaints) wrong.push(`${id}: console says ${complaint}`);
      looked += 1;
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThanOrEqual(40);
  }, 600_000);

  it("is looked at once nothing is on its way, however slowly a side view comes", async () => {
    const late = /who-can-see[^/]*\.js/;
    await page.route(late, async (route) => {
      await setTimeout(600);
      await route.continue();
    });
    await openState(page, origin, { state: "panel-who-can-see" });
    await page.unroute(late);
    expect(await page.getByText("One moment").count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Who can see this" }).count()).toBe(1);
    await openState(page, origin, { state: "panel-loading" });
    expect(await page.locator("[data-loading]").count()).toBe(1);
  });

  it.each([
    ["de", "ltr"],
    ["en", "rtl"],
  ] as const)("fits 360 px in %s, running %s", async (lang, dir) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const wrong: string[] = [];
    for (const state of [
      "home-series",
      "home-commitments",
      "record-history",
      "delete-question",
      "booking-proposals-clock-change",
      "booking-map",
      "booking-map-seven-days",
      "booking-new-clashes",
      "booking-done-left-out",
      "booking-running",
    ]) {
      await openState(page, origin, { state, lang, dir });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) wrong.push(`${state}: ${overflow} px stick out`);
      for (const finding of await axeFindings(page)) wrong.push(`${state}: ${finding}`);
    }
    expect(wrong).toEqual([]);
  });

  it("lets the keyboard alone choose a person, a time, and book", async () => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await openState(page, origin, { state: "home-first-run" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    // The heading of the new screen has the focus; the field comes next.
    await page.keyboard.press("Tab");
    await page.keyboard.type("to");
    await page.getByRole("option", { name: /Tom Gurung/ }).waitFor();
    expect(await page.getByRole("combobox").getAttribute("aria-activedescendant")).toBe(
      await page.getByRole("option", { selected: true }).getAttribute("id"),
    );
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("option", { selected: true }).textContent()).toContain("Tomasz");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");

    await page.getByRole("radiogroup").waitFor();
    const proposals = page.getByRole("radiogroup").getByRole("radio");
    await proposals.first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await proposals.nth(1).isChecked()).toBe(true);
    const passed: (string | null | undefined)[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press("Tab");
      passed.push(await page.evaluate(() => document.activeElement?.textContent));
    }
    expect(passed).toEqual(["All dates", "Another time", "Read again", "Book six sessions"]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Tom has been invited" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Tom has been invited");
  });

  it("lets a screen reader hear the proposals in order of rank, one sentence each", async () => {
    await openState(page, origin, { state: "booking-proposals" });
    const names = await page
      .getByRole("radiogroup")
      .getByRole("radio")
      .evaluateAll((radios) => radios.map((radio) => radio.getAttribute("aria-label") ?? ""));
    expect(names.map((name) => name.slice(0, 16))).toEqual([
      "Proposal 1 of 3.",
      "Proposal 2 of 3.",
      "Proposal 3 of 3.",
    ]);
    const clear = names.map((name) => Number(/(\d+)(?: of \d+)? clear/.exec(name)?.[1]));
    expect(clear).toEqual(clear.toSorted((a, b) => b - a));
    for (const name of names)
      expect(name).toMatch(/\d+:\d\d for Tom, from \w+ \d+ \w+: .*clear.*\. (Ahead of|As good as|Here as) .*\.$/);
  });
});

/** The names of what can be pressed but is never reached by Tab. A group of radios counts as one. */
async function unreachable(page: Page): Promise<readonly string[]> {
  const selector = "button:not([disabled]), a[href], input:not([type=radio]), textarea, select, summary";
  const names = await page.$$eval(selector, (elements) => {
    const visible = elements.filter((element) => element.checkVisibility() && !element.closest("[inert]"));
    for (const [index, element] of visible.entries()) element.setAttribute("data-reach", String(index));
    return visible.map((element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim());
  });
  const reached = new Set<number>();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  for (let presses = 0; presses < names.length * 2 + 12 && reached.size < names.length; presses += 1) {
    await page.keyboard.press("Tab");
    const index = await page.evaluate(() => document.activeElement?.getAttribute("data-reach"));
    if (index !== null && index !== undefined) reached.add(Number(index));
  }
  return names.filter((_, index) => !reached.has(index));
}
