import { describe, expect, it } from "vitest";
import { type TeamsContext, toHostContext, toTheme } from "./host-context.ts";

const context = (changes: Partial<TeamsContext> = {}): TeamsContext => ({
  app: { locale: "en-gb", theme: "default" },
  page: { frameContext: "content", subPageId: "" },
  user: { id: "maya" },
  ...changes,
});
const chat = { id: "19:meeting_x@thread.v2" };
const meeting = { id: "MCMxOTptZWV0aW5nX3hAdGhyZWFkLnYyIzA=" };

describe("where Teams shows us", () => {
  it.each([
    ["personal", context()],
    ["meeting-panel", context({ page: { frameContext: "sidePanel" }, chat, meeting })],
    ["meeting-tab", context({ chat, meeting })],
    ["meeting-tab", context({ chat })],
    ["channel", context({ team: { groupId: "team" }, channel: { id: "19:general@thread.tacv2" } })],
    ["settings", context({ page: { frameContext: "settings" }, channel: { id: "19:general@thread.tacv2" } })],
    ["settings", context({ page: { frameContext: "settings" }, chat })],
    ["settings", context({ page: { frameContext: "remove" }, chat })],
  ])("%s", (surface, given) => {
    expect(toHostContext(given).surface).toBe(surface);
  });

  it("tells person, chat and the page that a link points at", () => {
    const page = { frameContext: "content", subPageId: "guide/d/i" };
    expect(toHostContext(context({ page, chat }))).toMatchObject({
      personId: "maya",
      chatId: chat.id,
      subPageId: "guide/d/i",
      locale: "en-gb",
    });
    expect(toHostContext(context({ team: { groupId: "team" } })).teamId).toBe("team");
    expect(toHostContext(context())).toMatchObject({ chatId: undefined, teamId: undefined, subPageId: undefined });
  });

  it.each([
    ["default", "light"],
    ["dark", "dark"],
    ["glass", "dark"],
    ["contrast", "contrast"],
    ["something new", "light"],
  ])("shows Teams' theme %s as %s", (name, theme) => {
    expect(toTheme(name)).toBe(theme);
  });
});
