import type { FoundSession } from "#app/session-room/found-session.ts";
import type { Translate } from "#messages/translate.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import type { ShownRoom, ShownStage } from "./own-view.ts";
import { whoseTurn } from "./stage-heading.tsx";
import { shortName, stageName } from "./stage-scene.ts";

export type AnnouncerProps = {
  readonly session: FoundSession;
  readonly room: ShownRoom;
  readonly movedBy: number | undefined;
  /** Said instead, until something else happens. */
  readonly instead: string | undefined;
};

/** The one place from which changes are said aloud, politely, each once. */
export function Announcer({ session, room, movedBy, instead }: AnnouncerProps) {
  const { t } = useWords();
  return <output className={hidden.hidden}>{instead ?? announcement(t, session, room, movedBy)}</output>;
}

/** Changes only when there is something to say; the clock alone never does. */
export function announcement(
  t: Translate,
  session: FoundSession,
  room: ShownRoom,
  movedBy: number | undefined,
): string {
  if (room.phase !== "running") return "";
  const { stage, face } = room;
  if (room.ahead !== undefined) return aheadText(t, { session, running: room, conversation: { movedBy } });
  if (face.graceSecondsLeft !== undefined) return t("panel.swapAnnounced");
  if (face.isTimeOver) return t("panel.announceTime", { stage: stageName(t, stage.kind) });
  if (room.lastExtension !== undefined) return minuteText(t, session, room.lastExtension.from);
  return t("panel.announceStage", { stage: stageName(t, stage.kind), whose: whoseTurn(t, session, room) });
}

type Ahead = {
  readonly session: FoundSession;
  readonly running: ShownStage;
  readonly conversation: { readonly movedBy: number | undefined };
};

/** "Tom went on to …": said to whoever is still writing. */
export function aheadText(t: Translate, { session, running, conversation }: Ahead): string {
  const to = running.ahead?.running?.stage;
  if (to === undefined) return t("talk.sessionEnded");
  if (to.kind === "swap") return t("talk.wallReached");
  const stage = stageName(t, to.kind);
  const { movedBy } = conversation;
  return movedBy === undefined || movedBy === session.me
    ? t("talk.someoneWentOnTo", { stage })
    : t("talk.wentOnTo", { name: shortName(session, movedBy), stage });
}

export function minuteText(t: Translate, session: FoundSession, from: string | undefined): string {
  const source = session.guide.stages.find(({ id }) => id === from);
  return source === undefined ? t("panel.minuteOver") : t("panel.minuteFrom", { stage: stageName(t, source.kind) });
}
