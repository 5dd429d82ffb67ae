import "./page.css";
import { type ReactElement, StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { createServices } from "#entries/composition/services.ts";
import { loadTranslate, nearestLocale } from "#messages/translate.ts";
import { AppFrame } from "#ui/shared/app-frame.tsx";
import { type Services, useServices } from "#ui/shared/services.ts";

/**
 * Puts a screen on the page: services first, then the frame that every screen stands in.
 *
 * @param screen Made of the services where it asks for something before the frame is drawn.
 */
export async function showPage(
  screen: ReactElement | ((services: Services) => ReactElement),
  { hasProgrammeWords = false }: { readonly hasProgrammeWords?: boolean } = {},
): Promise<void> {
  const place = document.getElementById("root");
  if (place === null) throw new Error("The page has no #root");
  // The host mostly speaks the browser's language: its words come while the host is asked who we are.
  loadTranslate(nearestLocale(navigator.language)).catch(() => {});
  const services = await createServices();
  document.documentElement.lang = services.host.context.locale;
  const shown = typeof screen === "function" ? screen(services) : screen;
  createRoot(place).render(
    <StrictMode>
      <AppFrame services={services} hasProgrammeWords={hasProgrammeWords}>
        {shown}
        <TellHost />
      </AppFrame>
    </StrictMode>,
  );
}

/** The host's own loading picture stays until there is something to see. */
function TellHost() {
  const { host } = useServices();
  useEffect(() => host.notifyReady(), [host]);
  return null;
}
