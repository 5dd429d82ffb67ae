import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import { OwnGoal } from "./own-goal.tsx";
import { ScaleField } from "./scale-field.tsx";
import { goalOf, nearnessOf, type StageScene } from "./stage-scene.ts";

/** Where the coachee stands with the goal, from 0 to 10. Without a goal, there is room for one. */
export function StageReality({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { session, conversation } = scene;
  const goal = goalOf(scene, session.me);
  if (goal === undefined)
    return (
      <div className={styles.task}>
        <OwnGoal scene={scene} />
      </div>
    );
  return (
    <div className={styles.task}>
      <blockquote dir="auto" className={styles.quote}>
        {goal.text}
      </blockquote>
      <ScaleField label={t("panel.realityScale")} value={nearnessOf(goal, session)} onChoose={conversation.rateGoal} />
    </div>
  );
}
