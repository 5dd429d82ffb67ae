import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import type { Commitment } from "#domain/conversation/commitment.ts";
import type { CommitmentRefusal } from "#domain/conversation/commitment-rules.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import { refusalText } from "./refusal-text.ts";
import { otherNames, type StageScene } from "./stage-scene.ts";
import { TextField } from "./text-field.tsx";
import { TooManyOpen } from "./too-many-open.tsx";
import { useDraft } from "./use-draft.ts";

export type CommitWordsProps = {
  readonly scene: StageScene;
  readonly mine: Commitment | undefined;
  readonly onDone: () => void;
};

/** "When …, I will …": confirmed once both lines are filled and one is left. */
export function CommitWords({ scene, mine, onDone }: CommitWordsProps) {
  const { t, locale } = useWords();
  const { session, drafts, conversation, running } = scene;
  const cue = useDraft(drafts, `${running.stage.id}/when`, mine?.cue ?? "");
  const response = useDraft(drafts, `${running.stage.id}/will`, mine?.response ?? "");
  const [refusal, setRefusal] = useState<CommitmentRefusal>();

  /** Whether they stand in the record. */
  function confirm(): boolean {
    const { text = "", due, confidence } = mine ?? {};
    if (mine !== undefined && !cue.isTyped && !response.isTyped) return true;
    const answer = conversation.commit({ text, cue: cue.value, response: response.value, due, confidence });
    setRefusal(answer.ok ? undefined : answer.error);
    if (!answer.ok) return false;
    cue.settle();
    response.settle();
    return true;
  }
  /** Half a promise is still being written. */
  function leave() {
    if (cue.value.trim() !== "" && response.value.trim() !== "") confirm();
  }
  const confirmWhenGone = useEffectEvent(leave);
  useEffect(() => () => confirmWhenGone(), []);

  if (refusal?.kind === "too-many-open") return <TooManyOpen scene={scene} onRoom={() => confirm() && onDone()} />;
  return (
    <>
      <TextField
        label={t("panel.commitWhen")}
        placeholder={t("panel.commitWhenHint")}
        rows={1}
        value={cue.value}
        onType={cue.type}
        onLeave={leave}
      />
      <TextField
        label={t("panel.commitWill")}
        placeholder={t("panel.commitWillHint")}
        rows={1}
        value={response.value}
        onType={response.type}
        onLeave={leave}
        hint={
          refusal === undefined
            ? t("talk.sharedOnLeaving", { names: otherNames(session, locale) })
            : refusalText(t, refusal)
        }
      />
      <div className={styles.row}>
        <Button size="small" onClick={() => confirm() && onDone()}>
          {t("talk.myWords")}
        </Button>
      </div>
    </>
  );
}
