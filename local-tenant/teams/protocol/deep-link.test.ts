import { describe, expect, it } from "vitest";
import { readLink, threadOf } from "./deep-link.ts";

const app = "5bde5bde-0000-4000-8000-00000000a001";
const thread = "19:meeting_Abc@thread.v2";

describe("readLink", () => {
  it("reads the link that stands in invitations", () => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: "guide/b!drive/01ITEM" }));
    expect(readLink(`https://teams.microsoft.com/l/entity/${app}/home?context=${context}`)).toEqual({
      kind: "entity",
      appId: app,
      entityId: "home",
      subEntityId: "guide/b!drive/01ITEM",
      chatId: undefined,
      channelId: undefined,
    });
  });

  it("reads a link into the side panel of a meeting", () => {
    const context = encodeURIComponent(JSON.stringify({ chatId: thread, contextType: "chat" }));
    expect(readLink(`https://teams.cloud.microsoft/l/entity/${app}/guide?context=${context}`)).toMatchObject({
      kind: "entity",
      chatId: thread,
    });
  });

  it("reads a link to a tab in a channel", () => {
    const context = encodeURIComponent(JSON.stringify({ channelId: "19:x@thread.tacv2", subEntityId: "join" }));
    expect(readLink(`https://teams.microsoft.com/l/entity/${app}/programme?context=${context}`)).toMatchObject({
      kind: "entity",
      channelId: "19:x@thread.tacv2",
      subEntityId: "join",
      chatId: undefined,
    });
  });

  it("opens the app even when the context is damaged", () => {
    expect(readLink(`https://teams.microsoft.com/l/entity/${app}/home?context=%7Bbroken`)).toMatchObject({
      kind: "entity",
      subEntityId: undefined,
    });
  });

  it("leaves other addresses to the browser", () => {
    expect(readLink("https://example.com/l/entity/x")).toEqual({ kind: "web", url: "https://example.com/l/entity/x" });
    expect(readLink("https://teams.microsoft.com.evil.example/l/entity/x/y")).toMatchObject({ kind: "web" });
  });

  it.each(["", "home", "javascript:alert(1)", "data:text/html,x", "msteams:/l/entity/x"])(
    "does not open %o",
    (text) => {
      expect(readLink(text)).toBeUndefined();
    },
  );
});

describe("threadOf", () => {
  it("finds the meeting's chat in a classic join address", () => {
    expect(threadOf(`https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=%7B%7D`)).toBe(
      thread,
    );
  });

  it("finds none in the new short addresses", () => {
    expect(threadOf("https://teams.microsoft.com/meet/2512345678?p=abc")).toBeUndefined();
  });

  it("survives an address that is encoded wrongly", () => {
    expect(threadOf("https://teams.microsoft.com/l/meetup-join/%E0%A4%A/0")).toBeUndefined();
  });
});
