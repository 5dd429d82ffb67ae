import type { SessionOutlook } from "#domain/scheduling/series-proposal.ts";
import { clockText, otherClockText, shortDayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./proposal-option.module.css";
import { type Parties, sessionFate } from "./proposal-text.ts";

export type DateListProps = { readonly sessions: readonly SessionOutlook[]; readonly parties: Parties };

/** Dates with both clocks: what is free, what clashes with which kind of thing, and where it would move. */
export function DateList({ sessions, parties }: DateListProps) {
  const words = useWords();
  const { locale } = words;
  const { readersZone, others } = parties;
  if (sessions.length === 0) return undefined;
  return (
    <ol className={styles.dates}>
      {sessions.map((session) => (
        <li key={session.start.epochMilliseconds} className={styles.date}>
          <span className={styles.day}>{shortDayText(locale, session.start, readersZone)}</span>
          <span className={styles.clocks}>
            {clockText(locale, session.start, readersZone)}
            {others.map(({ name, timeZone }) =>
              timeZone === undefined ? undefined : (
                <span key={name} className={styles.otherClock}>
                  {otherClockText(locale, session.start, timeZone, readersZone)}
                </span>
              ),
            )}
          </span>
          <span className={isKnownClear(session) ? styles.clear : styles.clash}>
            {sessionFate(words, parties, session)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function isKnownClear({ clashes, unread }: SessionOutlook): boolean {
  return clashes.length === 0 && unread === undefined;
}
