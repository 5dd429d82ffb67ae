import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { PNG } from "pngjs";
import { browserFlags, ensureBrowser } from "./ensure-browser.ts";

/** `npm run icons`: draws the two icons of the package from their SVG sources; the results are committed. */
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...browserFlags] });
await draw("appPackage/icon.svg", "appPackage/color.png", 192);
await draw("appPackage/outline.svg", "appPackage/outline.png", 32);
await browser.close();

async function draw(source: string, target: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(source, "utf8")}`);
  const image = PNG.sync.read(await page.screenshot({ omitBackground: true }));
  if (target.endsWith("outline.png")) whiten(image);
  writeFileSync(target, PNG.sync.write(image));
  await page.close();
}

/** At half-covered edges a browser rounds white to nearly white; Teams asks for white alone. */
function whiten({ data }: PNG): void {
  for (let at = 0; at < data.length; at += 4) data.fill(data[at + 3] === 0 ? 0 : 255, at, at + 3);
}
