import { useWords } from "#ui/shared/words.ts";
import { Choice } from "./choice.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

/** How it goes on, chosen alone. */
export function StageChoice({ scene: { privatePart } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  return (
    <div className={styles.task}>
      <Choice
        label={t("panel.choiceLabel")}
        value={privatePart.wish}
        onChoose={privatePart.choose}
        options={[
          { value: "continue", text: t("panel.choiceContinue") },
          { value: "new-partner", text: t("panel.choiceNew") },
          { value: "stop", text: t("panel.choiceStop") },
        ]}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={privatePart.mayCelebrate === true}
          onChange={(event) => privatePart.celebrate(event.target.checked)}
        />
        {t("panel.choiceCelebrate")}
      </label>
      <p className={styles.hint}>{t("talk.onlyYou")}</p>
    </div>
  );
}
