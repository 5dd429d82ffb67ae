import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Commitment } from "#domain/conversation/commitment.ts";
import type { CommitmentRefusal } from "#domain/conversation/commitment-rules.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import { refusalText } from "./refusal-text.ts";
import type { StageScene } from "./stage-scene.ts";
import { TextField } from "./text-field.tsx";
import { useDraft } from "./use-draft.ts";

export type ReviewResizeProps = {
  readonly scene: StageScene;
  readonly commitment: Commitment;
  readonly onDone: () => void;
};

/** The same promise in other words; the old ones stay in its history. */
export function ReviewResize({ scene, commitment, onDone }: ReviewResizeProps) {
  const { t } = useWords();
  const { drafts, conversation } = scene;
  const { id, text, due, confidence } = commitment;
  const cue = useDraft(drafts, `resize/${id}/cue`, commitment.cue);
  const response = useDraft(drafts, `resize/${id}/response`, commitment.response);
  const [refusal, setRefusal] = useState<CommitmentRefusal>();

  function close() {
    cue.settle();
    response.settle();
    onDone();
  }
  function keep() {
    const answer = conversation.resize(id, { text, cue: cue.value, response: response.value, due, confidence });
    if (answer.ok) close();
    else setRefusal(answer.error);
  }
  return (
    <>
      <TextField label={t("panel.commitWhen")} rows={1} value={cue.value} onType={cue.type} />
      <TextField label={t("panel.commitWill")} rows={1} value={response.value} onType={response.type} />
      {refusal === undefined ? undefined : <p className={styles.hint}>{refusalText(t, refusal)}</p>}
      <div className={styles.row}>
        <Button size="small" onClick={keep}>
          {t("talk.resizeDone")}
        </Button>
        <Button size="small" appearance="subtle" onClick={close}>
          {t("talk.cancel")}
        </Button>
      </div>
    </>
  );
}
