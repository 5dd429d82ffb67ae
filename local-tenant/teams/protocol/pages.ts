import { answer, silent, textOf } from "./envelope.ts";
import type { HostFunctions } from "./session.ts";

/** The family `pages`: moving between apps and pages, and the tab's settings. */
export const pagesFunctions: HostFunctions = {
  "pages.navigateToApp": ({ args: [params] }, { navigateToApp }) => {
    const appId = textOf(params, "appId");
    if (appId === undefined) return answer(false, "navigateToApp needs an appId");
    const moved = navigateToApp({
      appId,
      pageId: textOf(params, "pageId"),
      subPageId: textOf(params, "subPageId"),
      chatId: textOf(params, "chatId"),
      channelId: textOf(params, "channelId"),
    });
    return moved ? answer(true) : answer(false, "This app is not installed");
  },
  // A static tab has no settings of its own; teams-js calls this for getConfig.
  "settings.getSettings": (_request, { context, tabSettings }) =>
    answer(tabSettings?.() ?? { entityId: context()["entityId"], suggestedDisplayName: "Side by Side" }),
  "settings.setValidityState": ({ args: [isValid] }, { configurator }) => {
    configurator?.()?.setValidity(isValid === true);
    return silent;
  },
  "settings.setSettings": ({ args: [settings] }, { configurator }) => {
    const dialog = configurator?.();
    if (dialog === undefined) return answer(false, "Settings can only be written on a settings page");
    const contentUrl = textOf(settings, "contentUrl");
    if (contentUrl === undefined) return answer(false, "Settings need a contentUrl");
    const isTaken = dialog.setSettings({
      contentUrl,
      entityId: textOf(settings, "entityId"),
      websiteUrl: textOf(settings, "websiteUrl"),
      suggestedDisplayName: textOf(settings, "suggestedDisplayName"),
    });
    return isTaken ? answer(true) : answer(false, "The contentUrl is not in a domain of the app");
  },
  "settings.save.success": (_request, { configurator }) => {
    configurator?.()?.saved();
    return silent;
  },
  "settings.save.failure": ({ args: [reason] }, { configurator }) => {
    configurator?.()?.refused(typeof reason === "string" ? reason : "");
    return silent;
  },
  "settings.remove.success": () => silent,
  "settings.remove.failure": () => silent,
  navigateBack: () => answer(false, "Back navigation is not supported in the current client or context."),
  navigateCrossDomain: () =>
    answer(
      false,
      "Cross-origin navigation is only supported for URLs matching the pattern registered in the manifest.",
    ),
  setFrameContext: () => silent,
  returnFocus: () => silent,
  shareDeepLink: () => silent,
};
