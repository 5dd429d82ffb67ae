import { readFileSync } from "node:fs";
import type { CDPSession } from "playwright-core";
import type { Pairing } from "#domain/pairing/pairing.ts";
import { launchBrowser } from "#tests/e2e/browser.ts";
import type { Watched } from "#tests/e2e/pairing-page/pairing-page.ts";
import { servePairingPage } from "#tests/e2e/pairing-page/serve-pairing-page.ts";
import type { Benchmark, Measurement } from "./benchmark.ts";

const sizes = [5000, 20_000];

export const benchmark: Benchmark = {
  question:
    "how long does pairing take in Chromium's Worker, proven over all pairs, and what does the page feel of it?",
  async measure() {
    const served = await servePairingPage();
    const measured: Measurement[] = [];
    for (const size of sizes) measured.push(...(await measure(served.url, size)));
    await served.close();
    return measured;
  },
};

/** A browser of its own for each size, so that the largest amount of memory is this one's. */
async function measure(url: string, size: number): Promise<readonly Measurement[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => "pairingPage" in window);
    const chromium = await browser.newBrowserCDPSession();
    const before = await renderers(chromium);
    const watched: Watched = await page.evaluate((people) => window.pairingPage.pair(42, people), size);
    const after = await renderers(chromium);
    const { answer, milliseconds, frames, longestPause } = watched;
    const { ok, value } = JSON.parse(answer) as { readonly ok: boolean; readonly value: Pairing };
    if (!ok) throw new Error(answer);
    const { gap, alone } = value;
    const of = (what: string, amount: number, unit: string) => ({
      what: `${size} people: ${what}`,
      value: amount,
      unit,
    });
    return [
      of("paired and proven, by the clock", milliseconds, "ms"),
      of("the same, processor of the page's process", 1000 * (after.seconds - before.seconds), "ms"),
      of("short of the best possible", gap.atMost - gap.reached, "points"),
      of("alone", alone.length, ""),
      of("the page drew meanwhile", frames, "times"),
      of("longest time in which it could not", longestPause, "ms"),
      of("memory of the process before", before.megabytes, "MB"),
      of("memory of the process at its largest", after.megabytes, "MB"),
    ];
  } finally {
    await browser.close();
  }
}

/** The processes that show pages: the page's and, idle, a spare one. */
async function renderers(chromium: CDPSession) {
  const { processInfo } = await chromium.send("SystemInfo.getProcessInfo");
  const all = processInfo.filter(({ type }) => type === "renderer");
  return {
    seconds: all.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
    megabytes: Math.max(...all.map(({ id }) => largestSoFar(id))),
  };
}

/** Only Linux tells; elsewhere nothing is known. */
function largestSoFar(processId: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, "utf8"))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
