import type { MyRound, RunningProgramme } from "#app/booking/read-my-round.ts";
import { listText } from "#ui/personal/my-names.ts";
import { useWords } from "#ui/shared/words.ts";
import { EarlierRounds } from "./earlier-rounds.tsx";
import styles from "./partner.module.css";

export type RoundWordsProps = { readonly opened: RunningProgramme; readonly round: MyRound };

/** The latest round has nobody for me. Before the first one there is nothing to say. */
export function RoundWords({ opened, round }: RoundWordsProps) {
  const { t, locale } = useWords();
  const { current, earlier } = round;
  if (current.kind !== "alone") return undefined;
  const owners = opened.coordinators.map(({ displayName }) => displayName);
  return (
    <section className={styles.words}>
      <h2 className={styles.heading}>{t("partner.aloneTitle", { round: current.round })}</h2>
      <p className={styles.text}>{t("partner.alone", { names: listText(locale, owners), count: owners.length })}</p>
      <EarlierRounds earlier={earlier} />
    </section>
  );
}
