import type { FrameLocator, Locator, Page } from "playwright-core";
import { areSame, type Couple } from "./pairing-oracle.ts";
import type { ProgrammeStage } from "./programme-stage.ts";
import { personOf } from "./stage.ts";

/** Ana's screen of the pairing, as a browser shows it. */
export type PairingPage = { readonly page: Page; readonly app: FrameLocator };
type Within = Pick<FrameLocator, "getByRole">;

/** Opens the pairing of the programme; who takes part has been read. */
export async function openPairing(play: ProgrammeStage): Promise<PairingPage> {
  const opened = await play.openTab("ana");
  await opened.app.getByRole("radio", { name: "Pairing" }).check();
  await button(opened.app, "Try the pairing").waitFor({ timeout: 60_000 });
  return opened;
}

/** The same, and the first round is laid. */
export async function tryPairing(play: ProgrammeStage): Promise<PairingPage> {
  const opened = await openPairing(play);
  await button(opened.app, "Try the pairing").click();
  await rows(opened.app).first().waitFor();
  return opened;
}

export function button(within: Within, name: string | RegExp): Locator {
  return within.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
}

/** The pairs, one row each. */
export function rows(app: FrameLocator): Locator {
  return app
    .getByRole("region", { name: "The pairs" })
    .getByRole("listitem")
    .filter({ has: app.getByRole("button", { name: /show what it is made of/ }) });
}

/** Opens the numbers of every pair and reads what they say: exact scores, in hundredths, by the names. */
export async function readScores(app: FrameLocator): Promise<ReadonlyMap<string, number>> {
  const scores = new Map<string, number>();
  for (const row of await rows(app).all()) {
    const numbers = row.getByRole("button", { name: /show what it is made of/ });
    if ((await numbers.getAttribute("aria-expanded")) === "false") await numbers.click();
    const names = (await numbers.getAttribute("aria-label"))?.split(":")[0] ?? "";
    scores.set(names, hundredths((await row.locator("caption").textContent()) ?? ""));
  }
  return scores;
}

/** What the pairs on the screen come to. */
export async function comesTo(app: FrameLocator): Promise<{ readonly total: number; readonly worst: number }> {
  const scores = [...(await readScores(app)).values()];
  return { total: scores.reduce((sum, score) => sum + score, 0), worst: Math.min(...scores) };
}

/** Asks why these two are not together. */
export async function ask(app: FrameLocator, [one, other]: readonly [string, string]): Promise<void> {
  if ((await app.getByRole("combobox", { name: "First person" }).count()) === 0)
    await button(app, "Why not these two?").click();
  await pick(app, "First person", one);
  await pick(app, "Second person", other);
}

export async function pick(within: Within, label: string, name: string): Promise<void> {
  await within.getByRole("combobox", { name: label }).fill(name);
  await within.getByRole("option", { name, exact: true }).click();
}

/** The number in a text, in hundredths; of several the one at this place. */
export function hundredths(text: string, place = 0): number {
  const numbers = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return Math.round(Number((numbers.at(place) ?? "NaN").replaceAll(",", "")) * 100);
}

/** Presses Tab until what has the focus is called so. */
export async function tabTo({ page, app }: PairingPage, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = app.locator(":focus");
    if ((await focused.count()) > 0 && (await focused.innerText()) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}`);
}

export const idOf = (alias: string) => personOf(alias).id;

/** Whether two are among the couples. */
export function isAmong(couples: readonly Couple[], couple: Couple): boolean {
  return couples.some((other) => areSame(couple, other));
}

/** Promise.withResolvers, which Node 20 does not have. */
export function gate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  const made: { resolve?: () => void } = {};
  const promise = new Promise<void>((resolve) => {
    made.resolve = resolve;
  });
  return { promise, resolve: () => made.resolve?.() };
}
