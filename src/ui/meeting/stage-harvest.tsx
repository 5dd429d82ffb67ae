import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** What has changed and what stays. */
export function StageHarvest({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  return (
    <div className={styles.task}>
      <DraftField drafts={drafts} field={`${running.stage.id}/harvest`} label={t("panel.harvestLabel")} rows={3} />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
