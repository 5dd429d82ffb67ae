import type { Outcome, HostRequest } from "./envelope.ts";

export type FrameContext = "content" | "sidePanel" | "settings";
export type HostTheme = "default" | "dark" | "contrast";

/** The flat context that a host sends; teams-js turns it into `app.Context`. */
export type LegacyContext = Readonly<Record<string, string | boolean | number | readonly string[] | undefined>>;

/** A place inside Teams that a link or an app asks for. */
export type AppTarget = {
  readonly appId: string;
  readonly pageId: string | undefined;
  readonly subPageId: string | undefined;
  readonly chatId: string | undefined;
  readonly channelId: string | undefined;
};

/** What a configuration page says about the tab that it makes; teams-js calls it `pages.InstanceConfig`. */
export type TabSettings = {
  readonly contentUrl: string;
  readonly entityId: string | undefined;
  readonly websiteUrl: string | undefined;
  readonly suggestedDisplayName: string | undefined;
};

/** What the dialog around a configuration page hears from it. */
export type TabConfigurator = {
  /** Whether the page has all it needs: the dialog's button follows. */
  readonly setValidity: (isValid: boolean) => void;
  /** False where Teams would not show such a page. */
  readonly setSettings: (settings: TabSettings) => boolean;
  readonly saved: () => void;
  readonly refused: (reason: string) => void;
};

/** What one app frame may ask of the window around it. The functions of the protocol know nothing else. */
export type FrameSession = {
  readonly frameContext: FrameContext;
  /** Read anew on every call: theme, language and target change while the frame stands. */
  readonly context: () => LegacyContext;
  /** Opens any link the way Teams does. False when Teams would not know what to do with it. */
  readonly openLink: (url: string) => boolean;
  readonly navigateToApp: (target: AppTarget) => boolean;
  readonly openCalendarItem: (itemId: string) => void;
  readonly loaded: () => void;
  readonly failed: (reason: string) => void;
  /** Of the configured tab that the frame shows; static tabs have none. */
  readonly tabSettings?: () => TabSettings | undefined;
  /** On a configuration page only. */
  readonly configurator?: () => TabConfigurator | undefined;
  /** Answers one request of nested app auth; JSON in, JSON out. */
  readonly authenticate: (request: string) => Promise<string>;
};

/** One function of the host by its name on the wire. */
export type HostFunction = (request: HostRequest, session: FrameSession) => Outcome | Promise<Outcome>;
export type HostFunctions = Readonly<Record<string, HostFunction>>;
