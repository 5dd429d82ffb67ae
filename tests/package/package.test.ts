import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makePackage } from "#scripts/package/make-package.ts";
import { type Path, ScratchPackage } from "./scratch-package.ts";

const values = {
  APP_ID: "1e8b8e6c-1111-4222-8333-444444444444",
  CLIENT_ID: "2e8b8e6c-1111-4222-8333-444444444444",
  HOST: "coaching.contoso.com",
};
const white = [255, 255, 255, 255];
const clear = [0, 0, 0, 0];
const german = "appPackage/de.json";
const redirect = ["webApplicationInfo", "nestedAppAuthInfo", 0];

function problemsOf(scratch: ScratchPackage): readonly string[] {
  const result = makePackage(scratch.folder, values);
  expect(existsSync(scratch.path("dist"))).toBe(result.made);
  return result.made ? [] : result.problems;
}

describe("a package", () => {
  const scratch = new ScratchPackage();
  const result = makePackage(scratch.folder, values);
  const path = result.made ? result.path : "";
  const files = unzipSync(readFileSync(path));
  const manifest = strFromU8(files["manifest.json"] ?? new Uint8Array());

  it("is a zip with everything at its root", () => {
    expect(path).toBe(scratch.path("dist/side-by-side-0.1.0.zip"));
    expect(Object.keys(files).toSorted()).toEqual(["color.png", "de.json", "manifest.json", "outline.png"]);
    expect(files["color.png"]).toEqual(new Uint8Array(readFileSync("appPackage/color.png")));
  });

  it("names its organisation everywhere, and no placeholder is left", () => {
    expect(manifest).not.toContain("${{");
    expect(JSON.parse(manifest)).toMatchObject({
      manifestVersion: "1.30",
      id: values.APP_ID,
      validDomains: [values.HOST],
      webApplicationInfo: {
        id: values.CLIENT_ID,
        nestedAppAuthInfo: [{ redirectUri: "brk-multihub://coaching.contoso.com" }],
      },
    });
  });

  it("has the two tabs under the ids that links and the practice tenant use", () => {
    expect(JSON.parse(manifest)).toMatchObject({
      staticTabs: [
        { entityId: "home", scopes: ["personal"], contentUrl: "https://coaching.contoso.com/personal/" },
        {
          entityId: "guide",
          scopes: ["groupChat"],
          context: ["meetingSidePanel", "meetingChatTab", "meetingDetailsTab"],
          contentUrl: "https://coaching.contoso.com/meeting/",
        },
      ],
    });
  });

  it("has the programme's tab for channels of a Team, and for nothing else", () => {
    expect(JSON.parse(manifest)).toMatchObject({
      configurableTabs: [
        {
          configurationUrl: "https://coaching.contoso.com/programme/?configure",
          scopes: ["team"],
          context: ["channelTab"],
        },
      ],
      defaultInstallScope: "personal",
      defaultGroupCapability: { team: "tab" },
    });
  });

  it("asks for no consent of a chat, which would keep it out of meetings", () => {
    expect(JSON.parse(manifest)).not.toHaveProperty("authorization");
  });

  it("has the same bytes when it is made again", () => {
    const again = makePackage(new ScratchPackage().folder, values);
    expect(again.made && readFileSync(again.path).equals(readFileSync(path))).toBe(true);
  });
});

