import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { PaneTheme } from "./state/address-state.ts";

/** Teams' own themes, as its tabs are drawn in. */
export const themes: Readonly<Record<PaneTheme, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/**
 * How a FluentProvider is laid out. As a style, not a class: Fluent copies a provider's class to the layers that
 * menus and popovers open in, which would then cover the page.
 */
export const providerLayout = {
  whole: { blockSize: "100%" },
  /** Fills its row or column; what stands inside brings its own background. */
  filling: { display: "flex", flex: 1, minInlineSize: 0, minBlockSize: 0, background: "transparent" },
  fixed: { display: "flex", flex: "none", background: "transparent" },
} as const;

const darkQuery = matchMedia("(prefers-color-scheme: dark)");
const contrastQuery = matchMedia("(forced-colors: active)");

/** The theme of the shell's own frame around the two people: what the computer prefers. */
export function useSystemTheme(): PaneTheme {
  return useSyncExternalStore(subscribe, () => {
    if (contrastQuery.matches) return "contrast";
    return darkQuery.matches ? "dark" : "light";
  });
}

function subscribe(listener: () => void): () => void {
  darkQuery.addEventListener("change", listener);
  contrastQuery.addEventListener("change", listener);
  return () => {
    darkQuery.removeEventListener("change", listener);
    contrastQuery.removeEventListener("change", listener);
  };
}
