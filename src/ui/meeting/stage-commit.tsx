import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import { DraftScale } from "./draft-scale.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** From here on people do what they said. */
const sureEnough = 7;

/** One commitment in the form that works: "When this happens, I will do that", and how sure one is. */
export function StageCommit({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { id } = running.stage;
  const confidence = drafts.fields[`${id}/confidence`] ?? "";
  return (
    <div className={styles.task}>
      <DraftField
        drafts={drafts}
        field={`${id}/when`}
        label={t("panel.commitWhen")}
        placeholder={t("panel.commitWhenHint")}
        rows={1}
      />
      <DraftField
        drafts={drafts}
        field={`${id}/will`}
        label={t("panel.commitWill")}
        placeholder={t("panel.commitWillHint")}
        rows={1}
      />
      <DraftScale drafts={drafts} field={`${id}/confidence`} label={t("panel.commitConfidence")} />
      {confidence === "" ? (
        <DraftPromise drafts={drafts} />
      ) : (
        <p className={styles.hint}>
          {Number(confidence) < sureEnough ? t("panel.commitSmaller") : t("panel.commitSure")}
        </p>
      )}
    </div>
  );
}
