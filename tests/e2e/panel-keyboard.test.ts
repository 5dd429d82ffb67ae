import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, openState } from "#scripts/gallery/gallery-page.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { launchBrowser } from "./browser.ts";

const root = resolve(import.meta.dirname, "../..");

describe("the guide without a mouse", () => {
  let tenant: TenantServer;
  let browser: Browser;
  let page: Page;
  let origin: string;

  beforeAll(async () => {
    tenant = await startTenantServer({
      port: 0,
      appDir: process.env["APP_DIR"] ?? resolve(root, "dist-local"),
      shellDir: resolve(root, ".cache/shell"),
    });
    origin = `http://maya.tenant.localhost:${tenant.port}`;
    browser = await launchBrowser();
    const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width: 280, height: 600 } });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await tenant?.close();
  });

  const press = (key: string) => page.keyboard.press(key);
  const main = () => page.locator("main");
  const heading = () => page.getByRole("heading", { level: 1 }).textContent();

  /** How a screen reader would call what has the focus: role and name from Chromium's own tree. */
  async function focusedName(): Promise<string> {
    const session = await page.context().newCDPSession(page);
    const { result } = await session.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { nodes } = await session.send("Accessibility.getPartialAXTree", {
      ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
      fetchRelatives: false,
    });
    await session.detach();
    const [node] = nodes;
    return `${String(node?.role?.value)} ${String(node?.name?.value ?? "")}`;
  }

  async function tabTo(wanted: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<string> {
    const passed: string[] = [];
    for (let presses = 0; presses < 25; presses += 1) {
      await press(key);
      const name = await focusedName();
      if (wanted.test(name)) return name;
      passed.push(name);
    }
    throw new Error(`Tab never reaches ${String(wanted)}, only ${passed.join(" | ")}`);
  }

  async function goOn(): Promise<void> {
    await tabTo(/^button (Next|Begin|Finish)/);
    await press("Enter");
  }

  it("holds a whole session, every word written and found again", async () => {
    await openState(page, origin, { state: "panel-before", theme: "light" });
    await tabTo(/^button Begin now/);
    await press("Enter");
    expect(await heading()).toBe("Arrive");
    // The button under the finger is the next one.
    expect(await focusedName()).toBe("button Next: Look back");
    await press("Enter");

    expect(await heading()).toBe("Look back");
    await tabTo(/^radio Yours/, "Shift+Tab");
    // Where nothing is chosen yet Chromium stops at the first or at the last; the arrows lead to all of them.
    await tabTo(/^radio (Done|Changed)/);
    for (let presses = 0; presses < 3 && (await focusedName()) !== "radio Partly"; presses += 1)
      await press("ArrowRight");
    expect(await focusedName()).toBe("radio Partly");
    await tabTo(/^radio Keep/);
    await press("Space");
    expect(await page.getByRole("radio", { name: "Keep" }).isChecked()).toBe(true);
    await goOn();

    await tabTo(/^textbox What I want/, "Shift+Tab");
    await page.keyboard.type("A calm Monday");
    await goOn();
    await tabTo(/^slider Where are you now/, "Shift+Tab");
    await press("ArrowRight");
    await press("ArrowRight");
    await goOn();
    await tabTo(/^textbox Ideas/, "Shift+Tab");
    await page.keyboard.type("Ask first");
    await goOn();

    expect(await heading()).toBe("Commitment");
    await tabTo(/^textbox When/, "Shift+Tab");
    await page.keyboard.type("the round begins");
    await tabTo(/^textbox I will/);
    await page.keyboard.type("ask first");
    await tabTo(/^button These are my words/);
    await press("Enter");
    await tabTo(/^slider How sure/);
    for (let step = 0; step < 3; step += 1) await press("ArrowRight");
    await tabTo(/^checkbox Said once aloud/);
    await press("Space");
    await goOn();

    expect(await heading()).toBe("Swap");
    await press("Enter");
    expect(await heading()).toBe("Focus");
    await tabTo(/^textbox A note for yourself/, "Shift+Tab");
    await page.keyboard.type("he lit up at Priya");
    for (let stage = 0; stage < 4; stage += 1) await goOn();

    expect(await heading()).toBe("Close");
    await tabTo(/^textbox When you/, "Shift+Tab");
    await page.keyboard.type("When you waited, it helped");
    await tabTo(/^radio 1/);
    await press("ArrowRight");
    await tabTo(/^button Finish/);
    await press("Enter");
    expect(await heading()).toBe("Until next time");
    expect(await focusedName()).toBe("heading Until next time");
    await page.getByText("When the round begins, I will ask first.").waitFor();
    await page.getByText("sure: 8 of 10").waitFor();

    await tabTo(/^button Notes/);
    await press("Enter");
    expect(await page.getByLabel("A note for yourself").inputValue()).toBe("he lit up at Priya");
  }, 180_000);

  it("is the same to a screen reader as to the eye", async () => {
    await openState(page, origin, { state: "panel-review-partner-done", theme: "light" });
    const tree = await main().ariaSnapshot();
    const order = [
      'heading "Look back" [level=1]',
      "paragraph: Tom’s turn",
      'region "Ask Tom"',
      "What made that possible?",
      'radio "Yours"',
      'radio "Tom" [checked]',
      "When a code review takes longer than a day, I will call instead of writing.",
      "Tom says: done.",
      'button "Next: Focus"',
      'button "+1 minute"',
      'button "Back"',
      'button "Notes"',
      'button "Coach’s card"',
      'button "Who sees this"',
    ];
    const places = order.map((text) => tree.indexOf(text));
    expect(order.filter((text) => !tree.includes(text))).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each([
    ["German, right to left", { lang: "de", dir: "rtl" }, 280, 600],
    ["at twice the size", {}, 200, 400],
    ["on a wide page at 400 %", {}, 320, 256],
  ] as const)("fits without anything sticking out: %s", async (_, wish, width, height) => {
    await page.setViewportSize({ width, height });
    const wrong: string[] = [];
    for (const state of ["before", "review-said", "commit-sure", "contract", "close-received", "who-can-see", "done"]) {
      await openState(page, origin, { state: `panel-${state}`, ...wish });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wrong.push(`${state}: ${over} px stick out`);
      for (const finding of await axeFindings(page)) wrong.push(`${state}: ${finding}`);
    }
    await page.setViewportSize({ width: 280, height: 600 });
    expect(wrong).toEqual([]);
  });

  it("moves nothing for whoever wants no motion", async () => {
    await openState(page, origin, { state: "panel-focus" });
    await page.getByRole("button", { name: /^Another question/ }).click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
