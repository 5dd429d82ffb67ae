import { describe, expect, it } from "vitest";
import { findBrowser } from "./find-browser.ts";

const machine = (platform: string, env: Record<string, string>, ...files: string[]) => ({
  platform,
  env,
  exists: (path: string) => files.includes(path),
});

describe("findBrowser", () => {
  it.each([
    { on: "linux", env: { PATH: "/bin:/usr/bin" }, file: "/usr/bin/chromium" },
    { on: "linux", env: { PATH: "/usr/bin" }, file: "/usr/bin/google-chrome" },
    {
      on: "darwin",
      env: { HOME: "/Users/ana" },
      file: "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    },
    {
      on: "darwin",
      env: { HOME: "/Users/ana" },
      file: "/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    },
    {
      on: "win32",
      env: { PROGRAMFILES: "C:/Program Files" },
      file: "C:/Program Files/Google/Chrome/Application/chrome.exe",
    },
  ])("finds $file on $on", ({ on, env, file }) => {
    expect(findBrowser(machine(on, env, file))).toBe(file);
  });

  it("prefers the one that CHROME_PATH names", () => {
    const env = { PATH: "/usr/bin", CHROME_PATH: "/opt/chrome" };
    expect(findBrowser(machine("linux", env, "/usr/bin/chromium", "/opt/chrome"))).toBe("/opt/chrome");
  });

  it("does not replace a CHROME_PATH that leads nowhere by another browser", () => {
    const env = { PATH: "/usr/bin", CHROME_PATH: "/opt/chrome" };
    expect(() => findBrowser(machine("linux", env, "/usr/bin/chromium"))).toThrow('CHROME_PATH is "/opt/chrome"');
  });

  it("finds nothing where there is nothing", () => {
    expect(findBrowser(machine("linux", { PATH: "/usr/bin" }))).toBeUndefined();
  });
});
