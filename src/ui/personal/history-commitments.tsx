import type { Commitment } from "#domain/conversation/commitment.ts";
import { commitmentText } from "#ui/shared/commitment-words.ts";
import { useWords } from "#ui/shared/words.ts";
import { commitmentCourse } from "./history-course.ts";
import { HistoryList } from "./history-list.tsx";
import type { HistoryScene } from "./history-scene.ts";
import styles from "./my-record.module.css";

export type HistoryCommitmentsProps = { readonly commitments: readonly Commitment[]; readonly scene: HistoryScene };

/** Every commitment with what became of it, the one that was changed last first. */
export function HistoryCommitments({ commitments, scene }: HistoryCommitmentsProps) {
  const { t } = useWords();
  return (
    <HistoryList title={t("myRecord.commitments")}>
      {commitments.toReversed().map((commitment) => (
        <li key={`${commitment.ownerId} ${commitment.id}`} className={styles.quote}>
          {commitment.ownerId === scene.personId ? undefined : (
            <span className={styles.whose}>{scene.nameOf(commitment.ownerId)}</span>
          )}
          <span dir="auto" className={styles.said}>
            {commitmentText(t, commitment)}
          </span>
          {commitmentCourse(t, commitment, scene).map((line) => (
            <span key={line} dir="auto" className={styles.due}>
              {line}
            </span>
          ))}
        </li>
      ))}
    </HistoryList>
  );
}
