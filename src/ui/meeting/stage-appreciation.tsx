import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** What was valued, to be said aloud. */
export function StageAppreciation({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  return (
    <div className={styles.task}>
      <DraftField
        drafts={drafts}
        field={`${running.stage.id}/appreciation`}
        label={t("panel.appreciationLabel")}
        rows={3}
      />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
