import { Button } from "@fluentui/react-components";
import { useMinutesSince } from "#ui/shared/use-minutes-since.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./people.module.css";
import type { ReadBook } from "./people-book.ts";

export type PeopleHeadProps = {
  readonly read: ReadBook;
  readonly isReading: boolean;
  readonly onReadAgain: () => void;
};

/** How many, in large figures, and how old that is. */
export function PeopleHead({ read, isReading, onReadAgain }: PeopleHeadProps) {
  const { t, locale } = useWords();
  const { profiles, unreadable, paused, leftIds } = read.people;
  const minutes = useMinutesSince(read.readAt);
  const figures = [
    { key: "present", count: profiles.length + unreadable.length, word: "people.takePart" },
    { key: "paused", count: paused.length, word: "people.pause" },
    { key: "left", count: leftIds.length, word: "people.haveLeft" },
  ] as const;
  return (
    <div className={styles.head}>
      <ul className={styles.counts}>
        {figures.map(({ key, count, word }) =>
          count === 0 && key !== "present" ? undefined : (
            <li key={key} className={styles.count}>
              <span className={styles.number}>{count.toLocaleString(locale)}</span> {t(word, { count })}
            </li>
          ),
        )}
      </ul>
      <p className={styles.age}>
        <output>{isReading ? t("people.readingAgain") : t("people.readAgo", { minutes })}</output>
        <Button appearance="subtle" size="small" disabledFocusable={isReading} onClick={onReadAgain}>
          {t("people.readAgain")}
        </Button>
      </p>
    </div>
  );
}
