import { Button } from "@fluentui/react-components";
import { useCallback, useSyncExternalStore } from "react";
import type { Temporal } from "#domain/time/temporal.ts";
import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";

export type CalendarAgeProps = {
  readonly readAt: Temporal.Instant;
  /** The button keeps its place, and so the focus, while it works. */
  readonly isReading: boolean;
  readonly onReadAgain: () => void;
};

/** Often enough that the minutes are right, seldom enough not to be noticed. */
const lookEveryMilliseconds = 10_000;

/** How old what is shown is, and the way to have it new. */
export function CalendarAge({ readAt, isReading, onReadAgain }: CalendarAgeProps) {
  const { t } = useWords();
  const { clock, timers } = useServices();
  const subscribe = useCallback((changed: () => void) => timers.every(lookEveryMilliseconds, changed), [timers]);
  // A clock that was put back would make what was read younger than nothing.
  const minutes = useSyncExternalStore(subscribe, () =>
    Math.max(0, Math.floor((clock.now().epochMilliseconds - readAt.epochMilliseconds) / 60_000)),
  );
  return (
    <p className={styles.age}>
      <output>{isReading ? t("booking.readingAgain") : t("booking.readAgo", { minutes })}</output>
      <Button appearance="subtle" size="small" disabledFocusable={isReading} onClick={onReadAgain}>
        {t("booking.readAgain")}
      </Button>
    </p>
  );
}
