import { spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import type { Browser } from "playwright-core";
import { build, preview } from "vite";
import { launchBrowser } from "#tests/e2e/browser.ts";
import { appOf, bookSixSessions, openStage, type Stage } from "#tests/e2e/stage.ts";
import type { Benchmark } from "./benchmark.ts";

/** The peer and its packages stand aside, where no check of ours looks at them; React and Fluent are the root's. */
const peer = resolve(".cache/peer-panel");
const built = resolve(peer, "dist");
const rounds = 7;

/**
 * Both pages alone in a browser that computes at a quarter of this machine's speed and has nothing in its cache, from the
 * address to a button that can be pressed. Ours reads the calendar and the record from the tenant meanwhile; the peer's
 * container waits for nobody.
 */
export const benchmark: Benchmark = {
  question: "How long until the guide can be used, beside a panel of React, Fluent and the Fluid client?",
  async measure() {
    await buildPeer();
    const server = await preview({ root: peer, build: { outDir: built }, preview: { port: 0 }, logLevel: "silent" });
    const stage = await openStage();
    const browser = await launchBrowser();
    try {
      const ours = await addressOfGuide(stage);
      const theirs = server.resolvedUrls?.local[0] ?? "";
      const times = { ours: [] as number[], theirs: [] as number[] };
      for (let round = 0; round <= rounds; round += 1) {
        const [one, other] = [await startOf(browser, ours), await startOf(browser, theirs)];
        // The first of each warms the disk.
        if (round === 0) continue;
        times.ours.push(one);
        times.theirs.push(other);
      }
      const [a, b] = [median(times.ours), median(times.theirs)];
      return [
        { what: "our panel, until Begin can be pressed", value: a, unit: "ms" },
        { what: "the peer, until Begin can be pressed", value: b, unit: "ms" },
        { what: "ours against the peer", value: (100 * a) / b, unit: "%" },
      ];
    } finally {
      await browser.close();
      await stage.close();
      await server.close();
    }
  },
};

async function buildPeer(): Promise<void> {
  cpSync(resolve(import.meta.dirname, "peer-panel"), peer, { recursive: true });
  if (!existsSync(resolve(peer, "node_modules"))) {
    const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: peer, stdio: "inherit" });
    if (status !== 0) throw new Error("The peer's packages could not be installed.");
  }
  const plugins = [react()];
  await build({
    root: peer,
    plugins,
    logLevel: "error",
    build: { outDir: built, emptyOutDir: true, target: "es2022" },
  });
}

/** Maya's guide of the session that begins now, as the link of the invitation opens it. */
async function addressOfGuide(stage: Stage): Promise<string> {
  const page = await stage.open("?only=maya");
  await bookSixSessions(appOf(page, "maya"), "Tom");
  await page.context().close();
  type Items = { value: readonly { id: string; name: string; parentReference: { driveId: string } }[] };
  const read = async (path: string) => (await stage.graph("maya", ["Files.ReadWrite"], path)).body as Items;
  const [folder] = (await read("/me/drive/root:/Side%20by%20Side:/children")).value;
  const drive = folder?.parentReference.driveId ?? "";
  const [file] = (await read(`/drives/${drive}/items/${folder?.id}/children`)).value;
  const guide = encodeURIComponent(`guide/${drive}/${file?.id}`);
  return `http://maya.tenant.localhost:${stage.tenant.port}/meeting/?subPageId=${guide}`;
}

async function startOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 280, height: 600 } });
  const page = await context.newPage();
  await context.route("https://res.cdn.office.net/**", (route) => route.fulfill({ json: { validOrigins: [] } }));
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(url);
  await page.getByRole("button", { name: /^Begin/ }).waitFor({ timeout: 120_000 });
  const ms = await page.evaluate(() => performance.now());
  await context.close();
  return ms;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
