import type { CommitmentDraft } from "#app/session-room/drafts.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";

function part(text: string): string {
  return text.trim().replace(/[.\s]+$/u, "") || "…";
}

export type CommitmentTextProps = { readonly commitment: CommitmentDraft; readonly isSmall?: boolean };

/** "When …, I will …" as its owner wrote it. */
export function CommitmentText({ commitment, isSmall = false }: CommitmentTextProps) {
  const { t } = useWords();
  return (
    <blockquote dir="auto" className={`${styles.quote} ${isSmall ? styles.small : ""}`}>
      {t("panel.commitmentText", { when: part(commitment.when), will: part(commitment.will) })}
    </blockquote>
  );
}
