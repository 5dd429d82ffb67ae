import { app, FrameContexts } from "@microsoft/teams-js";
import { writeGuideLink } from "#adapters/guide-link.ts";
import { writeChannelLink } from "./channel-link.ts";
import type { Host, Theme } from "#app/ports/host.ts";
import type { Timers } from "#app/ports/timers.ts";
import { toHostContext, toTheme } from "./host-context.ts";

export type TeamsHostOptions = {
  readonly appId: string;
  readonly timers: Timers;
  /** Empty in production, where only Microsoft's own origins are hosts. */
  readonly validMessageOrigins: readonly string[];
};

/** teams-js itself waits a minute; nobody looks at an empty page for so long. */
const patienceMs = 5000;

/** The host around this frame; undefined when the page stands alone or nobody answers. */
export async function createTeamsHost({
  appId,
  timers,
  validMessageOrigins,
}: TeamsHostOptions): Promise<Host | undefined> {
  if (window.parent === window) return undefined;
  const context = await within(timers, connect([...validMessageOrigins])).catch(() => undefined);
  if (context === undefined) return undefined;

  const listeners = new Set<(theme: Theme) => void>();
  app.registerOnThemeChangeHandler((name) => {
    for (const listener of listeners) listener(toTheme(name));
  });

  return {
    context: toHostContext(context),
    onThemeChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openLink: (url) => app.openLink(url),
    guideLink: (record) => writeGuideLink(appId, record),
    channelLink: () => writeChannelLink(appId, context),
    async offerTab(tab) {
      if (context.page.frameContext !== FrameContexts.settings) return;
      const { offerTab } = await import("./offer-tab.ts");
      offerTab(tab);
    },
    notifyReady() {
      app.notifyAppLoaded();
      // The answer tells nothing that we could act on, and older hosts send none.
      app.notifySuccess().catch(() => {});
    },
    notifyFailed(message) {
      app.notifyFailure({ reason: app.FailedReason.Other, message });
    },
  };
}

async function connect(origins: string[]): Promise<app.Context> {
  await (origins.length === 0 ? app.initialize() : app.initialize(origins));
  return app.getContext();
}

function within<T>(timers: Timers, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(patienceMs, () => resolve(undefined));
    work.finally(cancel).then(resolve, reject);
  });
}
