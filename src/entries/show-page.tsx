import "./page.css";
import { type ReactElement, StrictMode, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { createServices } from "#entries/composition/services.ts";
import { AppFrame } from "#ui/shared/app-frame.tsx";
import { useServices } from "#ui/shared/services.ts";

/** Puts a screen on the page: services first, then the frame that every screen stands in. */
export async function showPage(
  screen: ReactElement,
  { hasProgrammeWords = false }: { readonly hasProgrammeWords?: boolean } = {},
): Promise<void> {
  const place = document.getElementById("root");
  if (place === null) throw new Error("The page has no #root");
  const services = await createServices();
  document.documentElement.lang = services.host.context.locale;
  createRoot(place).render(
    <StrictMode>
      <AppFrame services={services} hasProgrammeWords={hasProgrammeWords}>
        {screen}
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
