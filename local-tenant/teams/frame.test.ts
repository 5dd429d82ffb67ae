import { describe, expect, it } from "vitest";
import { createFrameHost, type LogEntry } from "./frame.ts";
import { readRuntime } from "./protocol/app.ts";
import type { HostMessage } from "./protocol/envelope.ts";
import type { FrameSession, TabSettings } from "./protocol/session.ts";

const origin = "http://maya.tenant.localhost:5173";

function setUp(changes: Partial<FrameSession> = {}) {
  const sent: { message: HostMessage; to: string }[] = [];
  const log: LogEntry[] = [];
  const calls: string[] = [];
  const host = createFrameHost({
    origin,
    frame: { postMessage: (message, to) => sent.push({ message, to }) },
    log: (entry) => log.push(entry),
    session: {
      frameContext: "sidePanel",
      context: () => ({ frameContext: "sidePanel", chatId: "19:x@thread.v2" }),
      openLink: (url) => url.startsWith("https:"),
      navigateToApp: ({ appId }) => appId === "ours",
      openCalendarItem: (itemId) => calls.push(`item ${itemId}`),
      loaded: () => calls.push("loaded"),
      failed: (reason) => calls.push(`failed ${reason}`),
      authenticate: async (request) => `answer to ${request}`,
      ...changes,
    },
  });
  const call = async (func: string, ...args: unknown[]) => {
    sent.length = 0;
    await host.receive({ id: 3, uuidAsString: "u", func, args }, origin);
    const message = sent[0]?.message;
    return message !== undefined && "id" in message ? message.args : undefined;
  };
  return { host, sent, log, calls, call };
}

describe("createFrameHost", () => {
  it("puts the runtime in the fourth place, behind a version of three parts", async () => {
    const [frameContext, client, version, runtime] = (await setUp().call("initialize", "2.58.0", 4, null)) ?? [];
    expect([frameContext, client]).toEqual(["sidePanel", "web"]);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(readRuntime(runtime)).toHaveProperty("nestedAppAuth");
  });

  it("listens to one origin only, and answers to that origin", async () => {
    const { host, sent, log } = setUp();
    await host.receive({ id: 1, func: "getContext", args: [] }, "http://tom.tenant.localhost:5173");
    expect([sent, log.map(({ verdict }) => verdict)]).toEqual([[], ["refused"]]);
    await host.receive({ id: 1, func: "getContext", args: [] }, origin);
    expect(sent.map(({ to }) => to)).toEqual([origin]);
  });

  it("puts the answer of nested app auth in the second place", async () => {
    const { host, sent } = setUp();
    await host.receive({ id: 9, func: "nestedAppAuth.execute", args: [], data: "{}" }, origin);
    expect(sent[0]?.message.args).toEqual([null, "answer to {}"]);
  });

  it("waits with events until the app has started", async () => {
    const { host, sent, call } = setUp();
    host.send("themeChange", "dark");
    expect(sent).toEqual([]);
    await call("initialize");
    host.send("themeChange", "dark");
    expect(sent.at(-1)?.message).toEqual({ func: "themeChange", args: ["dark"] });
  });

  it.each([
    ["people.selectPeople", [{ errorCode: 100, message: "people.selectPeople is not supported by this host" }, null]],
    ["calendar.composeMeeting", [false, "calendar.composeMeeting is not supported by this host"]],
    ["toString", [{ errorCode: 100, message: "toString is not supported by this host" }, null]],
    ["__proto__", [{ errorCode: 100, message: "__proto__ is not supported by this host" }, null]],
  ])("answers %s, which it does not have, in that function's convention", async (func, args) => {
    const { call, log } = setUp();
    expect(await call(func, {})).toEqual(args);
    expect(log.every(({ verdict }) => verdict === "unknown")).toBe(true);
  });

  it.each([
    ["executeDeepLink", ["https://teams.microsoft.com/x"], [true]],
    ["executeDeepLink", ["javascript:1"], [false, "Teams cannot open this link"]],
    ["executeDeepLink", [{}], [false, "executeDeepLink needs an address"]],
    ["pages.navigateToApp", [{ appId: "ours", pageId: "home" }], [true]],
    ["pages.navigateToApp", [{ appId: "theirs" }], [false, "This app is not installed"]],
    ["pages.navigateToApp", [null], [false, "navigateToApp needs an appId"]],
    ["calendar.openCalendarItem", [{ itemId: "AAMk" }], [true]],
    ["calendar.openCalendarItem", [{}], [false, "openCalendarItem needs an itemId"]],
    ["settings.setSettings", [{}], [false, "Settings can only be written on a settings page"]],
    ["appInitialization.success", ["2.58.0"], ["ok"]],
    ["registerHandler", ["themeChange"], undefined],
    ["appInitialization.appLoaded", ["2.58.0"], undefined],
  ])("answers %s(%j)", async (func, args, answered) => {
    expect(await setUp().call(func, ...args)).toEqual(answered);
  });

  describe("around a configuration page", () => {
    const heard: unknown[] = [];
    const configurator = {
      setValidity: (isValid: boolean) => heard.push(isValid),
      setSettings: (settings: TabSettings) => heard.push(settings) > 0 && settings.contentUrl.startsWith(origin),
      saved: () => heard.push("saved"),
      refused: (reason: string) => heard.push(`refused ${reason}`),
    };
    const open = () => {
      heard.length = 0;
      return setUp({ frameContext: "settings", configurator: () => configurator });
    };

    it("hears whether the page has all it needs, and takes its settings", async () => {
      const { call } = open();
      expect(await call("settings.setValidityState", true)).toBeUndefined();
      const settings = { entityId: "programme", contentUrl: `${origin}/programme/`, suggestedDisplayName: "Coaching" };
      expect(await call("settings.setSettings", settings)).toEqual([true]);
      expect(heard).toEqual([true, { ...settings, websiteUrl: undefined }]);
    });

    it("refuses settings without an address, and addresses that the dialog refuses", async () => {
      const { call } = open();
      expect(await call("settings.setSettings", { entityId: "x" })).toEqual([false, "Settings need a contentUrl"]);
      expect(await call("settings.setSettings", { contentUrl: "https://elsewhere.example/" })).toEqual([
        false,
        "The contentUrl is not in a domain of the app",
      ]);
    });

    it("asks the page to save, and hears how that went", async () => {
      const { call, host, sent } = open();
      await call("initialize");
      host.send("settings.save", {});
      expect(sent.at(-1)?.message).toEqual({ func: "settings.save", args: [{}] });
      await call("settings.save.success");
      await call("settings.save.failure", "no list yet");
      await call("settings.save.failure");
      expect(heard).toEqual(["saved", "refused no list yet", "refused "]);
    });

    it("answers getConfig with the settings of the tab, or with the static tab's id", async () => {
      const settings = {
        entityId: "programme",
        contentUrl: "x",
        websiteUrl: undefined,
        suggestedDisplayName: "Coaching",
      };
      expect(await setUp({ tabSettings: () => settings }).call("settings.getSettings")).toEqual([settings]);
      const answered = await setUp({ context: () => ({ entityId: "home" }) }).call("settings.getSettings");
      expect(answered).toEqual([{ entityId: "home", suggestedDisplayName: "Side by Side" }]);
    });
  });

  it("passes on that the app could not start, with its reason", async () => {
    const { call, calls } = setUp();
    await call("appInitialization.failure", { reason: "Timeout", message: "no answer" });
    await call("appInitialization.failure", "nonsense");
    expect(calls).toEqual(["failed no answer", "failed Other"]);
  });
});
