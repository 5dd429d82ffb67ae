import { useWords } from "#ui/shared/words.ts";
import { CommitmentText } from "./commitment-text.tsx";
import styles from "./fields.module.css";
import { commitmentOf, goalOf, nearnessOf, shortName, type StageScene } from "./stage-scene.ts";

export type PartnerWordsProps = { readonly scene: StageScene; readonly member: number };

/** What the one who speaks has confirmed and shared: the goal on the way, the promise where it is made. */
export function PartnerWords({ scene, member }: PartnerWordsProps) {
  const { t } = useWords();
  const { session, running } = scene;
  const name = shortName(session, member);
  if (running.stage.kind !== "commit") return <PartnerGoal scene={scene} member={member} />;
  const commitment = commitmentOf(scene, member);
  return (
    <div className={styles.task}>
      <p className={styles.hint}>
        {commitment === undefined ? t("talk.promiseNotYet", { name }) : t("talk.promiseOf", { name })}
      </p>
      {commitment === undefined ? undefined : <CommitmentText commitment={commitment} isWhole />}
    </div>
  );
}

/** Another member's goal, and how near they say they are. */
export function PartnerGoal({ scene, member }: PartnerWordsProps) {
  const { t } = useWords();
  const goal = goalOf(scene, member);
  if (goal === undefined) return undefined;
  const near = nearnessOf(goal, scene.session);
  return (
    <div className={styles.task}>
      <p className={styles.hint}>{t("talk.goalOf", { name: shortName(scene.session, member) })}</p>
      <blockquote dir="auto" className={styles.quote}>
        {goal.text}
        {near === undefined ? undefined : (
          <span className={styles.aside}>{t("talk.nearOf", { value: String(near) })}</span>
        )}
      </blockquote>
    </div>
  );
}
