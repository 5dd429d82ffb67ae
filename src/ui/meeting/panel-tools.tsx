import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { Ref } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./panel-tools.module.css";

export type SideView = "card" | "privacy";

export type PanelToolsProps = {
  readonly view: SideView | undefined;
  readonly onView: (view: SideView | undefined) => void;
  readonly onBack: (() => void) | undefined;
  readonly ref?: Ref<HTMLDivElement>;
};

/** Everything that is one tap away. */
export function PanelTools({ view, onView, onBack, ref }: PanelToolsProps) {
  const { t } = useWords();
  const toggle = (wanted: SideView) => ({
    type: "button" as const,
    className: styles.tool,
    "aria-expanded": view === wanted,
    onClick: () => onView(view === wanted ? undefined : wanted),
  });
  return (
    <div ref={ref} className={styles.tools}>
      <button
        type="button"
        className={`${styles.tool} ${styles.back}`}
        aria-label={t("shared.back")}
        title={t("shared.back")}
        disabled={onBack === undefined}
        onClick={onBack}
      >
        <ArrowLeftRegular />
      </button>
      <button {...toggle("card")} data-view="card">
        {t("panel.card")}
      </button>
      <button {...toggle("privacy")} data-view="privacy">
        {t("panel.privacy")}
      </button>
    </div>
  );
}
