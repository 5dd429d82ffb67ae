import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "#scripts/suite/find-browser.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser that this machine has: `CHROME_PATH`, Chromium, Chrome or Edge. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error("No browser found. Install Chromium, Chrome or Edge, or set CHROME_PATH.");
  }
  return chromium.launch({ executablePath, args: flags });
}
