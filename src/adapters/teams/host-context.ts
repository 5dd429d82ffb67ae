import type { HostContext, Theme } from "#app/ports/host.ts";

/** The part of teams-js' `app.Context` that we read. */
export type TeamsContext = {
  readonly app: { readonly locale: string; readonly theme: string };
  readonly page: { readonly frameContext: string; readonly id?: string; readonly subPageId?: string };
  readonly user?: { readonly id: string };
  readonly chat?: { readonly id: string };
  readonly team?: { readonly groupId?: string };
  readonly channel?: { readonly id: string };
  readonly meeting?: { readonly id: string };
};

/** What Teams says of where it shows us, in our words. */
export function toHostContext(context: TeamsContext): HostContext {
  return {
    surface: toSurface(context),
    locale: context.app.locale,
    theme: toTheme(context.app.theme),
    personId: context.user?.id,
    chatId: context.chat?.id,
    teamId: context.team?.groupId,
    subPageId: context.page.subPageId === "" ? undefined : context.page.subPageId,
  };
}

/** Teams' frames: the panel beside a meeting, the tabs of its chat and details, a channel's tab, the personal tab. */
function toSurface({ page, chat, meeting, channel }: TeamsContext): HostContext["surface"] {
  if (page.frameContext === "sidePanel") return "meeting-panel";
  if (page.frameContext === "settings" || page.frameContext === "remove") return "settings";
  if (channel !== undefined) return "channel";
  return chat !== undefined || meeting !== undefined ? "meeting-tab" : "personal";
}

/** "glass" is the dark theme seen through; a theme that Teams invents later is light, as Teams does itself. */
export function toTheme(name: string): Theme {
  switch (name) {
    case "dark":
    case "glass":
      return "dark";
    case "contrast":
      return "contrast";
    default:
      return "light";
  }
}
