import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** The words for a hard moment, tried out aloud. */
export function StageRehearse({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  return (
    <div className={styles.task}>
      <DraftField drafts={drafts} field={`${running.stage.id}/words`} label={t("talk.rehearseLabel")} rows={3} />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
