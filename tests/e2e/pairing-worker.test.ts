import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pairPeople } from "#domain/pairing/pair-people.ts";
import { findRelaxations } from "#domain/pairing/relaxations.ts";
import { populationQuestion } from "#tests/oracle/population.ts";
import { dice } from "#tests/oracle/random-search.ts";
import { launchBrowser } from "./browser.ts";
import type { Watched } from "./pairing-page/pairing-page.ts";
import { type ServedPage, servePairingPage } from "./pairing-page/serve-pairing-page.ts";

const seed = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));

let browser: Browser;
let served: ServedPage;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), servePairingPage()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

it(`pairs 40 people in a Worker as Node does, and offers the same relaxations (SEED=${seed})`, async () => {
  const page = await open();
  const { answer, progress } = await pair(page, 40);
  const question = populationQuestion(dice(seed), 40);
  const here = pairPeople(question);
  expect(JSON.parse(answer)).toEqual(plain(here));
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  const relaxed = await page.evaluate(([one, size]) => window.pairingPage.relax(one, size), [seed, 40] as const);
  expect(JSON.parse(relaxed)).toEqual(plain(here.ok && findRelaxations(question, here.value)));
  await expect.poll(() => page.workers().length).toBe(0);
});

it("lets the page draw while thousands are paired, which it could not do itself", async () => {
  const page = await open();
  const away = await pair(page, 5000);
  expect(JSON.parse(away.answer)).toMatchObject({ ok: true });
  expect(away.frames).toBeGreaterThan(10);
  const here = await page.evaluate((one) => window.pairingPage.pairHere(one, 2000), seed);
  expect(here.frames).toBeLessThan(3);
});

it("stops at once when it is told to, and then pairs again", async () => {
  const page = await open();
  const stopped = await pair(page, 5000, "stop");
  expect(JSON.parse(stopped.answer)).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(stopped.progress).toHaveLength(1);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(JSON.parse((await pair(page, 40)).answer)).toMatchObject({ ok: true });
});

it("says that it cannot start where a policy forbids Workers, after a second try", async () => {
  const page = await open("blocked/");
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  expect(JSON.parse((await pair(page, 40)).answer)).toEqual({ ok: false, error: { kind: "cannot-start" } });
  await expect.poll(() => refused.filter((text) => text.includes("worker-src")).length).toBe(2);
});

it("gets over one failure to load, and over no second", async () => {
  const page = await open();
  await page.route(/pairing-worker/, (route) => route.abort(), { times: 1 });
  expect(JSON.parse((await pair(page, 40)).answer)).toMatchObject({ ok: true });
  await page.route(/pairing-worker/, (route) => route.abort(), { times: 2 });
  expect(JSON.parse((await pair(page, 40)).answer)).toEqual({ ok: false, error: { kind: "cannot-start" } });
});

it("tells what broke off", async () => {
  const page = await open();
  const { answer } = await pair(page, 40, "damage");
  expect(JSON.parse(answer)).toMatchObject({
    ok: false,
    error: { kind: "broke-off", detail: expect.stringContaining("not iterable") },
  });
  await expect.poll(() => page.workers().length).toBe(0);
});

it("brings nothing of the screens into the Worker", () => {
  expect(served.workerCode.length).toBeGreaterThan(10_000);
  expect(served.workerCode.length).toBeLessThan(60_000);
  expect(served.workerCode).not.toMatch(/react|fluent|document\./i);
});

async function open(path = ""): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(served.url + path);
  await page.waitForFunction(() => "pairingPage" in window);
  return page;
}

function pair(page: Page, size: number, change?: "stop" | "damage"): Promise<Watched> {
  return page.evaluate(([one, many, what]) => window.pairingPage.pair(one, many, what), [seed, size, change] as const);
}

/** What crosses as JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
