import { Button } from "@fluentui/react-components";
import { HourglassHalfRegular } from "@fluentui/react-icons/svg/hourglass-half";
import { StarFilled } from "@fluentui/react-icons/svg/star";
import { useState } from "react";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./people.module.css";
import type { PeopleBookStore } from "./people-book.ts";

export type ExperienceProps = {
  readonly personId: string;
  /** The first name. */
  readonly name: string;
  /** Named by a coordinator. */
  readonly nomination: boolean;
  /** The person's own yes. */
  readonly isWilling: boolean;
  readonly book: Pick<PeopleBookStore, "nominate" | "withdraw">;
};

/** Whether somebody is an experienced coach: a coordinator names, the person says yes, and it takes both. */
export function Experience({ personId, name, nomination: isNamed, isWilling, book }: ExperienceProps) {
  const { t } = useWords();
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<ServiceFailure | undefined>();
  async function change() {
    setWorking(true);
    const changed = await (isNamed ? book.withdraw(personId) : book.nominate(personId));
    setWorking(false);
    setFailure(changed.ok ? undefined : changed.error);
  }
  return (
    <div className={styles.experience}>
      <Standing isNamed={isNamed} isWilling={isWilling} name={name} />
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={isWorking}
        aria-label={t(isNamed ? "people.withdrawFor" : "people.nominateFor", { name })}
        onClick={() => void change()}
      >
        {t(isNamed ? "people.withdraw" : "people.nominate")}
      </Button>
      {failure === undefined ? undefined : <FailureMessage failure={failure} onRetry={() => void change()} />}
    </div>
  );
}

function Standing({ isNamed, isWilling, name }: { isNamed: boolean; isWilling: boolean; name: string }) {
  const { t } = useWords();
  if (isNamed && isWilling)
    return (
      <output className={`${styles.mark} ${styles.isExperienced}`}>
        <span className={styles.sign} aria-hidden="true">
          <StarFilled />
        </span>
        {t("people.experienced")}
      </output>
    );
  if (isNamed)
    return (
      <output className={styles.mark}>
        <span className={styles.sign} aria-hidden="true">
          <HourglassHalfRegular />
        </span>
        {t("people.namedWaiting", { name })}
      </output>
    );
  return <output className={styles.mark}>{isWilling ? t("people.wouldAgree") : undefined}</output>;
}
