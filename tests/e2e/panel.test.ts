import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listStates, openState } from "#scripts/gallery/gallery-page.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { launchBrowser } from "./browser.ts";

const root = resolve(import.meta.dirname, "../..");

describe("the guide at 280 by 600", () => {
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

  const open = (state: string) => openState(page, origin, { state: `panel-${state}`, theme: "light" });
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const spoken = () => page.locator("main output").first().textContent();

  it.each(["en", "de"] as const)("needs no scrolling for any stage, in %s", async (lang) => {
    const wrong: string[] = [];
    const states = (await listStates(page, origin)).filter(({ surface }) => surface === "panel");
    let looked = 0;
    for (const { id } of states) {
      // What somebody opens beside the way through, and the line about the record, may be longer.
      if (/who-can-see|story|card|without-record|empty|error|offline|consent|signed|permission|gone|ambiguous/.test(id))
        continue;
      await openState(page, origin, { state: id, theme: "light", lang });
      const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      if (over > 0) wrong.push(`${id}: ${over} px below the edge`);
      looked += 1;
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(50);
  });

  it("is walked from the beginning to the end with one key", async () => {
    await open("before");
    await button("Begin now").focus();
    const headings: (string | null)[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Enter");
      headings.push(await page.getByRole("heading", { level: 1 }).textContent());
    }
    const turn = ["Focus", "What is happening", "What you could do", "Commitment"];
    expect(headings).toEqual(["Arrive", "Look back", ...turn, "Swap", ...turn, "Close"]);
    await page.keyboard.press("Enter");
    await page.getByText("You meet again on Tuesday 12 January at 10:00.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  it("says each change once, in one polite place", async () => {
    await open("before");
    await button("Begin now").click();
    expect(await spoken()).toBe("Arrive. Both of you speak");
    await button(/^Next/).click();
    expect(await spoken()).toBe("Look back. Your turn");
    await button("+1 minute").click();
    expect(await spoken()).toBe("One more minute, taken from “Close”.");
    await button(/^Another question/).click();
    expect(await spoken()).toBe("What is better since last time?");
  });

  it("shows the coachee the coachee's question, and the coach the coach's", async () => {
    await open("focus");
    await page.getByText("What do you want to have at the end of these minutes?").waitFor();
    await open("focus-coach");
    await page.getByText("What makes it matter now?").waitFor();
    expect(await page.getByText("Ask Tom").count()).toBe(1);
    expect(await page.getByText("What do you want to have at the end of these minutes?").count()).toBe(0);
  });

  it("has three questions and comes back to the first", async () => {
    await open("focus");
    const prompt = page.locator("section p").nth(1);
    const first = await prompt.textContent();
    const seen = new Set<string | null>();
    for (let step = 0; step < 3; step++) {
      seen.add(await prompt.textContent());
      await button(/^Another question/).click();
    }
    expect(seen.size).toBe(3);
    expect(await prompt.textContent()).toBe(first);
  });

  it("tells the ring in words: stage, place, time, and equal turns", async () => {
    await open("reality");
    expect(await page.getByRole("img").first().getAttribute("aria-label")).toBe(
      "What is happening, stage 4 of 12, 4 minutes left. Maya: 15 minutes. Tom: 15 minutes.",
    );
  });

  it("says time when it is over and stays", async () => {
    await open("time-over");
    await page.locator("svg").getByText("time", { exact: true }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("What is happening");
  });

  it("asks before the swap, and keeps what was typed in sight", async () => {
    await open("swap-asked");
    await page.getByText(/Roles change in \d+ seconds/).waitFor();
    expect(await page.getByLabel("I will").inputValue()).toBe("ask one question before I say what I think");
    await button("Swap now").click();
    await page.getByText("Now you coach Tom.").waitFor();
    await button("Begin Tom’s turn").click();
    await page.getByText("You coach").waitFor();
  });

  it("keeps a commitment through the session: below 7 it asks for less, at the end it is there", async () => {
    await open("commit-empty");
    await page.getByLabel("When").fill("the review begins");
    await page.getByLabel("I will").fill("listen first");
    await button("These are my words").click();
    await page.getByLabel("How sure are you?").fill("4");
    await page.getByLabel("By, if you like").fill("2027-01-08");
    await page.getByText("Below 7:").waitFor();
    await button("make it smaller").click();
    await page.getByLabel("I will").fill("ask one thing");
    await button("These are my words").click();
    await page.getByLabel("How sure are you?").fill("8");
    await page.getByLabel("Said once aloud").check();
    expect(await page.getByText("Below 7").count()).toBe(0);
    for (let step = 0; step < 6; step++) await button(/^(Next|Begin)/).click();
    await page.getByRole("heading", { name: "Close" }).waitFor();
    expect(await page.locator("blockquote").textContent()).toBe("When the review begins, I will ask one thing.");
    await button("Finish").click();
    await page.getByText("by 8 January, sure: 8 of 10").waitFor();
  });

  it("opens the coach's card in place, moves focus to it, and gives it back", async () => {
    await open("reality-coach");
    await button("Coach’s card").click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Coach’s card");
    await page.getByText("Wait five seconds.").waitFor();
    await button("Back to the guide").click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Coach’s card");
    await page.getByText("What have you tried? What part is yours to change?").waitFor();
  });

  it("shows the shortened turns of a late start before it begins", async () => {
    await open("late");
    await page.getByText("Each turn is 4 minutes shorter").waitFor();
    const lines = await page
      .getByRole("list", { name: "What happens, in minutes" })
      .getByRole("listitem")
      .allTextContents();
    expect(lines.filter((line) => line.includes("turn") && line.includes("11"))).toHaveLength(2);
  });

  it("goes on without the record and says why; refuses a stranger's", async () => {
    await open("without-record-running");
    await page.getByText("The guide goes on without the shared record.").waitFor();
    await button(/^Next/).click();
    await page.getByRole("heading", { name: "Look back" }).waitFor();
    await open("no-permission");
    expect(await page.getByRole("heading").allTextContents()).toEqual(["This guide is not yours to open"]);
  });

  it("asks which session is meant, and opens the chosen one", async () => {
    await open("ambiguous");
    await button(/grace@/).click();
    await button("Begin").waitFor();
    expect(await page.getByRole("heading").allTextContents()).toEqual(["With Grace"]);
  });
});
