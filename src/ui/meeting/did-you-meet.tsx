import { useWords } from "#ui/shared/words.ts";
import { Choice } from "./choice.tsx";
import styles from "./fields.module.css";
import type { SharedAccess } from "./stage-scene.ts";

/** Asked where nobody can tell otherwise. No answer is a fault. */
export function DidYouMeet({ conversation }: { readonly conversation: SharedAccess }) {
  const { t } = useWords();
  const { myAnswer } = conversation;
  return (
    <div className={styles.task}>
      <Choice
        label={t("talk.metQuestion")}
        value={myAnswer}
        onChoose={conversation.answerAttendance}
        options={[
          { value: "held", text: t("talk.metHeld") },
          { value: "moved", text: t("talk.metMoved") },
          { value: "not-held", text: t("talk.metNot") },
        ]}
      />
      {myAnswer === undefined || myAnswer === "held" ? undefined : <p className={styles.hint}>{t("talk.metKnown")}</p>}
    </div>
  );
}
