import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** A goal in one's own words. */
export function StageGoals({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  return (
    <div className={styles.task}>
      <DraftField drafts={drafts} field={`${running.stage.id}/goals`} label={t("panel.goalLabel")} rows={3} />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
