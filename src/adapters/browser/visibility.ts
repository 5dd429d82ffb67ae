import type { Visibility } from "#app/ports/visibility.ts";

export const pageVisibility: Visibility = {
  isVisible,
  onChange(listener) {
    const tell = () => listener(isVisible());
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  },
  onLeave(listener) {
    window.addEventListener("pagehide", listener);
    return () => window.removeEventListener("pagehide", listener);
  },
};

function isVisible(): boolean {
  return document.visibilityState === "visible";
}