describe("a manifest", () => {
  const elsewhere = "https://evil.example.org/personal/";
  const rsc = [{ name: "ChatSettings.Read.Chat", type: "Delegated" }];

  it.each<[what: string, words: string, path: Path, value: unknown]>([
    ["without an accent colour", 'manifest.json: "accentColor" is missing.', ["accentColor"], undefined],
    ["with a word unknown to Teams", '"colour" is not known to Teams.', ["colour"], 1],
    [
      "with a scope spelt wrong",
      "staticTabs.1.scopes.0: must be one of team,",
      ["staticTabs", 1, "scopes", 0],
      "groupchat",
    ],
    [
      "with a long name",
      "name.short: is longer than 30 characters.",
      ["name", "short"],
      "Side by Side, for two or three of us",
    ],
    ["with a long short description", "is longer than 80 characters.", ["description", "short"], "x".repeat(81)],
    ["with an id that is no GUID", "id: must match pattern", ["id"], "side-by-side"],
    ["named after Teams", 'name.short: must not contain "Teams"', ["name", "short"], "Coaching for Teams"],
    ["named after Chat", 'name.full: must not contain "chat"', ["name", "full"], "Coach chat"],
    ["that says what it is", 'must not contain the word "app"', ["description", "short"], "An app for two."],
    ["with an endless description", "has more than 500 words.", ["description", "full"], "word ".repeat(501)],
    [
      "with a tab elsewhere",
      "evil.example.org is not among validDomains (c",
      ["staticTabs", 0, "contentUrl"],
      elsewhere,
    ],
    [
      "with a tab on http",
      "must be an https address.",
      ["staticTabs", 1, "contentUrl"],
      "http://coaching.contoso.com/meeting/",
    ],
    ["with its privacy page elsewhere", "developer.privacyUrl: evil", ["developer", "privacyUrl"], elsewhere],
    [
      "with a page that is not built",
      "leads to no page",
      ["staticTabs", 0, "contentUrl"],
      "https://coaching.contoso.com/persona/",
    ],
    ["with a wildcard domain", 'has "*.contoso.com", which has a wildcard', ["validDomains", 1], "*.contoso.com"],
    ["with localhost", 'has "localhost", which only this machine', ["validDomains", 1], "localhost"],
    ["with a tunnel", "which is a tunnel", ["validDomains", 1], "abc.ngrok-free.app"],
    [
      "with a path in its redirect",
      "without a path.",
      [...redirect, "redirectUri"],
      "brk-multihub://coaching.contoso.com/a",
    ],
    [
      "with a side panel alone",
      "nobody can add the app to a meeting.",
      ["staticTabs", 1, "context"],
      ["meetingSidePanel"],
    ],
    ["with a meeting for one person", "scopes must have groupChat.", ["staticTabs", 1, "scopes"], ["personal"]],
    [
      "with a configuration page elsewhere",
      "configurableTabs.0.configurationUrl: evil.example.org is not among validDomains",
      ["configurableTabs", 0, "configurationUrl"],
      elsewhere,
    ],
    [
      "with a configuration page that is not built",
      "leads to no page",
      ["configurableTabs", 0, "configurationUrl"],
      "https://coaching.contoso.com/program/?configure",
    ],
    [
      "with a second tab for chats",
      "groupChat has a static tab already",
      ["configurableTabs", 0, "scopes"],
      ["team", "groupChat"],
    ],
    [
      "with a channel and no Team",
      "names a channel, so scopes must have team.",
      ["configurableTabs", 0, "scopes"],
      ["groupChat"],
    ],
    [
      "that leaves open what it is in a Team",
      "must say that in a team the app is a tab.",
      ["defaultGroupCapability", "team"],
      undefined,
    ],
    [
      "that asks for a chat's consent",
      "asks for ChatSettings",
      ["authorization"],
      { permissions: { resourceSpecific: rsc } },
    ],
    ["of another version", "is 9.9.9, and package.json says 0.1.0.", ["version"], "9.9.9"],
    [
      "with words that have no German",
      'de.json: "staticTabs[2].name" is missing',
      ["staticTabs", 2],
      { entityId: "x", name: "X", scopes: ["team"] },
    ],
    ["with an icon that is not there", "big.png: is not in appPackage/.", ["icons", "color"], "big.png"],
  ])("%s is refused: %s", (_, words, path, value) => {
    const scratch = new ScratchPackage();
    scratch.set("manifest.json", path, value);
    expect(problemsOf(scratch).join("\n")).toContain(words);
  });

  it("with two faults is refused for both at once", () => {
    const scratch = new ScratchPackage();
    scratch.set("manifest.json", ["accentColor"], undefined);
    scratch.set("manifest.json", ["colour"], 1);
    expect(problemsOf(scratch)).toHaveLength(2);
  });

  it("with an unknown placeholder is refused", () => {
    const scratch = new ScratchPackage();
    scratch.set("manifest.json", ["id"], "${{TENANT}}");
    expect(problemsOf(scratch)).toEqual(["manifest.json names ${{TENANT}}; known are APP_ID, CLIENT_ID and HOST."]);
  });

  it("that is not JSON is refused by name", () => {
    const scratch = new ScratchPackage();
    writeFileSync(scratch.path("manifest.json"), "{ id: 1 }");
    expect(problemsOf(scratch)[0]).toContain("manifest.json is not JSON");
  });
});

