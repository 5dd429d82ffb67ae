import { Temporal } from "#domain/time/temporal.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pairing.module.css";
import type { RoundRead } from "./read-round.ts";

export type RoundHeadProps = { readonly read: RoundRead; readonly onShowPeople: () => void };

/** Which round, who is in it, and what had to be left out. */
export function RoundHead({ read, onShowPeople }: RoundHeadProps) {
  const { t, locale } = useWords();
  const { round, present, pausedCount, unreadCount, ignoredCount } = read;
  const facts = [
    t("pairing.joined", { count: present.length }),
    ...(pausedCount === 0 ? [] : [t("pairing.paused", { count: pausedCount })]),
    ...(unreadCount === 0 ? [] : [t("pairing.unread", { count: unreadCount })]),
  ];
  const day = Temporal.PlainDate.from(round.startsOn).toLocaleString(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{t("pairing.round", { round: round.number })}</h2>
      <p className={styles.facts}>
        {new Intl.ListFormat(locale, { type: "unit" }).format(facts)}. {t("pairing.beginsOn", { day })}
      </p>
      {unreadCount + ignoredCount === 0 ? undefined : (
        <p className={styles.quiet}>
          {ignoredCount === 0 ? "" : t("pairing.leftOut", { count: ignoredCount })}{" "}
          {unreadCount === 0 ? "" : t("pairing.unreadLine", { count: unreadCount })}{" "}
          <button type="button" className={styles.link} onClick={onShowPeople}>
            {t("pairing.toPeople")}
          </button>
        </p>
      )}
    </header>
  );
}
