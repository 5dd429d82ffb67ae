import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { PaneTheme } from "./state/address-state.ts";

/** Teams' own themes, as its tabs are drawn in. */
export const themes: Readonly<Record<PaneTheme, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

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
