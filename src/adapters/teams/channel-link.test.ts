import { expect, it } from "vitest";
import { readLink } from "#tenant/teams/protocol/deep-link.ts";
import { writeChannelLink } from "./channel-link.ts";

const page = { frameContext: "content", id: "programme" };
const channel = { id: "19:general@thread.tacv2" };

it("leads to this tab of this channel, as Teams reads links", () => {
  expect(readLink(writeChannelLink("app", { page, channel }) ?? "")).toMatchObject({
    kind: "entity",
    appId: "app",
    entityId: "programme",
    channelId: "19:general@thread.tacv2",
  });
});

it("is none where there is no channel, or no tab", () => {
  expect(writeChannelLink("app", { page })).toBeUndefined();
  expect(writeChannelLink("app", { page: { frameContext: "settings" }, channel })).toBeUndefined();
});
