import { useId } from "react";
import type { Commitment, CommitmentWords } from "#domain/conversation/commitment.ts";
import { isDate } from "#domain/conversation/commitment.ts";
import { useWords } from "#ui/shared/words.ts";
import { CommitmentText } from "./commitment-text.tsx";
import styles from "./fields.module.css";
import { ScaleField } from "./scale-field.tsx";
import type { StageScene } from "./stage-scene.ts";

export type CommitSurelyProps = {
  readonly scene: StageScene;
  readonly mine: Commitment;
  readonly onChange: () => void;
};

/** From here on people do what they said. */
const sureEnough = 7;

/** The words stand; how sure, by when, and once aloud. */
export function CommitSurely({ scene, mine, onChange }: CommitSurelyProps) {
  const { t } = useWords();
  const { conversation, drafts, running } = scene;
  const dateId = useId();
  const aloud = `${running.stage.id}/aloud`;
  const { text, cue, response, due, confidence } = mine;
  function change(words: Partial<CommitmentWords>) {
    conversation.commit({ text, cue, response, due, confidence, ...words });
  }
  return (
    <>
      <CommitmentText commitment={mine} />
      <ScaleField
        label={t("panel.commitConfidence")}
        value={confidence}
        onChoose={(value) => change({ confidence: value })}
      />
      {confidence !== undefined && confidence < sureEnough ? (
        <p className={styles.hint}>
          {t("talk.below7")}{" "}
          <button type="button" className={styles.link} onClick={onChange}>
            {t("talk.makeSmaller")}
          </button>
        </p>
      ) : (
        <button type="button" className={styles.link} onClick={onChange}>
          {t("talk.changeWords")}
        </button>
      )}
      <div className={styles.inline}>
        <label htmlFor={dateId} className={styles.inlineLabel}>
          {t("talk.dueLabel")}
        </label>
        <input
          id={dateId}
          type="date"
          className={styles.date}
          defaultValue={due ?? ""}
          onBlur={({ target: { value } }) => {
            const next = isDate(value) ? value : undefined;
            if (next !== due) change({ due: next });
          }}
        />
      </div>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={drafts.fields[aloud] === "yes"}
          onChange={(event) => drafts.write(aloud, event.target.checked ? "yes" : "")}
        />
        {t("talk.sayAloud")}
      </label>
    </>
  );
}
