import { useEffect, useState } from "react";
import programmeStyles from "#ui/programme/programme.module.css";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import { Text } from "./fields.tsx";
import styles from "./settings.module.css";

/** What Teams shows before the tab stands: what it will be, and its name. The button that makes it is Teams' own. */
export function ConfigureTab() {
  const { host } = useServices();
  const { t } = useWords();
  const [name, setName] = useState(t("settings.configureNameProposed"));
  const offered = name.trim() === "" ? t("settings.configureNameProposed") : name.trim();
  useEffect(() => {
    void host.offerTab({ entityId: "programme", name: offered, path: "/programme/" });
  }, [host, offered]);
  return (
    <main className={programmeStyles.column}>
      <header className={programmeStyles.header}>
        <h1 className={programmeStyles.title}>{t("settings.configureTitle")}</h1>
        <p className={programmeStyles.purpose}>{t("settings.configureBody")}</p>
      </header>
      <section className={styles.stack}>
        <h2 className={styles.groupTitle}>{t("settings.configureName")}</h2>
        <div className={styles.short}>
          <Text label={t("settings.configureName")} value={name} onChange={setName} />
        </div>
      </section>
      <div className={styles.columns}>
        <section>
          <h2 className={styles.groupTitle}>{t("settings.configureNextTitle")}</h2>
          <ol className={styles.plainList}>
            <li>{t("settings.configureNextSave")}</li>
            <li>{t("settings.configureNextSetUp")}</li>
            <li>{t("settings.configureNextJoin")}</li>
          </ol>
        </section>
        <section>
          <h2 className={styles.groupTitle}>{t("settings.configureSeesTitle")}</h2>
          <ul className={styles.plainList}>
            <li>{t("settings.configureSeesTeam")}</li>
            <li>{t("settings.configureSeesOwners")}</li>
            <li>{t("settings.configureSeesPartners")}</li>
          </ul>
        </section>
      </div>
    </main>
  );
}
