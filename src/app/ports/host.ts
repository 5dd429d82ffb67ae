import type { FileReference } from "./record-files.ts";

export type Theme = "light" | "dark" | "contrast";

/** Where the app is shown, and for whom. */
export type HostContext = {
  readonly surface: "personal" | "meeting-panel" | "meeting-tab" | "channel" | "settings" | "browser";
  /** BCP 47 tag, such as `en-GB`. */
  readonly locale: string;
  readonly theme: Theme;
  /** Directory object id of the person in front of the screen, when the host knows it. */
  readonly personId: string | undefined;
  readonly chatId: string | undefined;
  /** The group of the Team in whose channel this is; undefined anywhere else. */
  readonly teamId: string | undefined;
  /** What the link that opened the app points at inside it. */
  readonly subPageId: string | undefined;
};

/** Teams, Outlook, or a plain browser tab. */
export interface Host {
  readonly context: HostContext;
  onThemeChange(listener: (theme: Theme) => void): () => void;
  /** Opens a link the way the host does it (a deep link stays inside Teams). */
  openLink(url: string): Promise<void>;
  /** The link that goes into invitations: opens the guide of the partnership that this file belongs to. */
  guideLink(record: FileReference): string;
  /** The link that opens this tab in its channel, for whoever may see it; undefined where there is no channel around the page. */
  channelLink(): string | undefined;
  /**
   * On the page that a host shows before a tab stands: lets the person save, and makes the tab then. `path` is below the
   * origin of this page. Does nothing anywhere else.
   */
  offerTab(tab: { readonly entityId: string; readonly name: string; readonly path: string }): Promise<void>;
  /** Takes the host's loading indicator away. */
  notifyReady(): void;
  notifyFailed(reason: string): void;
}
