import type { FoundSession } from "#app/session-room/found-session.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import { idOf, othersOf, type SharedAccess, shortName } from "./stage-scene.ts";

export type ReceivedFeedbackProps = {
  readonly session: FoundSession;
  readonly conversation: Pick<SharedAccess, "feedback">;
};

/** What the others gave me, as soon as they gave it. */
export function ReceivedFeedback({ session, conversation }: ReceivedFeedbackProps) {
  const { t } = useWords();
  const mine = conversation.feedback.filter(({ toId }) => toId === idOf(session, session.me));
  return othersOf(session).map((member) => {
    const given = mine.filter(({ fromId }) => fromId === idOf(session, member));
    if (given.length === 0) return undefined;
    return (
      <div key={member} className={styles.field}>
        <p className={styles.hint}>{t("talk.receivedFrom", { name: shortName(session, member) })}</p>
        {given.map(({ kind, text }) => (
          <blockquote key={kind} dir="auto" className={`${styles.quote} ${styles.small}`}>
            {text}
          </blockquote>
        ))}
      </div>
    );
  });
}
