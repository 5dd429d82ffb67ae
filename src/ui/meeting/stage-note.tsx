import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** Whoever asks or listens has a private note, and nothing else to do. */
export function StageNote({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  return (
    <div className={styles.task}>
      <DraftField drafts={drafts} field={`${running.stage.id}/note`} label={t("panel.note")} rows={3} />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
