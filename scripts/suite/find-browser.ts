import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type Machine = {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
};

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

/**
 * Finds a browser of Chromium's family. `CHROME_PATH` wins, and is an error when it leads nowhere: a wish that
 * cannot be met is never replaced in silence.
 */
export function findBrowser({ platform, env, exists }: Machine = thisMachine): string | undefined {
  const wished = env["CHROME_PATH"];
  if (wished !== undefined && wished !== "") {
    if (!exists(wished)) throw new Error(`CHROME_PATH is "${wished}", and there is no such file.`);
    return wished;
  }
  return candidates(platform, env).find(exists);
}

function candidates(platform: string, env: Machine["env"]): string[] {
  switch (platform) {
    case "darwin":
      return [...macApplications, ...macApplications.map((path) => `${env["HOME"] ?? ""}${path}`)];
    case "win32": {
      const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
      return roots.flatMap((root) => (root ? windowsPrograms.map((program) => `${root}/${program}`) : []));
    }
    default: {
      const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
      return folders.flatMap((folder) => commands.map((command) => join(folder, command)));
    }
  }
}
