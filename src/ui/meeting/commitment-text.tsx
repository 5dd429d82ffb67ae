import type { CommitmentWords } from "#domain/conversation/commitment.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Translate } from "#messages/translate.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";

function part(text: string): string {
  return text.trim().replace(/[.\s]+$/u, "") || "…";
}

/** "When …, I will …" in one line. */
export function commitmentSentence(t: Translate, { cue, response }: Pick<CommitmentWords, "cue" | "response">): string {
  return t("panel.commitmentText", { when: part(cue), will: part(response) });
}

export type CommitmentTextProps = {
  readonly commitment: CommitmentWords;
  readonly isSmall?: boolean;
  /** With its date and how sure its owner is. */
  readonly isWhole?: boolean;
};

/** "When …, I will …" as its owner wrote it. */
export function CommitmentText({ commitment, isSmall = false, isWhole = false }: CommitmentTextProps) {
  const { t, locale } = useWords();
  const { due, confidence } = commitment;
  const more = [
    due === undefined
      ? undefined
      : t("talk.dueOn", {
          date: Temporal.PlainDate.from(due).toLocaleString(locale, { day: "numeric", month: "long" }),
        }),
    confidence === undefined ? undefined : t("talk.sure", { value: String(confidence) }),
  ].filter((text) => text !== undefined);
  return (
    <blockquote dir="auto" className={`${styles.quote} ${isSmall ? styles.small : ""}`}>
      {commitmentSentence(t, commitment)}
      {isWhole && more.length > 0 ? <span className={styles.aside}>{more.join(", ")}</span> : undefined}
    </blockquote>
  );
}
