import type { PublishedPair } from "#domain/programme/publication.ts";
import { Named } from "#ui/programme/people/named.tsx";
import { Paged } from "#ui/programme/people/paged.tsx";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { useWords } from "#ui/shared/words.ts";
import { namesText, nameText } from "./pair-names.ts";
import styles from "./publishing.module.css";

/** One organiser named per partnership, and why just that one. */
export function WhoBooks({ pairs }: { readonly pairs: readonly PublishedPair[] }) {
  const { t, locale } = useWords();
  return (
    <details className={styles.fold}>
      <summary>{t("publishing.whoBooks")}</summary>
      <div className={styles.folded}>
        <p className={styles.text}>{t("publishing.whoBooksWhy")}</p>
        <Paged all={pairs} first={20}>
          {(page) => (
            <Named ids={page.flatMap(({ memberIds }) => memberIds)}>
              {(names) => (
                <ul className={styles.pairs}>
                  {page.map(({ key, memberIds, organiserId }) => (
                    <li key={key} className={styles.pair}>
                      <Pair
                        size="small"
                        people={memberIds.map((id) => ({ id, displayName: nameText(t, names, id) }))}
                      />
                      <span>
                        {t("publishing.booker", {
                          names: namesText(t, locale, names, memberIds),
                          booker: nameText(t, names, organiserId),
                        })}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Named>
          )}
        </Paged>
      </div>
    </details>
  );
}
