import { useWords } from "#ui/shared/words.ts";
import styles from "./side-view.module.css";
import { SideViewFrame } from "./side-view.tsx";
import { stageName } from "./stage-scene.ts";

/** How to coach, in five lines, for whoever forgets in the middle of it. */
export function CoachCard({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const points = [
    t("panel.cardAsk"),
    t("panel.cardSilence"),
    t("panel.cardReflect"),
    t("panel.cardNoFixing", { stage: stageName(t, "options") }),
    t("panel.cardBigger"),
  ];
  return (
    <SideViewFrame title={t("panel.card")} onClose={onClose}>
      <ul className={styles.list}>
        {points.map((point) => (
          <li key={point} className={styles.point}>
            {point}
          </li>
        ))}
      </ul>
    </SideViewFrame>
  );
}
