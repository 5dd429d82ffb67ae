import type { Feedback } from "#domain/conversation/feedback.ts";
import type { Translate } from "#messages/translate.ts";
import { useWords } from "#ui/shared/words.ts";
import { HistoryList } from "./history-list.tsx";
import type { HistoryScene } from "./history-scene.ts";
import styles from "./my-record.module.css";

export type HistoryFeedbackProps = { readonly feedback: readonly Feedback[]; readonly scene: HistoryScene };

/** What was given to me and what I gave, the latest first. What two others said to one another is theirs. */
export function HistoryFeedback({ feedback, scene }: HistoryFeedbackProps) {
  const { t } = useWords();
  const mine = feedback.filter(({ fromId, toId }) => [fromId, toId].includes(scene.personId));
  return (
    <HistoryList title={t("myRecord.feedback")}>
      {mine.toReversed().map((one) => (
        <li key={`${one.fromId} ${one.toId} ${one.sessionId} ${one.kind}`} className={styles.quote}>
          <span className={styles.whose}>{feedbackHead(t, one, scene)}</span>
          <span dir="auto" className={styles.said}>
            {one.text}
          </span>
        </li>
      ))}
    </HistoryList>
  );
}

/** "Tom valued, Tuesday 15 December". */
export function feedbackHead(t: Translate, { kind, fromId, toId, sessionId }: Feedback, scene: HistoryScene): string {
  const isForMe = toId === scene.personId;
  const name = scene.nameOf(isForMe ? fromId : toId);
  const day = scene.dayOf(sessionId);
  const key = `${kind}${isForMe ? "From" : "To"}` as const;
  return day === undefined ? t(`myRecord.${key}Undated`, { name }) : t(`myRecord.${key}`, { name, day });
}
