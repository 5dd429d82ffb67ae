import type { Commitment } from "#domain/conversation/commitment.ts";
import { useWords } from "#ui/shared/words.ts";
import { CommitmentText, commitmentSentence } from "./commitment-text.tsx";
import styles from "./fields.module.css";
import { type Fate, lookedBack } from "./looked-back.ts";
import { outcomeTexts } from "./outcome-text.ts";
import { shortName, type StageScene } from "./stage-scene.ts";

export type ReviewOtherProps = {
  readonly scene: StageScene;
  readonly commitment: Commitment;
  readonly owner: number;
};

const fateTexts = {
  kept: "talk.fateKept",
  resized: "talk.fateResized",
  dropped: "talk.fateDropped",
} as const satisfies Record<Fate, string>;

/** Somebody else's promise, read along as they say what became of it. */
export function ReviewOther({ scene: { session }, commitment, owner }: ReviewOtherProps) {
  const { t } = useWords();
  const name = shortName(session, owner);
  const { outcome, fate } = lookedBack(commitment, session.sessionId);
  const before = commitment.history.findLast((step) => step.before !== undefined)?.before;
  return (
    <>
      <CommitmentText commitment={commitment} />
      {fate === "resized" && before !== undefined ? (
        <p className={styles.hint}>{t("talk.reviewBefore", { text: commitmentSentence(t, before) })}</p>
      ) : undefined}
      <p className={styles.plain}>
        {outcome === undefined
          ? t("talk.reviewNotSaid", { name })
          : t("talk.reviewSaid", { name, outcome: t(outcomeTexts[outcome]).toLowerCase() })}{" "}
        {fate === undefined ? undefined : t(fateTexts[fate])}
      </p>
    </>
  );
}
