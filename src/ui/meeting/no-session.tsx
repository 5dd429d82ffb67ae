import { Button } from "@fluentui/react-components";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import { failureText } from "#ui/shared/failure-text.ts";
import { useServices } from "#ui/shared/services.ts";
import { Empty } from "#ui/shared/states.tsx";
import { clockText, dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./no-session.module.css";

export type NoSessionProps = { readonly isMeeting: boolean; readonly onRetry: () => void };

/** This meeting, or this calendar, holds no session of ours. */
export function NoSession({ isMeeting, onRetry }: NoSessionProps) {
  const { t } = useWords();
  return (
    <Empty title={isMeeting ? t("panel.emptyTitle") : t("panel.emptyElsewhereTitle")}>
      <p className={styles.text}>{isMeeting ? t("panel.emptyText") : t("panel.emptyElsewhereText")}</p>
      <Button onClick={onRetry}>{t("panel.lookAgain")}</Button>
    </Empty>
  );
}

export type NotYoursProps = { readonly reason: ServiceFailure; readonly onRetry: () => void };

/** The link leads to somebody else's record. Whose it is, is not said. */
export function NotYours({ reason, onRetry }: NotYoursProps) {
  const { t } = useWords();
  return (
    <Empty title={t("panel.notYoursTitle")}>
      <p className={styles.text}>{failureText(t, reason)}</p>
      <Button onClick={onRetry}>{t("panel.lookAgain")}</Button>
    </Empty>
  );
}

export type AmbiguousProps = {
  readonly candidates: readonly CalendarSession[];
  readonly onChoose: (sessionId: string) => void;
};

/** Several sessions at the same time: the person knows which one is meant. */
export function Ambiguous({ candidates, onChoose }: AmbiguousProps) {
  const { t, locale } = useWords();
  const { clock } = useServices();
  const zone = clock.timeZone();
  return (
    <Empty title={t("panel.ambiguousTitle")}>
      <p className={styles.text}>{t("panel.ambiguousText")}</p>
      <ul className={styles.candidates}>
        {candidates.map(({ sessionId, start, emails }) => (
          <li key={sessionId}>
            <button type="button" className={styles.candidate} onClick={() => onChoose(sessionId)}>
              <span className={styles.when}>
                {t("panel.candidate", { day: dayText(locale, start, zone), time: clockText(locale, start, zone) })}
              </span>
              <span className={styles.who}>{emails.join(", ")}</span>
            </button>
          </li>
        ))}
      </ul>
    </Empty>
  );
}
