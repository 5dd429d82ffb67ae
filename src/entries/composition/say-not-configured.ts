import { loadTranslate, nearestLocale } from "#messages/translate.ts";
import type { MissingSetting } from "./configuration.ts";

/** The whole page of a build that was made without its settings. Never resolves: there is nothing to go on with. */
export async function sayNotConfigured(setting: MissingSetting): Promise<never> {
  const t = await loadTranslate(nearestLocale(navigator.language));
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = t("setup.missingSetting", { setting });
  document.body.replaceChildren(message);
  return new Promise<never>(() => {});
}
