import type { FoundSession } from "#app/session-room/found-session.ts";
import type { RunningSession } from "#app/session-room/room-view.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./stage-heading.module.css";
import { shortName, speakerOf, stageName } from "./stage-scene.ts";

export type StageHeadingProps = {
  readonly session: FoundSession;
  readonly running: RunningSession;
  /** Who took us here; undefined when nobody but me did. */
  readonly movedBy: number | undefined;
  /** When we meet again, said where the session ends. */
  readonly nextDate: string | undefined;
};

/** Where we are, whose minutes these are, and what I do in them. */
export function StageHeading({ session, running, movedBy, nextDate }: StageHeadingProps) {
  const { t } = useWords();
  const does = whatIDo(t, session, running);
  return (
    <>
      <h1 className={styles.stage}>{stageName(t, running.stage.kind)}</h1>
      <p className={styles.whose}>{whoseTurn(t, session, running)}</p>
      {does === undefined ? undefined : <p className={styles.does}>{does}</p>}
      {nextDate === undefined ? undefined : <p className={styles.does}>{nextDate}</p>}
      {movedBy === undefined ? undefined : (
        <p className={styles.does}>{t("talk.wentOn", { name: shortName(session, movedBy) })}</p>
      )}
    </>
  );
}

/** "Your turn", "Tom's turn", "Both of you speak". */
export function whoseTurn(t: Translate, session: FoundSession, running: RunningSession): string {
  const speaker = speakerOf(running);
  if (speaker === undefined) return session.members.length === 2 ? t("panel.doesBoth") : t("panel.doesAll");
  const isMe = speaker === session.me;
  if (running.stage.kind === "swap")
    return isMe ? t("panel.doesNextYou") : t("panel.doesNext", { name: shortName(session, speaker) });
  return isMe ? t("panel.whoseYours") : t("panel.whose", { name: shortName(session, speaker) });
}

function whatIDo(t: Translate, session: FoundSession, running: RunningSession): string | undefined {
  const role = running.roles[session.me];
  const coach = running.roles.indexOf("coach");
  switch (role) {
    case "coachee":
      return coach === -1 ? undefined : t("panel.doesAnswer", { name: shortName(session, coach) });
    case "coach":
      return t("panel.doesCoach");
    case "observer":
      return t("panel.doesObserve");
    case "listener":
      return t("panel.doesListen");
    case "owner":
      return t("panel.doesShare", { minutes: Math.max(1, Math.round(running.stage.minutes / session.members.length)) });
    case "everyone":
    case undefined:
      return undefined;
    default:
      return unreachable(role);
  }
}
