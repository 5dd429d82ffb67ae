import { Button } from "@fluentui/react-components";
import type { Temporal } from "#domain/time/temporal.ts";
import { useMinutesSince } from "#ui/shared/use-minutes-since.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";

export type CalendarAgeProps = {
  readonly readAt: Temporal.Instant;
  /** The button keeps its place, and so the focus, while it works. */
  readonly isReading: boolean;
  readonly onReadAgain: () => void;
};

/** How old what is shown is, and the way to have it new. */
export function CalendarAge({ readAt, isReading, onReadAgain }: CalendarAgeProps) {
  const { t } = useWords();
  const minutes = useMinutesSince(readAt);
  return (
    <p className={styles.age}>
      <output>{isReading ? t("booking.readingAgain") : t("booking.readAgo", { minutes })}</output>
      <Button appearance="subtle" size="small" disabledFocusable={isReading} onClick={onReadAgain}>
        {t("booking.readAgain")}
      </Button>
    </p>
  );
}
