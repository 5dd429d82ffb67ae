import { useEffect, useEffectEvent, useState } from "react";
import type { FeedbackRefusal } from "#domain/conversation/feedback.ts";
import type { Result } from "#domain/result.ts";
import { useWords } from "#ui/shared/words.ts";
import { refusalText } from "./refusal-text.ts";
import type { DraftAccess } from "./stage-scene.ts";
import { TextField } from "./text-field.tsx";
import { useDraft } from "./use-draft.ts";

export type ConfirmedFieldProps = {
  readonly drafts: DraftAccess;
  /** `stageId/name`. */
  readonly field: string;
  readonly label: string;
  /** What the record has. */
  readonly confirmed: string;
  readonly onConfirm: (text: string) => Result<void, FeedbackRefusal> | void;
  readonly rows?: number;
  readonly hint?: string | undefined;
};

/** Words that are confirmed by leaving the field: from then on whoever may read them does. */
export function ConfirmedField({ drafts, field, label, confirmed, onConfirm, rows, hint }: ConfirmedFieldProps) {
  const { t } = useWords();
  const draft = useDraft(drafts, field, confirmed);
  const [refusal, setRefusal] = useState<FeedbackRefusal>();

  function confirm() {
    if (!draft.isTyped) return;
    const answer = onConfirm(draft.value);
    setRefusal(answer?.ok === false ? answer.error : undefined);
    if (answer?.ok !== false) draft.settle();
  }
  // A stage that is left by a key, or by somebody else, takes no word away.
  const confirmWhenGone = useEffectEvent(confirm);
  useEffect(() => () => confirmWhenGone(), []);

  return (
    <TextField
      label={label}
      {...(rows === undefined ? {} : { rows })}
      value={draft.value}
      onType={draft.type}
      onLeave={confirm}
      hint={refusal === undefined ? hint : refusalText(t, refusal)}
    />
  );
}
