import { Button } from "@fluentui/react-components";
import { isOpen } from "#domain/conversation/commitment.ts";
import { useWords } from "#ui/shared/words.ts";
import { commitmentSentence } from "./commitment-text.tsx";
import styles from "./fields.module.css";
import { idOf, type StageScene } from "./stage-scene.ts";

export type TooManyOpenProps = { readonly scene: StageScene; readonly onRoom: () => void };

/** Three are open already: which of them may go? */
export function TooManyOpen({ scene: { session, conversation }, onRoom }: TooManyOpenProps) {
  const { t } = useWords();
  const open = conversation.commitments.filter((one) => one.ownerId === idOf(session, session.me) && isOpen(one));
  return (
    <div role="alert" className={styles.task}>
      <p className={styles.plain}>{t("talk.tooManyOpen")}</p>
      <ul className={styles.list}>
        {open.map((commitment) => {
          const text = commitmentSentence(t, commitment);
          return (
            <li key={commitment.id} className={styles.field}>
              <span dir="auto" className={styles.line}>
                {text}
              </span>
              <span className={styles.row}>
                <Button
                  size="small"
                  aria-label={t("talk.doneWith", { text })}
                  onClick={() => conversation.review(commitment.id, "done").ok && onRoom()}
                >
                  {t("talk.markDone")}
                </Button>
                <Button
                  size="small"
                  aria-label={t("talk.letGoOf", { text })}
                  onClick={() => conversation.drop(commitment.id).ok && onRoom()}
                >
                  {t("talk.letGo")}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
