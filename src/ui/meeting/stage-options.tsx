import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** Ideas, as many as come. */
export function StageOptions({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  return (
    <div className={styles.task}>
      <DraftField drafts={drafts} field={`${running.stage.id}/options`} label={t("panel.optionsLabel")} rows={4} />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
