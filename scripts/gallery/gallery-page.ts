import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** One picture's worth of the gallery. */
export type GalleryWish = {
  readonly state: string;
  readonly theme?: "light" | "dark" | "contrast";
  readonly lang?: "en" | "de";
  readonly dir?: "ltr" | "rtl";
};

/** A state as the gallery's index lists it. */
export type ListedState = { readonly id: string; readonly surface: string };

export async function listStates(page: Page, origin: string): Promise<readonly ListedState[]> {
  await page.goto(`${origin}/gallery/`);
  await page.waitForSelector("[data-state]");
  return page.$$eval("[data-state]", (items) =>
    items.map((item) => ({
      id: item.getAttribute("data-state") ?? "",
      surface: item.getAttribute("data-surface") ?? "",
    })),
  );
}

/** Opens a state and waits until it stands: its words are there, nothing is on its way, and nothing has changed for a moment. */
export async function openState(page: Page, origin: string, wish: GalleryWish): Promise<void> {
  await page.goto(`${origin}/gallery/?${new URLSearchParams(wish).toString()}`);
  await page.waitForFunction(() => document.getElementById("root")?.innerText.trim());
  // No function in here has a name: tsx would call a helper for it that a browser does not have.
  await page.evaluate(
    async ([quietMs, mostMs]) => {
      const giveUpAt = performance.now() + mostMs;
      let changedAt = performance.now();
      new MutationObserver(() => {
        changedAt = performance.now();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      for (;;) {
        await new Promise((wake) => setTimeout(wake, 25));
        const isWaiting = document.querySelector("#root:not([data-waiting]) [data-loading]") !== null;
        if (!isWaiting && performance.now() - changedAt >= quietMs) return;
        if (isWaiting && performance.now() >= giveUpAt) throw new Error("Something is still on its way");
      }
    },
    [150, 10_000] as const,
  );
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong, one line each. Fluent's focus dummies are invisible by design. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")} ${failureSummary ?? ""}`),
    );
  });
}
