import { createRoot } from "react-dom/client";
import type { HostContext } from "#app/ports/host.ts";
import { AppFrame } from "#ui/shared/app-frame.tsx";
import { OnlineContext } from "#ui/shared/online.ts";
import type { Services } from "#ui/shared/services.ts";
import { GalleryIndex } from "./gallery-index.tsx";
import type { GalleryState } from "./gallery-state.ts";
import { panelStates } from "./panel-states.tsx";
import { panelTroubleStates } from "./panel-trouble-states.tsx";
import { personalStates } from "./personal-states.tsx";
import { pairingStates } from "./programme-pairing-states.tsx";
import { programmePartnerStates } from "./programme-partner-states.tsx";
import { peopleStates } from "./programme-people-states.tsx";
import { programmePlaceStates } from "./programme-place-states.tsx";
import { programmeSetUpStates } from "./programme-set-up-states.tsx";
import { publishingStates } from "./programme-publishing-states.tsx";
import { searchStates } from "./search-states.tsx";
import { troubleStates } from "./trouble-states.tsx";

const states: readonly GalleryState[] = [
  ...personalStates,
  ...searchStates,
  ...troubleStates,
  ...panelStates,
  ...panelTroubleStates,
  ...pairingStates,
  ...peopleStates,
  ...publishingStates,
  ...programmePartnerStates,
  ...programmePlaceStates,
  ...programmeSetUpStates,
];

const wish = new URLSearchParams(location.search);
const root = document.getElementById("root");
if (root === null) throw new Error("The gallery's page has no #root");
const state = states.find(({ id }) => id === wish.get("state"));
if (state === undefined) createRoot(root).render(<GalleryIndex states={states} />);
else show(state, root);

function show({ services, view, isOnline = true, isWaiting = false, play }: GalleryState, place: HTMLElement) {
  const dir = wish.get("dir") === "rtl" ? "rtl" : "ltr";
  document.documentElement.dir = dir;
  document.documentElement.lang = wish.get("lang") === "de" ? "de" : "en";
  place.toggleAttribute("data-waiting", isWaiting);
  createRoot(place).render(
    <OnlineContext value={{ getSnapshot: () => isOnline, subscribe: () => () => {} }}>
      <AppFrame services={dressed(services())} dir={dir} hasProgrammeWords>
        {view()}
      </AppFrame>
    </OnlineContext>,
  );
  if (play !== undefined) whenShown(place, () => play(place));
}

/** The state's services in the theme and the language that the address asks for. */
function dressed(services: Services): Services {
  const context: HostContext = {
    ...services.host.context,
    theme: themeOf(wish.get("theme")),
    locale: wish.get("lang") === "de" ? "de-DE" : services.host.context.locale,
  };
  return { ...services, host: { ...services.host, context } };
}

function themeOf(asked: string | null): HostContext["theme"] {
  return asked === "dark" || asked === "contrast" ? asked : "light";
}

/** The language arrives a moment after the frame; the screen itself is there when something can be read. */
function whenShown(place: HTMLElement, then: () => void) {
  const observer = new MutationObserver(() => {
    if (place.querySelector("main, section") === null) return;
    observer.disconnect();
    setTimeout(then);
  });
  observer.observe(place, { childList: true, subtree: true });
}
