import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import { DraftScale } from "./draft-scale.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** Where the coachee stands, from 0 to 10. */
export function StageReality({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  return (
    <div className={styles.task}>
      <DraftScale drafts={drafts} field={`${running.stage.id}/scale`} label={t("panel.realityScale")} />
      <DraftField drafts={drafts} field={`${running.stage.id}/note`} label={t("panel.note")} />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
