import type { MyRound } from "#app/booking/read-my-round.ts";
import { listText } from "#ui/personal/my-names.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./partner.module.css";

/** Whom I met before, folded away. */
export function EarlierRounds({ earlier }: Pick<MyRound, "earlier">) {
  const { t, locale } = useWords();
  const known = earlier.filter(({ people }) => people.length > 0);
  if (known.length === 0) return undefined;
  return (
    <details className={styles.earlier}>
      <summary>{t("partner.earlier")}</summary>
      <ul className={styles.list}>
        {known.map(({ round, people }) => {
          const names = listText(
            locale,
            people.map(({ displayName }) => displayName),
          );
          return <li key={round}>{t("partner.earlierRound", { round, names })}</li>;
        })}
      </ul>
    </details>
  );
}
