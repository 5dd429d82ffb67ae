import { useState } from "react";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import { idOf, othersOf, type SharedAccess, shortName } from "./stage-scene.ts";

export type ReceivedFeedbackProps = {
  readonly session: FoundSession;
  readonly conversation: Pick<SharedAccess, "feedback">;
  /** One line of each until it is opened, where there is something else to do. */
  readonly isShort?: boolean;
};

/** What the others gave me, as soon as they gave it. */
export function ReceivedFeedback({ session, conversation, isShort = false }: ReceivedFeedbackProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(!isShort);
  const mine = conversation.feedback.filter(({ toId }) => toId === idOf(session, session.me));
  return othersOf(session).map((member) => {
    const given = mine.filter(({ fromId }) => fromId === idOf(session, member));
    if (given.length === 0) return undefined;
    const from = t("talk.receivedFrom", { name: shortName(session, member) });
    return (
      <div key={member} className={styles.field}>
        {isShort ? (
          <button type="button" className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {from}
          </button>
        ) : (
          <p className={styles.hint}>{from}</p>
        )}
        {given.map(({ kind, text }) => (
          <blockquote key={kind} dir="auto" className={`${styles.quote} ${styles.small} ${isOpen ? "" : styles.line}`}>
            {text}
          </blockquote>
        ))}
      </div>
    );
  });
}
