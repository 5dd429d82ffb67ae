import { useWords } from "#ui/shared/words.ts";
import { DraftField, DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import { ScaleField } from "./scale-field.tsx";
import { goalOf, nearnessOf, type StageScene } from "./stage-scene.ts";

/** What has changed and what stays: the goal once more, and what to keep. */
export function StageHarvest({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { session, drafts, running, conversation } = scene;
  const goal = goalOf(scene, session.me);
  return (
    <div className={styles.task}>
      {goal === undefined ? undefined : (
        <>
          <blockquote dir="auto" className={styles.quote}>
            {goal.text}
          </blockquote>
          <ScaleField label={t("talk.goalNear")} value={nearnessOf(goal, session)} onChoose={conversation.rateGoal} />
        </>
      )}
      <DraftField drafts={drafts} field={`${running.stage.id}/harvest`} label={t("panel.harvestLabel")} />
      <DraftPromise drafts={drafts} />
    </div>
  );
}
