import { useState } from "react";
import type { Commitment } from "#domain/conversation/commitment.ts";
import type { CommitmentRefusal, Outcome } from "#domain/conversation/commitment-rules.ts";
import type { Result } from "#domain/result.ts";
import { useWords } from "#ui/shared/words.ts";
import { Choice } from "./choice.tsx";
import { CommitmentText } from "./commitment-text.tsx";
import styles from "./fields.module.css";
import { type Fate, lookedBack } from "./looked-back.ts";
import { outcomeTexts } from "./outcome-text.ts";
import { refusalText } from "./refusal-text.ts";
import { ReviewResize } from "./review-resize.tsx";
import type { StageScene } from "./stage-scene.ts";

export type ReviewOwnProps = { readonly scene: StageScene; readonly commitment: Commitment };

const outcomes = ["done", "partly", "not-yet", "changed"] as const satisfies readonly Outcome[];

/** One of my promises: one tap for what happened, one for what now. */
export function ReviewOwn({ scene, commitment }: ReviewOwnProps) {
  const { t } = useWords();
  const { session, conversation } = scene;
  const [isResizing, setResizing] = useState(false);
  const [refusal, setRefusal] = useState<CommitmentRefusal>();
  const { outcome, fate } = lookedBack(commitment, session.sessionId);
  const { id } = commitment;

  function take(answer: Result<void, CommitmentRefusal>) {
    setRefusal(answer.ok ? undefined : answer.error);
  }
  function decide(what: Fate) {
    setResizing(what === "resized");
    if (what === "kept") take(conversation.keep(id));
    if (what === "dropped") take(conversation.drop(id));
  }
  return (
    <>
      {isResizing ? (
        <ReviewResize scene={scene} commitment={commitment} onDone={() => setResizing(false)} />
      ) : (
        <>
          <CommitmentText commitment={commitment} />
          <Choice
            label={t("panel.reviewStatus")}
            value={outcome}
            onChoose={(said) => take(conversation.review(id, said))}
            options={outcomes.map((value) => ({ value, text: t(outcomeTexts[value]) }))}
          />
          {outcome === undefined || outcome === "done" ? undefined : (
            <Choice
              label={t("panel.reviewFate")}
              value={fate}
              onChoose={decide}
              options={[
                { value: "kept", text: t("panel.reviewKeep") },
                { value: "resized", text: t("panel.reviewResize") },
                { value: "dropped", text: t("panel.reviewDrop") },
              ]}
            />
          )}
        </>
      )}
      {outcome === "done" ? <p className={styles.hint}>{t("talk.reviewClosed")}</p> : undefined}
      {refusal === undefined ? undefined : <p className={styles.hint}>{refusalText(t, refusal)}</p>}
    </>
  );
}
