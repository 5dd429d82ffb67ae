import { useRef, useState } from "react";
import type { Conversation, PrivatePart } from "#app/session-room/conversation-contract.ts";
import { type Drafts, ownCommitment, type DraftsOwner } from "#app/session-room/drafts.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import type { SessionRoom } from "#app/session-room/session-room.ts";
import { coacheeOf, firstCoachee } from "#domain/conversation/roles.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { Announcer, announcement } from "./announcer.tsx";
import { beforeView } from "./before-view.tsx";
import { CoachCard } from "./coach-card.tsx";
import { doneView } from "./done-view.tsx";
import { PanelFrame } from "./panel-frame.tsx";
import { PanelTools, type SideView } from "./panel-tools.tsx";
import { runningView } from "./running-view.tsx";
import type { DraftAccess } from "./stage-scene.ts";
import { WhoCanSee } from "./who-can-see.tsx";

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
  const { session, room, onRetry } = props;
  const { clock } = useServices();
  const words = useWords();
  const snapshot = useStore(room);
  const stored = useStore(props.drafts);
  const conversation = { ...props.conversation, ...useStore(props.conversation) };
  const privatePart = { ...props.privatePart, ...useStore(props.privatePart) };
  const [view, setView] = useState<SideView>();
  const [said, setSaid] = useState<{ text: string; during: string }>();
  const tools = useRef<HTMLDivElement>(null);
  if (snapshot.phase === "restoring" || !stored.isRead) return <Loading text={words.t("panel.finding")} />;

  const drafts: DraftAccess = {
    fields: stored.fields,
    write: props.drafts.write,
    mine: ownCommitment(draftsOwner(session), stored.fields),
    earlier: stored.earlier,
    isForgetful: stored.isForgetful,
  };
  const during = announcement(words.t, session, snapshot);
  const onSay = (text: string) => setSaid({ text, during });
  const input = { ...words, session, room, drafts, conversation, privatePart, onSay, onRetry, clock };
  const shown =
    snapshot.phase === "before"
      ? beforeView(input, snapshot)
      : snapshot.phase === "running"
        ? runningView(input, snapshot)
        : doneView(input, snapshot);

  function closeView() {
    tools.current?.querySelector<HTMLElement>(`[data-view="${view}"]`)?.focus();
    setView(undefined);
  }
  return (
    <>
      <Announcer session={session} room={snapshot} instead={said?.during === during ? said.text : undefined} />
      <PanelFrame {...shown} tools={<PanelTools ref={tools} view={view} onView={setView} onBack={shown.onBack} />}>
        {view === "card" ? (
          <CoachCard onClose={closeView} />
        ) : view === "privacy" ? (
          <WhoCanSee session={session} onClose={closeView} />
        ) : (
          shown.children
        )}
      </PanelFrame>
    </>
  );
}

/** My commitment is made in the stages in which I am the one who speaks. */
export function draftsOwner(session: FoundSession): DraftsOwner {
  const { guide, me, sessionId, conversationId } = session;
  const first = firstCoachee(guide, session.number);
  const commitStageIds = guide.stages
    .filter(({ kind, turn }) => kind === "commit" && (turn === undefined || coacheeOf(guide, first, turn) === me))
    .map(({ id }) => id);
  return { sessionId, conversationId, commitStageIds };
}
