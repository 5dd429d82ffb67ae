import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { PairExplanation } from "#domain/pairing/explain-pair.ts";
import type { PairedGroup } from "#domain/pairing/pairing.ts";
import { scoreParts } from "#domain/pairing/settings.ts";
import { pairsWithin } from "#domain/pairing/special-pairs.ts";
import { useWords } from "#ui/shared/words.ts";
import { listText } from "./names.ts";
import { columnText, pointsText } from "./numbers.ts";
import { partText } from "./reason-text.ts";
import type { RoundScene } from "./round-scene.ts";
import styles from "./score-parts.module.css";

export type ScoreButtonProps = {
  readonly score: string;
  readonly names: string;
  readonly isOpen: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
};

/** The score; pressed, it says what it is made of. */
export function ScoreButton({ score, names, isOpen, controls, onToggle }: ScoreButtonProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={styles.score}
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-label={t("pairing.numbersOf", { names, score })}
      onClick={onToggle}
    >
      {score}
      <ChevronDownRegular {...(isOpen ? { className: styles.turned } : {})} />
    </button>
  );
}

export type ScorePartsProps = { readonly round: RoundScene; readonly group: PairedGroup };

/** The numbers behind a score: each part with its points and the most that it could have. */
export function ScoreParts({ round: { desk, names }, group: { people } }: ScorePartsProps) {
  const { t, locale } = useWords();
  const called = names.among(people);
  const pairs = pairsWithin(people);
  return (
    <div className={styles.pairs}>
      {pairs.map(([one, other]) => {
        const explained = desk.explain(one, other);
        if (explained === undefined) return undefined;
        return (
          <section key={one + other} className={styles.pair}>
            {pairs.length === 1 ? undefined : (
              <h4 className={styles.title}>{listText(locale, [called(one), called(other)])}</h4>
            )}
            <Parts explained={explained} />
          </section>
        );
      })}
      {pairs.length === 1 ? undefined : <p className={styles.quiet}>{t("pairing.trioMean")}</p>}
    </div>
  );
}

function Parts({ explained: { score, parts, most } }: { readonly explained: PairExplanation }) {
  const { t, locale } = useWords();
  const known = scoreParts.filter((part) => most[part] > 0);
  const together = known.reduce((sum, part) => sum + parts[part], 0);
  return (
    <table className={styles.parts}>
      <caption className={styles.caption}>{t("pairing.parts", { score: pointsText(locale, score) })}</caption>
      <tbody>
        {known.map((part) => (
          <tr key={part}>
            <th scope="row">{partText(t, part)}</th>
            <td className={styles.barPlace} aria-hidden="true">
              <span
                className={styles.bar}
                style={{ inlineSize: `${(100 * most[part]) / Math.max(...Object.values(most))}%` }}
              >
                <span className={styles.filled} style={{ inlineSize: `${(100 * parts[part]) / most[part]}%` }} />
              </span>
            </td>
            <td className={styles.points}>
              {t("pairing.partOf", { points: columnText(locale, parts[part]), most: columnText(locale, most[part]) })}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("pairing.partPair")}</th>
          <td aria-hidden="true" />
          <td className={styles.points}>{columnText(locale, score - together)}</td>
        </tr>
      </tbody>
    </table>
  );
}
