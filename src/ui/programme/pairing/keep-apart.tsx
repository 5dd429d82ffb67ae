import { Button } from "@fluentui/react-components";
import { pairsWithin } from "#domain/pairing/special-pairs.ts";
import { useWords } from "#ui/shared/words.ts";
import { listText } from "./names.ts";
import styles from "./pair-row.module.css";
import type { RoundScene } from "./round-scene.ts";

export type KeepApartProps = { readonly round: RoundScene; readonly people: readonly string[] };

/** Of a trio: which two are not to be together. */
export function KeepApart({ round: { desk, names }, people }: KeepApartProps) {
  const { t, locale } = useWords();
  return (
    <div className={styles.form}>
      <p className={styles.label}>{t("pairing.apartWho")}</p>
      <span className={styles.choices}>
        {pairsWithin(people).map((pair) => (
          <Button key={pair.join(" ")} size="small" onClick={() => desk.consider({ kind: "forbid", people: pair })}>
            {listText(locale, pair.map(names.of))}
          </Button>
        ))}
      </span>
    </div>
  );
}
