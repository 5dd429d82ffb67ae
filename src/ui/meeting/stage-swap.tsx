import { useWords } from "#ui/shared/words.ts";
import { Pair } from "#ui/shared/person-avatar.tsx";
import styles from "./fields.module.css";
import { shortName, type StageScene } from "./stage-scene.ts";

/** The wall between two turns: who is coached now, and what that makes of me. */
export function StageSwap({ scene: { session, running } }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { nextCoachee } = running;
  if (nextCoachee === undefined) return undefined;
  const name = shortName(session, nextCoachee);
  return (
    <div className={styles.task}>
      <Pair people={session.members} />
      <p className={styles.plain}>{whatIDo()}</p>
    </div>
  );

  function whatIDo(): string {
    if (nextCoachee === session.me) return t("panel.swapYouCoached");
    return running.nextCoach === session.me ? t("panel.swapYouCoach", { name }) : t("panel.swapYouObserve", { name });
  }
}
