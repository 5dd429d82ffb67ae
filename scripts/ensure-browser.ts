import { readFileSync } from "node:fs";
import { findBrowser } from "./suite/find-browser.ts";
import { runCommand } from "./suite/run-command.ts";

/** Flags for a browser that speaks to nobody but us; a browser started by root refuses its sandbox. */
export const browserFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const advice = `No browser of Chromium's family was found. Do one of these:
  - install Chromium, Google Chrome or Microsoft Edge (Debian or Ubuntu: sudo apt-get install chromium)
  - say where it is: CHROME_PATH=/path/to/chrome npm test`;

/**
 * The path of a browser for tests. On Debian and Ubuntu, as root (a container of a CI service), installs the
 * distribution's chromium when there is none; anywhere else installing is the user's decision.
 *
 * @throws {Error} With what to do, in words for the person at the keyboard.
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (!isDebianRoot()) throw new Error(advice);

  console.log("No browser found; installing Debian's chromium (apt-get install chromium).");
  const { passed, output } = await runCommand(
    "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium",
  );
  const installed = passed ? findBrowser() : undefined;
  if (installed === undefined) throw new Error(`${output.trim().slice(-2000)}\n${advice}`);
  return installed;
}

function isDebianRoot(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
