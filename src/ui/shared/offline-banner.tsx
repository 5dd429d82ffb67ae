import { CloudOffRegular } from "@fluentui/react-icons/svg/cloud-off";
import { useOnline } from "./online.ts";
import styles from "./states.module.css";
import { useWords } from "./words.ts";

/** Comes and goes with the network, and is heard when it does. */
export function OfflineBanner() {
  const { t } = useWords();
  const isOnline = useOnline();
  return (
    <output className={styles.bannerPlace}>
      {isOnline ? undefined : (
        <span className={styles.banner}>
          <span className={styles.bannerIcon}>
            <CloudOffRegular />
          </span>
          {t("shared.offlineBanner")}
        </span>
      )}
    </output>
  );
}
