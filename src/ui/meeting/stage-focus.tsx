import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** What the coachee wants from these minutes, beside what was prepared for them. */
export function StageFocus({ scene: { drafts, running, privatePart } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { preparation } = privatePart;
  return (
    <div className={styles.task}>
      {preparation === "" ? undefined : (
        <p dir="auto" className={styles.remark}>
          {t("home.prepared", { words: preparation })}
        </p>
      )}
      <DraftField drafts={drafts} field={`${running.stage.id}/focus`} label={t("panel.focusLabel")} rows={3} />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
