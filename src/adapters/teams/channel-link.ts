import type { TeamsContext } from "./host-context.ts";

/**
 * A Teams deep link to the tab in which this page stands; undefined outside a channel's tab.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function writeChannelLink(
  appId: string,
  { page, channel }: Pick<TeamsContext, "page" | "channel">,
): string | undefined {
  if (channel === undefined || page.id === undefined || page.id === "") return undefined;
  const context = JSON.stringify({ channelId: channel.id });
  return `https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(page.id)}?context=${encodeURIComponent(context)}`;
}
