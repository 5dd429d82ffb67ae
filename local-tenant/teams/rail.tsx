import { CounterBadge } from "@fluentui/react-components";
import { CalendarLtr24Filled, CalendarLtr24Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { PeopleTeam24Filled, PeopleTeam24Regular } from "@fluentui/react-icons/svg/people-team";
import { Video24Filled, Video24Regular } from "@fluentui/react-icons/svg/video";
import type { ReactNode } from "react";
import css from "./rail.module.css";
import type { View } from "./state/address-state.ts";
import { usePane, viewNames } from "./state/pane-context.ts";
import { useShell } from "./state/shell-services.ts";
import { useStore } from "./state/use-store.ts";

const icons: Readonly<Record<View, { readonly on: ReactNode; readonly off: ReactNode }>> = {
  personal: { on: <AppMark isOn />, off: <AppMark /> },
  channel: { on: <PeopleTeam24Filled />, off: <PeopleTeam24Regular /> },
  meeting: { on: <Video24Filled />, off: <Video24Regular /> },
  outlook: { on: <CalendarLtr24Filled />, off: <CalendarLtr24Regular /> },
};

const views: readonly View[] = ["personal", "channel", "meeting", "outlook"];

/** The bar at the side by which a person changes windows. */
export function Rail() {
  const { state, person, go } = usePane();
  const { news } = useShell();
  const mails = useStore(news).mailCounts[person.email.toLowerCase()] ?? 0;
  return (
    <nav className={css["rail"]} data-width={state.width} aria-label={`Apps of ${person.givenName}`}>
      {views.map((view) => {
        const isOn = state.view === view;
        return (
          <button
            key={view}
            type="button"
            className={css["item"]}
            aria-current={isOn ? "page" : undefined}
            onClick={() => (view === "personal" ? go.toPersonal() : go.set({ view }))}
          >
            <span className={css["icon"]}>
              {isOn ? icons[view].on : icons[view].off}
              {view === "outlook" && mails > 0 && (
                <span className={css["badge"]}>
                  <CounterBadge
                    count={mails}
                    size="small"
                    color="danger"
                    aria-label={`${mails} ${mails === 1 ? "mail" : "mails"} received`}
                  />
                </span>
              )}
            </span>
            <span className={css["label"]}>{viewNames[view]}</span>
          </button>
        );
      })}
    </nav>
  );
}

function AppMark({ isOn = false }: { readonly isOn?: boolean }) {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      {isOn ? (
        <g fill="currentColor">
          <path d="M3 7a4 4 0 0 1 4-4h4.4v18H7a4 4 0 0 1-4-4z" />
          <path d="M21 7a4 4 0 0 0-4-4h-4.4v18H17a4 4 0 0 0 4-4z" opacity="0.55" />
        </g>
      ) : (
        <g fill="none" stroke="currentColor" strokeWidth="1.5">
          <path d="M3.75 7A3.25 3.25 0 0 1 7 3.75h4.25v16.5H7A3.25 3.25 0 0 1 3.75 17z" />
          <path d="M20.25 7A3.25 3.25 0 0 0 17 3.75h-4.25v16.5H17A3.25 3.25 0 0 0 20.25 17z" />
        </g>
      )}
    </svg>
  );
}
