import type { RoomSnapshot } from "#app/session-room/room-view.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import type { Translate } from "#messages/translate.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import { whoseTurn } from "./stage-heading.tsx";
import { stageName } from "./stage-scene.ts";

export type AnnouncerProps = {
  readonly session: FoundSession;
  readonly room: RoomSnapshot;
  /** Said instead, until something else happens. */
  readonly instead: string | undefined;
};

/** The one place from which changes are said aloud, politely, each once. */
export function Announcer({ session, room, instead }: AnnouncerProps) {
  const { t } = useWords();
  return <output className={hidden.hidden}>{instead ?? announcement(t, session, room)}</output>;
}

/** Changes only when there is something to say; the clock alone never does. */
export function announcement(t: Translate, session: FoundSession, room: RoomSnapshot): string {
  if (room.phase !== "running") return "";
  const { stage, face } = room;
  if (face.graceSecondsLeft !== undefined) return t("panel.swapAnnounced");
  if (face.isTimeOver) return t("panel.announceTime", { stage: stageName(t, stage.kind) });
  if (room.lastExtension !== undefined) return minuteText(t, session, room.lastExtension.from);
  return t("panel.announceStage", { stage: stageName(t, stage.kind), whose: whoseTurn(t, session, room) });
}

export function minuteText(t: Translate, session: FoundSession, from: string | undefined): string {
  const source = session.guide.stages.find(({ id }) => id === from);
  return source === undefined ? t("panel.minuteOver") : t("panel.minuteFrom", { stage: stageName(t, source.kind) });
}
