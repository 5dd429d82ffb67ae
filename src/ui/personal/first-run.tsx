import { Button } from "@fluentui/react-components";
import { Motif } from "#ui/shared/motif.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./home.module.css";

/** Three lines what this is, and one thing to do. */
export function FirstRun({ onBook }: { readonly onBook: () => void }) {
  const { t } = useWords();
  return (
    <main className={styles.firstRun}>
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
    </main>
  );
}
