import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openState } from "#scripts/gallery/gallery-page.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { launchBrowser } from "./browser.ts";

const root = resolve(import.meta.dirname, "../..");

describe("what the members share on the panel", () => {
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
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  const prompt = () => page.locator("main section p").last().textContent();

  it("ticks the contract point by point, says whom it waits for, and takes a tick back", async () => {
    await open("contract");
    await page.getByText("Tom agreed", { exact: true }).waitFor();
    await button("I agree").click();
    await page.locator("p", { hasText: "We know who can see what." }).waitFor();
    expect(await button(/^Point 1/).getAttribute("aria-label")).toBe("Point 1: agreed by all of you");
    await button("I agree").click();
    await button(/^Point 2/).click();
    await page.getByText("You agreed · Waiting for Tom").waitFor();
    await button("Take it back").click();
    expect(await button(/^Point 2/).getAttribute("aria-label")).toBe("Point 2: open");
  });

  it("shares a goal when its field is left, and not before", async () => {
    await open("goals-empty");
    const goal = page.getByLabel("My goal, in my words");
    await goal.fill("Speak up earlier");
    expect(await page.getByLabel("How near are you to it?").count()).toBe(0);
    await goal.blur();
    await page.getByLabel("How near are you to it?").fill("4");
    await page.getByText("4 of 10").waitFor();
  });

  it("looks back with one tap for what happened and one for what now, and keeps the old words of a smaller promise", async () => {
    await open("review");
    await page.getByText("Done", { exact: true }).click();
    await page.getByText("It is done, and leaves the list.").waitFor();
    expect(await page.getByText("And now").count()).toBe(0);
    await button(/^The next one/).click();
    await page.getByText("When the budget comes up, I will say what I need first.").waitFor();
    await page.getByText("Partly", { exact: true }).click();
    await page.getByText("Resize", { exact: true }).click();
    await page.getByLabel("I will").fill("say one sentence");
    await button("Keep these words").click();
    await page.getByText("When the budget comes up, I will say one sentence.").waitFor();
    expect(await page.getByRole("radio", { name: "Resize" }).isChecked()).toBe(true);
  });

  it('has the listener ask what made it possible only after "done", and what was learned otherwise', async () => {
    await open("review-partner");
    expect(await prompt()).toBe("Listen first. Tom says what became of it.");
    await open("review-partner-done");
    expect(await prompt()).toBe("What made that possible?");
    await open("review-partner-kept");
    expect(await prompt()).toBe("What did you learn?");
    await page.getByText("Tom says: not yet. Kept.").waitFor();
    expect(await page.getByRole("radio", { name: "Done" }).count()).toBe(0);
  });

  it("refuses a fourth open promise in words, and takes it once there is room", async () => {
    await open("commit-too-many");
    await page.getByText("Three promises are open already.").waitFor();
    await button(/^Let go of: When the budget/).click();
    await page.getByLabel("How sure are you?").waitFor();
    expect(await page.locator("blockquote").textContent()).toContain(
      "I will ask one question before I say what I think",
    );
  });

  it("shows the coach the promise as soon as it is confirmed, with its date and how sure it is", async () => {
    await open("commit-coach");
    await page.getByText("What Tom promises appears here.").waitFor();
    await open("commit-coach-heard");
    expect(await page.locator("blockquote").textContent()).toContain("by 8 January, sure: 7 of 10");
    expect(await page.getByLabel("How sure are you?").count()).toBe(0);
  });

  it("lets three people give feedback to whoever coached them, each by name", async () => {
    await open("three-close");
    await page.getByRole("radio", { name: "Grace" }).waitFor();
    await page.getByLabel("Next time, try …").fill("wait longer");
    await page.getByLabel("Next time, try …").blur();
    await page.getByText("Tom", { exact: true }).click();
    expect(await page.getByLabel("Next time, try …").inputValue()).toBe("");
    await page.getByText("Grace", { exact: true }).click();
    expect(await page.getByLabel("Next time, try …").inputValue()).toBe("wait longer");
  });

  it("shows what was given to me", async () => {
    await open("close-received");
    await page.getByText("When you waited, I found the answer myself.").waitFor();
    const height = async () => (await page.getByText("Next time, ask me earlier").boundingBox())?.height ?? 0;
    const short = await height();
    await button("Tom to you").click();
    expect(await height()).toBeGreaterThan(short);
  });

  it("keeps the same private notes wherever they are shown", async () => {
    await open("focus-coach");
    await page.getByLabel("A note for yourself").fill("ask about Priya");
    await button("Notes").click();
    expect(await page.getByLabel("A note for yourself").inputValue()).toBe("ask about Priya");
    await page.getByText("Only you", { exact: true }).waitFor();
  });

  it("leaves me where I write when Tom goes on, says so once, and takes me along on request", async () => {
    await open("partner-ahead");
    const ideas = page.getByLabel("Ideas, one per line");
    expect(await ideas.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await page.locator("main output").first().textContent()).toBe(
      "Tom went on to “Commitment”. You can finish writing first.",
    );
    await page.keyboard.press("End");
    await page.keyboard.type("!");
    await button("Go to: Commitment").click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Commitment");
    await button("Back").click();
    expect(await ideas.inputValue()).toContain("!");
  });

  it("says who went on", async () => {
    await open("partner-went-on");
    expect(await page.locator("header").textContent()).toContain("Tom went on");
    await open("options");
    expect(await page.locator("header").textContent()).not.toContain("went on");
  });

  it("asks whether we met only where nobody can tell, and blames nobody", async () => {
    await open("done");
    expect(await page.getByText("Did you meet?").count()).toBe(0);
    await open("done-by-itself");
    await page.getByText("We moved it").click();
    await page.getByText("is nobody’s fault").waitFor();
    expect(await page.getByRole("radio", { name: "We moved it" }).isChecked()).toBe(true);
  });

  it("tells the story of saving on request, in place, and gives the focus back", async () => {
    await open("partner-stale");
    await page.getByText("Saved. Tom’s words as of 10:02").waitFor();
    await button("Why?").click();
    await page.getByRole("heading", { name: "What is saved" }).waitFor();
    expect(await focused()).toBe("H2");
    await page.getByText("What was read before is still shown.").waitFor();
    await button("Back to the guide").click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Why?");
  });

  it("offers the sign-in beside the line that says so", async () => {
    await open("sync-signed-out");
    await button("Sign in").waitFor();
    expect(await page.locator("footer").textContent()).toContain("Not saved yet: you are signed out");
  });

  it("lists the real readers, warns of those who were not agreed, and tries again where they cannot be read", async () => {
    await open("who-can-see");
    await page.getByText("as agreed").waitFor();
    expect(await page.getByRole("listitem").allTextContents()).toEqual(["Tom can read it: as agreed."]);
    await open("who-can-see-unexpected");
    await page.getByText("as agreed").waitFor();
    const readers = await page.getByRole("listitem").allTextContents();
    expect(readers[0]).toContain("Priya Nair can read and change it");
    expect(readers[1]).toContain("Everybody who has the link can open it.");
    await open("who-can-see-offline");
    await button("Try again").waitFor();
    await open("who-can-see-no-file");
    await page.getByText("there is no file of yours yet").waitFor();
  });

  it("shows the organisation’s help only where there is some", async () => {
    await open("coach-card");
    expect(await button("Help from your organisation").count()).toBe(0);
    await open("coach-card-help");
    await button("Help from your organisation").waitFor();
  });

  it("never throws the focus away when a button’s work is done", async () => {
    await open("commit");
    await button("These are my words").focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("How sure are you?").waitFor();
    expect(await focused()).toBe("DIV");
    // What follows is what stands there now: another question, then the slider.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("range");
  });
});
