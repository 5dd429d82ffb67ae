import { Avatar, Button, FluentProvider, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { CallEnd20Filled } from "@fluentui/react-icons/svg/call-end";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { Mic20Regular } from "@fluentui/react-icons/svg/mic";
import { Video20Regular } from "@fluentui/react-icons/svg/video";
import { useState } from "react";
import { AppFrame } from "#tenant/teams/app-frame.tsx";
import { appName, guideEntityId } from "#tenant/teams/app-identity.ts";
import type { CalendarItem } from "#tenant/teams/calendar/calendar-item.ts";
import { installGuide, isGuideInstalled } from "#tenant/teams/calendar/mailbox.ts";
import type { TenantPerson } from "#tenant/teams/person.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { useLoaded } from "#tenant/teams/state/use-loaded.ts";
import { useStore } from "#tenant/teams/state/use-store.ts";
import { providerLayout, themes } from "#tenant/teams/themes.ts";
import css from "./meeting-stage.module.css";

const refreshMs = 5000;

type StageProps = {
  readonly chatId: string;
  /** The calendar item, unless the person came by a link to a meeting that is not in the calendar. */
  readonly meeting: CalendarItem | undefined;
};

/** A Teams meeting: the people in it, the bar with the meeting's apps, the side panel. */
export function MeetingStage({ chatId, meeting }: StageProps) {
  const { person, state, go } = usePane();
  const { graph } = useShell();
  const { loaded, known, reload } = useLoaded(
    `${person.alias} ${chatId}`,
    () => isGuideInstalled(graph, person, chatId),
    refreshMs,
  );
  const [trouble, setTrouble] = useState("");
  const isInstalled = known === true;
  const isOrganizer = meeting?.isOrganizer ?? false;
  const add = async () => {
    const outcome = await installGuide(graph, person, chatId);
    setTrouble(outcome.ok ? "" : outcome.message);
    reload();
  };
  return (
    <div className={css["meeting"]}>
      <div className={css["bar"]} role="toolbar" aria-label="Meeting">
        <h2 className={css["subject"]}>{meeting?.subject ?? "Meeting"}</h2>
        {isInstalled && (
          <Button
            appearance={state.isPanelOpen ? "primary" : "subtle"}
            aria-expanded={state.isPanelOpen}
            onClick={() => go.set({ isPanelOpen: !state.isPanelOpen })}
          >
            {appName}
          </Button>
        )}
        {known === false && isOrganizer && <AddApps onAdd={() => void add()} />}
        <Button appearance="subtle" icon={<Video20Regular />} aria-label="Camera" disabledFocusable />
        <Button appearance="subtle" icon={<Mic20Regular />} aria-label="Microphone" disabledFocusable />
        <Button
          className={css["leave"] ?? ""}
          icon={<CallEnd20Filled />}
          onClick={() => go.set({ chatId: undefined, isPanelOpen: false, subPageId: undefined })}
        >
          Leave
        </Button>
      </div>
      {trouble !== "" && <p className={css["trouble"]} role="alert">{`${appName} could not be added: ${trouble}`}</p>}
      {loaded?.ok === false && (
        <p className={css["trouble"]} role="alert">{`The apps of this meeting cannot be read: ${loaded.message}`}</p>
      )}
      <div className={css["room"]}>
        {!(state.width === "phone" && isInstalled && state.isPanelOpen) && <Tiles chatId={chatId} meeting={meeting} />}
        {isInstalled && state.isPanelOpen && <SidePanel />}
      </div>
    </div>
  );
}

/** What the organiser may add to the meeting by hand. */
function AddApps({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Add20Regular />}>
          Apps
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Add an app">
        <div className={css["app"]}>
          <span>
            <strong>{appName}</strong>
            <span className={css["away"]}>A guide for both of you</span>
          </span>
          <Button appearance="primary" onClick={onAdd}>
            Add
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

/** 280 pixels wide, as in Teams. In the person's theme, not in the stage's. */
function SidePanel() {
  const { state, go } = usePane();
  return (
    <FluentProvider
      theme={themes[state.theme]}
      style={state.width === "phone" ? providerLayout.filling : providerLayout.fixed}
    >
      <div className={css["panel"]} data-width={state.width}>
        <header className={css["panelHead"]}>
          <h3>{appName}</h3>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={`Close ${appName}`}
            onClick={() => go.set({ isPanelOpen: false })}
          />
        </header>
        <AppFrame
          place={{ page: "/meeting/", frameContext: "sidePanel", entityId: guideEntityId, chatId: state.chatId }}
        />
      </div>
    </FluentProvider>
  );
}

function Tiles({ chatId, meeting }: StageProps) {
  const { person } = usePane();
  const { people, shell } = useShell();
  const { panes } = useStore(shell);
  const isHere = ({ alias }: TenantPerson) =>
    panes.some((pane) => pane.alias === alias && pane.view === "meeting" && pane.chatId === chatId);
  const invited = [meeting?.organizer.address, ...(meeting?.attendees ?? []).map(({ address }) => address)];
  const members = people.filter(({ email, alias }) => invited.includes(email) || alias === person.alias);
  return (
    <ul className={css["tiles"]} aria-label="People in this meeting">
      {members.map((member) => (
        <li key={member.alias} className={css["tile"]} data-here={isHere(member)}>
          <Avatar name={member.displayName} color="colorful" idForColor={member.id} size={96} aria-hidden="true" />
          <span className={css["label"]}>
            {member.displayName}
            {member.alias === person.alias && " (you)"}
            {!isHere(member) && <span className={css["away"]}> not here yet</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
