import { useWords } from "#ui/shared/words.ts";
import { DraftChoice } from "./draft-choice.tsx";
import { DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** How it goes on, chosen alone. */
export function StageChoice({ scene: { drafts, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { id } = running.stage;
  const celebrate = `${id}/celebrate`;
  return (
    <div className={styles.task}>
      <DraftChoice
        drafts={drafts}
        field={`${id}/how`}
        label={t("panel.choiceLabel")}
        options={[
          { value: "continue", text: t("panel.choiceContinue") },
          { value: "new-partner", text: t("panel.choiceNew") },
          { value: "stop", text: t("panel.choiceStop") },
        ]}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={drafts.fields[celebrate] === "yes"}
          onChange={(event) => drafts.write(celebrate, event.target.checked ? "yes" : "no")}
        />
        {t("panel.choiceCelebrate")}
      </label>
      <DraftPromise drafts={drafts} />
    </div>
  );
}
