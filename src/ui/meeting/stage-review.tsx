import { useWords } from "#ui/shared/words.ts";
import { CommitmentText } from "./commitment-text.tsx";
import { DraftChoice } from "./draft-choice.tsx";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** What became of the commitment of last time: one tap for what happened, one for what now. */
export function StageReview({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { drafts, running } = scene;
  const { id } = running.stage;
  if (drafts.earlier === undefined)
    return (
      <div className={styles.task}>
        <p className={styles.plain}>{t("panel.reviewNothing")}</p>
        <DraftField drafts={drafts} field={`${id}/note`} label={t("panel.note")} />
        <DraftPromise drafts={drafts} />
      </div>
    );
  return (
    <div className={styles.task}>
      <CommitmentText commitment={drafts.earlier} />
      <DraftChoice
        drafts={drafts}
        field={`${id}/status`}
        label={t("panel.reviewStatus")}
        options={[
          { value: "done", text: t("panel.reviewDone") },
          { value: "partly", text: t("panel.reviewPartly") },
          { value: "not-yet", text: t("panel.reviewNotYet") },
          { value: "changed", text: t("panel.reviewChanged") },
        ]}
      />
      <DraftChoice
        drafts={drafts}
        field={`${id}/fate`}
        label={t("panel.reviewFate")}
        options={[
          { value: "keep", text: t("panel.reviewKeep") },
          { value: "resize", text: t("panel.reviewResize") },
          { value: "drop", text: t("panel.reviewDrop") },
        ]}
      />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
