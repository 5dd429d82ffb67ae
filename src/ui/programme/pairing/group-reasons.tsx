import { pairsWithin } from "#domain/pairing/special-pairs.ts";
import { useWords } from "#ui/shared/words.ts";
import { listText } from "./names.ts";
import styles from "./pair-row.module.css";
import { reasonText, type Teller } from "./reason-text.ts";
import type { RoundScene } from "./round-scene.ts";

export type GroupReasonsProps = { readonly round: RoundScene; readonly people: readonly string[] };

/** Three short reasons for a pair; for a trio the strongest of each two. */
export function GroupReasons({ round, people }: GroupReasonsProps) {
  const { t, locale } = useWords();
  const { desk, names, profileOf, topicName } = round;
  const called = names.among(people);
  const tellerOf = (id: string): Teller => ({ id, name: called(id), profile: profileOf(id) });
  const isTrio = people.length > 2;
  const texts = pairsWithin(people).flatMap(([one, other]) => {
    const telling = { t, locale, topicName, first: tellerOf(one), second: tellerOf(other) };
    const reasons = (desk.explain(one, other)?.reasons ?? []).map((reason) => reasonText(telling, reason));
    if (!isTrio) return reasons;
    const pair = listText(locale, [called(one), called(other)]);
    return reasons.slice(0, 1).map((reason) => t("pairing.reasonOfTwo", { names: pair, reason }));
  });
  if (texts.length === 0) return <p className={styles.reasons}>{t("pairing.noReason")}</p>;
  return (
    <ul className={styles.reasons}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
