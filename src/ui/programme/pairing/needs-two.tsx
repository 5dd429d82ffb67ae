import { Button } from "@fluentui/react-components";
import { Motif } from "#ui/shared/motif.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pairing.module.css";

export type NeedsTwoProps = {
  readonly people: readonly { readonly displayName: string }[];
  readonly onShowPeople: () => void;
};

/** Nobody yet, or one: what is missing, and where to ask people. */
export function NeedsTwo({ people: [only], onShowPeople }: NeedsTwoProps) {
  const { t } = useWords();
  return (
    <div className={styles.empty}>
      <Motif />
      <h3 className={styles.heading}>{t("pairing.needsTwo")}</h3>
      <p>{only === undefined ? t("pairing.needsTwoNobody") : t("pairing.needsTwoOne", { name: only.displayName })}</p>
      <Button appearance="primary" onClick={onShowPeople}>
        {t("pairing.openPeople")}
      </Button>
    </div>
  );
}
