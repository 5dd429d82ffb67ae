import { expect, it } from "vitest";
import { writeChannelLink } from "./channel-link.ts";

const page = { frameContext: "content", id: "programme" };
const channel = { id: "19:general@thread.tacv2" };

// https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
it("leads to this tab of this channel, in the form in which Teams reads links", () => {
  const url = new URL(writeChannelLink("app", { page, channel }) ?? "");
  expect(`${url.origin}${url.pathname}`).toBe("https://teams.microsoft.com/l/entity/app/programme");
  expect(JSON.parse(url.searchParams.get("context") ?? "")).toEqual({ channelId: "19:general@thread.tacv2" });
});

it("is none where there is no channel, or no tab", () => {
  expect(writeChannelLink("app", { page })).toBeUndefined();
  expect(writeChannelLink("app", { page: { frameContext: "settings" }, channel })).toBeUndefined();
});
