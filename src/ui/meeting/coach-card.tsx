import { Button } from "@fluentui/react-components";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./side-view.module.css";
import { SideViewFrame } from "./side-view.tsx";
import { stageName } from "./stage-scene.ts";

type CoachCardProps = {
  /** Where the programme offers help, if it says so. */
  readonly helpLink: string | undefined;
  readonly onClose: () => void;
};

/** How to coach, in five lines, for whoever forgets in the middle of it; and help for what is bigger. */
export function CoachCard({ helpLink, onClose }: CoachCardProps) {
  const { t } = useWords();
  const { host } = useServices();
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
      {helpLink === undefined ? undefined : (
        <Button size="small" onClick={() => void host.openLink(helpLink)}>
          {t("talk.help")}
        </Button>
      )}
    </SideViewFrame>
  );
}
