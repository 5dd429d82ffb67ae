import { programmeLists } from "#app/ports/programme-site.ts";
import { useWords } from "#ui/shared/words.ts";
import { stepText } from "./list-words.ts";
import styles from "./settings.module.css";

/** Said before anything is asked for: what comes into being, who can open it, and what Microsoft 365 has to allow. */
export function WhatIsMade() {
  const { t } = useWords();
  return (
    <div className={`${styles.card} ${styles.made} ${styles.columns}`}>
      <section>
        <h2 className={styles.groupTitle}>{t("settings.madeTitle")}</h2>
        <p className={styles.body}>{t("settings.madeBody")}</p>
        <ul className={styles.plainList}>
          {programmeLists.map((list) => (
            <li key={list}>{stepText(t, list)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className={styles.groupTitle}>{t("settings.needsTitle")}</h2>
        <dl className={styles.needs}>
          <dt className={styles.permission}>Sites.Manage.All</dt>
          <dd>{t("settings.needsManage")}</dd>
          <dt className={styles.permission}>Sites.ReadWrite.All</dt>
          <dd>{t("settings.needsWrite")}</dd>
        </dl>
        <p className={styles.quiet}>{t("settings.needsHint")}</p>
      </section>
    </div>
  );
}
