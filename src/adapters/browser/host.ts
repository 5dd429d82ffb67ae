import { writeGuideLink } from "#adapters/guide-link.ts";
import type { Host, Theme } from "#app/ports/host.ts";

/** A plain browser tab: the way that remains where there is no Teams around the page. */
export function createBrowserHost(appId: string): Host {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(forced-colors: active)");
  const theme = (): Theme => (contrast.matches ? "contrast" : dark.matches ? "dark" : "light");
  const subPageId = new URLSearchParams(location.search).get("subPageId") ?? undefined;

  return {
    context: {
      surface: "browser",
      locale: navigator.language,
      theme: theme(),
      personId: undefined,
      chatId: undefined,
      teamId: undefined,
      subPageId,
    },
    onThemeChange(listener) {
      const tell = () => listener(theme());
      for (const query of [dark, contrast]) query.addEventListener("change", tell);
      return () => {
        for (const query of [dark, contrast]) query.removeEventListener("change", tell);
      };
    },
    openLink: async (url) => {
      window.open(url, "_blank", "noopener");
    },
    guideLink: (record) => writeGuideLink(appId, record),
    channelLink: () => undefined,
    offerTab: async () => {},
    notifyReady: () => {},
    notifyFailed: () => {},
  };
}
