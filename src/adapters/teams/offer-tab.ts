import { pages } from "@microsoft/teams-js";
import type { Host } from "#app/ports/host.ts";

/**
 * On the configuration page of a channel's tab: the host's Save button may be pressed, and makes the tab.
 * @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/create-tab-pages/configuration-page
 */
export function offerTab({ entityId, name, path }: Parameters<Host["offerTab"]>[0]): void {
  const contentUrl = new URL(path, location.origin).href;
  pages.config.registerOnSaveHandler((event) => {
    pages.config
      .setConfig({ entityId, contentUrl, websiteUrl: contentUrl, suggestedDisplayName: name })
      .then(() => event.notifySuccess())
      .catch((reason: unknown) => event.notifyFailure(String(reason)));
  });
  pages.config.setValidityState(true);
}
