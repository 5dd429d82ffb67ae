import { describe, expect, it } from "vitest";
import { appId } from "#tenant/teams/app-identity.ts";
import { readAddress } from "./address-state.ts";
import { createNavigator } from "./navigator.ts";
import { createStore } from "./store.ts";

function setUp(query = "") {
  const shell = createStore(readAddress(query));
  const opened: string[] = [];
  const go = createNavigator(shell, 0, (url) => opened.push(url));
  return { shell, opened, go, pane: (index = 0) => shell.getSnapshot().panes[index] };
}

describe("createNavigator", () => {
  it("opens the guide's link of an invitation in the personal tab of that person only", () => {
    const { go, pane } = setUp("?leftView=outlook&leftItem=x");
    const context = encodeURIComponent('{"subEntityId":"guide/d/i"}');
    expect(go.openLink(`https://teams.microsoft.com/l/entity/${appId}/home?context=${context}`)).toBe(true);
    expect(pane()).toMatchObject({ view: "personal", subPageId: "guide/d/i" });
    expect(pane(1)).toMatchObject({ view: "personal", subPageId: undefined });
  });

  it("starts the tab anew when the same link is pressed again", () => {
    const { go, pane } = setUp();
    go.toPersonal("guide/d/i");
    const before = pane()?.visit;
    go.toPersonal("guide/d/i");
    expect(pane()?.visit).not.toBe(before);
  });

  it("joins a meeting by its join address, panel closed", () => {
    const { go, pane } = setUp("?leftPanel=open");
    go.openLink("https://teams.microsoft.com/l/meetup-join/19%3Ameeting_x%40thread.v2/0?context=%7B%7D");
    expect(pane()).toMatchObject({ view: "meeting", chatId: "19:meeting_x@thread.v2", isPanelOpen: false });
  });

  it("opens the side panel for a link into the meeting's chat", () => {
    const { go, pane } = setUp();
    go.navigateToApp({
      appId,
      pageId: "guide",
      subPageId: undefined,
      chatId: "19:meeting_x@thread.v2",
      channelId: undefined,
    });
    expect(pane()).toMatchObject({ view: "meeting", isPanelOpen: true });
  });

  it("opens the channel for a link to a channel's tab, and hands on what it names", () => {
    const { go, pane } = setUp("?leftTab=posts");
    const context = encodeURIComponent('{"subEntityId":"join","channelId":"19:x@thread.tacv2"}');
    expect(go.openLink(`https://teams.microsoft.com/l/entity/${appId}/programme?context=${context}`)).toBe(true);
    expect(pane()).toMatchObject({ view: "channel", tabId: undefined, subPageId: "join" });
    go.toChannel({ tabId: "posts" });
    expect(pane()).toMatchObject({ view: "channel", tabId: "posts", subPageId: undefined });
  });

  it("sends foreign addresses to a new window and refuses what is none", () => {
    const { go, opened, pane } = setUp();
    expect(go.openLink("https://example.com/a")).toBe(true);
    expect(go.openLink("javascript:alert(1)")).toBe(false);
    expect(go.openLink("https://teams.microsoft.com/l/entity/11111111-0000-4000-8000-000000000000/home")).toBe(false);
    expect([opened, pane()?.view]).toEqual([["https://example.com/a"], "personal"]);
  });
});
