import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import { OwnGoal } from "./own-goal.tsx";
import { PartnerGoal } from "./partner-words.tsx";
import { goalOf, othersOf, shortName, type StageScene } from "./stage-scene.ts";

/** A goal in one's own words, beside the others'. */
export function StageGoals({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { session } = scene;
  return (
    <div className={styles.task}>
      <OwnGoal scene={scene} />
      {othersOf(session).map((member) =>
        goalOf(scene, member) === undefined ? (
          <p key={member} className={styles.hint}>
            {t("talk.goalNotYet", { name: shortName(session, member) })}
          </p>
        ) : (
          <PartnerGoal key={member} scene={scene} member={member} />
        ),
      )}
    </div>
  );
}
