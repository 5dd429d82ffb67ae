import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { createServer } from "vite";
import { launchBrowser } from "#tests/e2e/browser.ts";
import { axeFindings, type GalleryWish, type ListedState, listStates, openState } from "./gallery/gallery-page.ts";

/**
 * Takes a picture of every state of the gallery into `.cache/screenshots` and lets axe-core look at each.
 * `npx tsx scripts/screenshots.ts [part of a state's name] [--theme=dark] [--lang=de] [--dir=rtl] [--width=360]`
 */
const repository = resolve(import.meta.dirname, "..");
const folder = resolve(repository, ".cache/screenshots");
const options = new Map(process.argv.slice(2).flatMap((word) => optionOf(word)));
const filter = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "";

const sizes: Readonly<Record<string, readonly (readonly [width: number, height: number])[]>> = {
  panel: [[280, 600]],
  personal: [
    [1000, 800],
    [360, 740],
  ],
};

function optionOf(word: string): [string, string][] {
  const [, name, value] = /^--(\w+)=(.+)$/.exec(word) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}

/** The languages and directions that were asked for; English in three themes otherwise. */
function wishesFor({ id }: ListedState): readonly GalleryWish[] {
  const themes = (["light", "dark", "contrast"] as const).filter((theme) => theme === (options.get("theme") ?? theme));
  const lang = options.get("lang") === "de" ? "de" : "en";
  const dir = options.get("dir") === "rtl" ? "rtl" : "ltr";
  return themes.map((theme) => ({ state: id, theme, lang, dir }));
}

async function main(): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const server = await createServer({
    configFile: resolve(repository, "vite.config.ts"),
    server: { port: Number(process.env["PORT"] ?? 5391), strictPort: false, hmr: false },
    cacheDir: resolve(repository, ".cache/vite-gallery"),
    logLevel: "error",
  });
  await server.listen();
  const origin = new URL(server.resolvedUrls?.local[0] ?? "http://localhost:5391").origin;
  const browser = await launchBrowser();
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(`page: ${error.message}`));
  const findings: string[] = [];
  let pictures = 0;
  try {
    const states = (await listStates(page, origin)).filter(({ id }) => id.includes(filter));
    for (const state of states) {
      for (const [width, height] of sizes[state.surface] ?? []) {
        if (options.has("width") && options.get("width") !== String(width)) continue;
        await page.setViewportSize({ width, height });
        for (const wish of wishesFor(state)) {
          await openState(page, origin, wish);
          const { theme = "light", lang = "en", dir = "ltr" } = wish;
          const extra = `${lang === "de" ? "-de" : ""}${dir === "rtl" ? "-rtl" : ""}`;
          const name = `${state.id}-${theme}-${width}${extra}`;
          await page.screenshot({ path: resolve(folder, `${name}.png`), fullPage: true });
          pictures += 1;
          for (const finding of await axeFindings(page)) findings.push(`${name}: ${finding}`);
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  for (const finding of findings) console.error(finding);
  console.log(`${pictures} pictures in .cache/screenshots, ${findings.length} findings of axe-core`);
  return pictures === 0 || findings.length > 0 ? 1 : 0;
}

process.exitCode = await main();
