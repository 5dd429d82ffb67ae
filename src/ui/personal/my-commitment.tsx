import { ToggleButton } from "@fluentui/react-components";
import { useId } from "react";
import type { Commitment } from "#domain/conversation/commitment.ts";
import type { Outcome } from "#domain/conversation/commitment-rules.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { commitmentText } from "#ui/shared/commitment-words.ts";
import { plainDateText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./my-record.module.css";

export type MyCommitmentProps = {
  readonly commitment: Commitment;
  /** Undefined takes back what was tapped. */
  readonly onReview: (outcome: Outcome | undefined) => void;
};

const outcomes = ["done", "partly", "not-yet"] as const;

/** One promise of mine, and what became of it, one tap each; the same tap again takes it back. */
export function MyCommitment({ commitment, onReview }: MyCommitmentProps) {
  const { t, locale } = useWords();
  const id = useId();
  const { due, status } = commitment;
  const words = {
    done: t("panel.reviewDone"),
    partly: t("panel.reviewPartly"),
    "not-yet": t("panel.reviewNotYet"),
  };
  return (
    <li className={styles.commitment}>
      <div id={id} className={styles.quote}>
        <span dir="auto" className={styles.said}>
          {commitmentText(t, commitment)}
        </span>
        {due === undefined ? undefined : (
          <span className={styles.due}>
            {t("home.commitmentDue", { date: plainDateText(locale, Temporal.PlainDate.from(due)) })}
          </span>
        )}
      </div>
      <fieldset aria-labelledby={id} className={styles.choices}>
        {outcomes.map((outcome) => (
          <ToggleButton
            key={outcome}
            size="small"
            checked={status === outcome}
            onClick={() => onReview(status === outcome ? undefined : outcome)}
          >
            {words[outcome]}
          </ToggleButton>
        ))}
      </fieldset>
    </li>
  );
}
