import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Motif } from "#ui/shared/motif.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./home.module.css";

export type FirstRunProps = {
  readonly onBook: () => void;
  /** Undefined for whoever is here for the first time; others may have words here whose sessions are long over. */
  readonly onRecord?: (() => void) | undefined;
  readonly notices?: ReactNode;
};

/** Three lines what this is, and one thing to do. */
export function FirstRun({ onBook, onRecord, notices }: FirstRunProps) {
  const { t } = useWords();
  return (
    <main className={styles.firstRun}>
      {notices}
      <Motif />
      <h1 className={styles.firstTitle}>{t("home.firstTitle")}</h1>
      <ul className={styles.lines}>
        <li>{t("home.firstLine1")}</li>
        <li>{t("home.firstLine2")}</li>
        <li>{t("home.firstLine3")}</li>
      </ul>
      <Button appearance="primary" size="large" onClick={onBook}>
        {t("home.choosePartner")}
      </Button>
      {onRecord === undefined ? undefined : (
        <Button appearance="subtle" onClick={onRecord}>
          {t("home.openRecord")}
        </Button>
      )}
    </main>
  );
}
