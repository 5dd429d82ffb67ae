import type { FoundSession } from "#app/session-room/found-session.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import { idOf, othersOf, type SharedAccess, shortName } from "./stage-scene.ts";

export type ReceivedFeedbackProps = {
  readonly session: FoundSession;
  readonly conversation: Pick<SharedAccess, "feedback">;
  /** One line until it is opened, where there is something else to do. */
  readonly isFolded?: boolean;
};

/** What the others gave me, as soon as they gave it. */
export function ReceivedFeedback({ session, conversation, isFolded = false }: ReceivedFeedbackProps) {
  const { t } = useWords();
  const mine = conversation.feedback.filter(({ toId }) => toId === idOf(session, session.me));
  return othersOf(session).map((member) => {
    const given = mine.filter(({ fromId }) => fromId === idOf(session, member));
    if (given.length === 0) return undefined;
    const name = shortName(session, member);
    const words = given.map(({ kind, text }) => (
      <blockquote key={kind} dir="auto" className={`${styles.quote} ${styles.small}`}>
        {text}
      </blockquote>
    ));
    return isFolded ? (
      <details key={member} className={styles.folded}>
        <summary>{t("talk.receivedOf", { name, count: given.length })}</summary>
        {words}
      </details>
    ) : (
      <div key={member} className={styles.field}>
        <p className={styles.hint}>{t("talk.receivedFrom", { name })}</p>
        {words}
      </div>
    );
  });
}