describe("the files beside the manifest", () => {
  it.each<[what: string, words: string, spoil: (scratch: ScratchPackage) => void]>([
    [
      "a colour icon of 96 pixels",
      "color.png: is 96 x 96, and must be 192 x 192 pixels.",
      (s) => s.paint("appPackage/color.png", 96, white),
    ],
    ["a colour icon that shows nothing", "color.png: is empty.", (s) => s.paint("appPackage/color.png", 192, clear)],
    [
      "an outline of 64 pixels",
      "outline.png: is 64 x 64, and must be 32 x 32 pixels.",
      (s) => s.paint("appPackage/outline.png", 64, clear, { 5: white }),
    ],
    [
      "an outline that is not quite white",
      "outline.png: may only be white and transparent.",
      (s) => s.paint("appPackage/outline.png", 32, clear, { 5: [255, 254, 255, 255] }),
    ],
    [
      "an outline without a transparent background",
      "outline.png: has no transparent background.",
      (s) => s.paint("appPackage/outline.png", 32, white),
    ],
    ["an outline that shows nothing", "outline.png: is empty.", (s) => s.paint("appPackage/outline.png", 32, clear)],
    [
      "an icon that is no picture",
      "color.png: is not a PNG picture.",
      (s) => writeFileSync(s.path("appPackage/color.png"), "GIF89a"),
    ],
    ["no German", "de.json: is not in appPackage/.", (s) => rmSync(s.path("appPackage/de.json"))],
    [
      "German with a hole",
      'de.json: "staticTabs[1].name" is missing; the manifest has it in English.',
      (s) => s.set(german, ["staticTabs[1].name"], undefined),
    ],
    [
      "German for a tab that is gone",
      'de.json: "staticTabs[7].name" is nowhere in the manifest.',
      (s) => s.set(german, ["staticTabs[7].name"], "Fort"),
    ],
    [
      "German that is too long",
      "de.json, description.short: is longer than 80 characters.",
      (s) => s.set(german, ["description.short"], "x".repeat(81)),
    ],
  ])("%s: %s", (_, words, spoil) => {
    const scratch = new ScratchPackage();
    spoil(scratch);
    expect(problemsOf(scratch).join("\n")).toContain(words);
  });
});

describe("npm run package", { timeout: 60_000 }, () => {
  const command = [resolve("node_modules/tsx/dist/cli.mjs"), resolve("scripts/package.ts")];
  const run = (cwd: string, env: Readonly<Record<string, string>>, ...flags: string[]) =>
    spawnSync(process.execPath, [...command, ...flags], {
      cwd,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], ...env },
    });

  it("takes values from the environment and from flags, flags first", () => {
    const scratch = new ScratchPackage();
    const { stdout, status } = run(scratch.folder, { ...values, HOST: "old.contoso.com" }, `--host=${values.HOST}`);
    expect(stdout).toContain("Made dist/side-by-side-0.1.0.zip for https://coaching.contoso.com/");
    expect(status).toBe(0);
  });

  it("says what is missing and how to give it, and makes no package", () => {
    const scratch = new ScratchPackage();
    const { stderr, status } = run(scratch.folder, { APP_ID: values.APP_ID, HOST: values.HOST });
    expect(stderr).toContain("No package was made. One thing is wrong:");
    expect(stderr).toMatch(/CLIENT_ID is missing: the Application \(client\) ID .* CLIENT_ID=\S+ npm run package/);
    expect(status).toBe(1);
    expect(existsSync(scratch.path("dist"))).toBe(false);
  });
});
