import { appId } from "#tenant/teams/app-identity.ts";
import { readLink } from "#tenant/teams/protocol/deep-link.ts";
import type { AppTarget } from "#tenant/teams/protocol/session.ts";
import type { PaneState, ShellState } from "./address-state.ts";
import type { Store } from "./store.ts";

/** Moves one person's half of the shell. */
export type Navigator = {
  readonly set: (patch: Partial<PaneState>) => void;
  readonly toPersonal: (subPageId?: string) => void;
  readonly toMeeting: (
    chatId: string,
    options?: { readonly isPanelOpen?: boolean; readonly subPageId?: string },
  ) => void;
  /** Into the channel, to a pinned tab or to the first one. */
  readonly toChannel: (options?: { readonly tabId?: string; readonly subPageId?: string }) => void;
  readonly toItem: (itemId: string) => void;
  /** Opens any link as Teams would; false when it cannot. */
  readonly openLink: (url: string) => boolean;
  readonly navigateToApp: (target: AppTarget) => boolean;
};

/** `openWindow` takes links that lead out of Teams. */
export function createNavigator(
  shell: Store<ShellState>,
  index: number,
  openWindow: (url: string) => void = (url) => void window.open(url, "_blank", "noopener"),
): Navigator {
  const change = (next: (pane: PaneState) => PaneState) =>
    shell.update(({ panes }) => ({ panes: panes.map((pane, at) => (at === index ? next(pane) : pane)) }));
  const set = (patch: Partial<PaneState>) => change((pane) => ({ ...pane, ...patch }));

  const toPersonal = (subPageId?: string) =>
    change((pane) => ({ ...pane, view: "personal", subPageId, visit: pane.visit + 1 }));
  const toMeeting: Navigator["toMeeting"] = (chatId, options = {}) =>
    change((pane) => ({
      ...pane,
      view: "meeting",
      chatId,
      isPanelOpen: options.isPanelOpen ?? (pane.chatId === chatId && pane.isPanelOpen),
      subPageId: options.subPageId,
      visit: options.subPageId === undefined ? pane.visit : pane.visit + 1,
    }));
  const toChannel: Navigator["toChannel"] = ({ tabId, subPageId } = {}) =>
    change((pane) => ({ ...pane, view: "channel", tabId, subPageId, visit: pane.visit + 1 }));
  const toItem = (itemId: string) => set({ view: "outlook", itemId });

  const toApp = (target: Omit<AppTarget, "pageId">): boolean => {
    if (target.appId !== appId) return false;
    if (target.channelId !== undefined)
      toChannel(target.subPageId === undefined ? {} : { subPageId: target.subPageId });
    else if (target.chatId === undefined) toPersonal(target.subPageId);
    else toMeeting(target.chatId, { isPanelOpen: true, ...(target.subPageId && { subPageId: target.subPageId }) });
    return true;
  };

  return {
    set,
    toPersonal,
    toMeeting,
    toChannel,
    toItem,
    navigateToApp: toApp,
    openLink: (url) => {
      const target = readLink(url);
      if (target === undefined) return false;
      switch (target.kind) {
        case "entity":
          return toApp({
            appId: target.appId,
            subPageId: target.subEntityId,
            chatId: target.chatId,
            channelId: target.channelId,
          });
        case "meeting":
          toMeeting(target.threadId);
          return true;
        case "new-meeting":
          set({ view: "outlook", itemId: undefined });
          return true;
        case "web":
          openWindow(target.url);
          return true;
        default:
          return target satisfies never;
      }
    },
  };
}
