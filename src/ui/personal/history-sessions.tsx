import type { PastSession } from "#app/my-record/session-history.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { useWords } from "#ui/shared/words.ts";
import { HistoryList } from "./history-list.tsx";
import styles from "./my-record.module.css";

export type HistorySessionsProps = {
  readonly past: readonly PastSession[];
  readonly day: (moment: Temporal.Instant) => string;
};

/** Every session that is over, the latest first, and whether it was held as far as anybody can tell. */
export function HistorySessions({ past, day }: HistorySessionsProps) {
  const { t } = useWords();
  const said = {
    held: t("myRecord.sessionHeld"),
    moved: t("myRecord.sessionMoved"),
    "not-held": t("myRecord.sessionNotHeld"),
    unknown: t("myRecord.sessionUnknown"),
  };
  return (
    <HistoryList title={t("myRecord.sessions")} isDense>
      {past.toReversed().map(({ sessionId, start, movedFrom, attendance }) => (
        <li key={sessionId} className={styles.line}>
          <span className={styles.when}>{day(start)}</span>
          <span>
            {said[attendance]}
            {movedFrom === undefined ? "" : `, ${t("myRecord.sessionMovedFrom", { day: day(movedFrom) })}`}
          </span>
        </li>
      ))}
    </HistoryList>
  );
}
