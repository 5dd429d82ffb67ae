import { FluentProvider } from "@fluentui/react-components";
import { useMemo } from "react";
import { SignInSheet } from "./controls/sign-in-sheet.tsx";
import css from "./pane.module.css";
import { PaneHeader } from "./pane-header.tsx";
import { Rail } from "./rail.tsx";
import { PaneContext, useNavigator } from "./state/pane-context.ts";
import { useShell } from "./state/shell-services.ts";
import { useStore } from "./state/use-store.ts";
import { ChannelSurface } from "./surfaces/channel.tsx";
import { MeetingSurface } from "./surfaces/meeting.tsx";
import { OutlookWeek } from "./surfaces/outlook-week.tsx";
import { PersonalSurface } from "./surfaces/personal.tsx";
import { providerLayout, themes } from "./themes.ts";

/** One person's Microsoft 365: header, rail and the window that is open. */
export function PersonPane({ index }: { readonly index: number }) {
  const { shell, people } = useShell();
  const state = useStore(shell).panes[index];
  const go = useNavigator(index);
  const person = people.find(({ alias }) => alias === state?.alias);
  const pane = useMemo(
    () => (state === undefined || person === undefined ? undefined : { index, person, state, go }),
    [index, person, state, go],
  );
  if (pane === undefined) {
    return (
      <section className={css["nobody"]} aria-label="Nobody">
        <p>Nobody called “{state?.alias}” works here.</p>
        <a href="./">Start with Maya and Tom</a>
      </section>
    );
  }
  return (
    <PaneContext value={pane}>
      <FluentProvider theme={themes[pane.state.theme]} style={providerLayout.filling}>
        <div className={css["pane"]}>
          <section
            className={css["window"]}
            data-width={pane.state.width}
            aria-label={pane.person.displayName}
            data-testid={`pane-${pane.person.alias}`}
          >
            <PaneHeader />
            <div className={css["body"]}>
              <Rail />
              <div className={css["surface"]}>
                {pane.state.view === "personal" && <PersonalSurface />}
                {pane.state.view === "channel" && <ChannelSurface />}
                {pane.state.view === "meeting" && <MeetingSurface />}
                {pane.state.view === "outlook" && <OutlookWeek />}
              </div>
            </div>
            <SignInSheet />
          </section>
        </div>
      </FluentProvider>
    </PaneContext>
  );
}
