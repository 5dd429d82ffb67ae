import { useEffect, useRef, useState } from "react";
import type { Conversation, PrivatePart } from "#app/session-room/conversation-contract.ts";
import type { Drafts } from "#app/session-room/drafts.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import type { SessionRoom } from "#app/session-room/session-room.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { Announcer, announcement } from "./announcer.tsx";
import { beforeView } from "./before-view.tsx";
import { doneView } from "./done-view.tsx";
import { createOwnView } from "./own-view.ts";
import { PanelFrame } from "./panel-frame.tsx";
import { PanelTools, type SideView } from "./panel-tools.tsx";
import { runningView } from "./running-view.tsx";
import { fetchSideViews, SideViews } from "./side-views.tsx";
import type { DraftAccess } from "./stage-scene.ts";
import { savedTogether } from "./sync-line.ts";
import { SyncStatus } from "./sync-status.tsx";

export type SessionPanelProps = {
  readonly session: FoundSession;
  readonly room: SessionRoom;
  readonly drafts: Drafts;
  readonly conversation: Conversation;
  readonly privatePart: PrivatePart;
  /** Looks for the session and its record again. */
  readonly onRetry: () => void;
};

/** One session from before its beginning to after its end, in one frame, so that focus stays where it was. */
export function SessionPanel(props: SessionPanelProps) {
  const { session, onRetry } = props;
  const { clock } = useServices();
  const words = useWords();
  const [room] = useState(() => createOwnView(props.room));
  const snapshot = useStore(room);
  const stored = useStore(props.drafts);
  const privatePart = { ...props.privatePart, ...useStore(props.privatePart) };
  const shared = { ...props.conversation, ...useStore(props.conversation) };
  // One line speaks for both files of mine.
  const conversation = { ...shared, saved: savedTogether(shared.saved, privatePart.saved) };
  const [view, setView] = useState<SideView>();
  const [said, setSaid] = useState<{ text: string; during: string }>();
  const frame = useRef<HTMLDivElement>(null);
  const isShown = snapshot.phase !== "restoring" && stored.isRead;
  useEffect(() => {
    if (isShown) fetchSideViews();
  }, [isShown]);
  if (!isShown) return <Loading text={words.t("panel.finding")} />;

  const drafts: DraftAccess = {
    fields: stored.fields,
    write: props.drafts.write,
    isForgetful: stored.isForgetful,
  };
  const during = announcement(words.t, session, snapshot, conversation.movedBy);
  const onSay = (text: string) => setSaid({ text, during });
  const input = { ...words, session, room, drafts, conversation, privatePart, onSay, onRetry, clock };
  const shown =
    snapshot.phase === "before"
      ? beforeView(input, snapshot)
      : snapshot.phase === "running"
        ? runningView(input, snapshot)
        : doneView(input, snapshot);

  function closeView() {
    frame.current?.querySelector<HTMLElement>(`[data-view="${view}"]`)?.focus();
    setView(undefined);
  }
  const { movedBy } = conversation;
  return (
    <div ref={frame}>
      <Announcer
        session={session}
        room={snapshot}
        movedBy={movedBy}
        instead={said?.during === during ? said.text : undefined}
      />
      <PanelFrame
        {...shown}
        onTyping={room.setTyping}
        status={
          <SyncStatus
            session={session}
            conversation={conversation}
            isOpen={view === "sync"}
            onStory={() => setView(view === "sync" ? undefined : "sync")}
          />
        }
        tools={<PanelTools view={view} onView={setView} onBack={shown.onBack} />}
      >
        {view === undefined ? shown.children : <SideViews view={view} {...input} onClose={closeView} />}
      </PanelFrame>
    </div>
  );
}
