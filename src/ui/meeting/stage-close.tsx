import { useWords } from "#ui/shared/words.ts";
import { CommitmentText } from "./commitment-text.tsx";
import { DraftChoice } from "./draft-choice.tsx";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** One appreciation, one suggestion, and a number that nobody else sees. */
export function StageClose({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { id } = running.stage;
  return (
    <div className={styles.task}>
      {drafts.mine === undefined ? undefined : <CommitmentText commitment={drafts.mine} isSmall />}
      <DraftField drafts={drafts} field={`${id}/appreciation`} label={t("panel.closeAppreciation")} rows={1} />
      <DraftField drafts={drafts} field={`${id}/suggestion`} label={t("panel.closeSuggestion")} rows={1} />
      <DraftChoice
        drafts={drafts}
        field={`${id}/rating`}
        label={t("panel.closeRating")}
        isInline
        options={["1", "2", "3", "4", "5"].map((value) => ({ value, text: value }))}
      />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
