import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useWords } from "#ui/shared/words.ts";
import styles from "./panel-tools.module.css";

export type SideView = "notes" | "card" | "privacy" | "sync";

export type PanelToolsProps = {
  readonly view: SideView | undefined;
  readonly onView: (view: SideView | undefined) => void;
  readonly onBack: (() => void) | undefined;
};

/** Everything that is one tap away. */
export function PanelTools({ view, onView, onBack }: PanelToolsProps) {
  const { t } = useWords();
  const toggle = (wanted: SideView) => ({
    type: "button" as const,
    className: styles.tool,
    "aria-expanded": view === wanted,
    onClick: () => onView(view === wanted ? undefined : wanted),
  });
  return (
    <div className={styles.tools}>
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
      <button {...toggle("notes")} data-view="notes">
        {t("talk.notes")}
      </button>
      <button {...toggle("card")} data-view="card">
        {t("talk.toolCard")}
      </button>
      <button {...toggle("privacy")} data-view="privacy">
        {t("talk.toolPrivacy")}
      </button>
    </div>
  );
}
