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
    });
    return moved ? answer(true) : answer(false, "This app is not installed");
  },
  // A static tab has no settings of its own; teams-js calls this for getConfig.
  "settings.getSettings": (_request, { context }) =>
    answer({ entityId: context()["entityId"], suggestedDisplayName: "Side by Side" }),
  "settings.setValidityState": () => silent,
  "settings.setSettings": (_request, { frameContext }) =>
    frameContext === "settings" ? answer(true) : answer(false, "Settings can only be written on a settings page"),
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
