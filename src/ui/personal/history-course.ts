import type { Commitment, CommitmentStep } from "#domain/conversation/commitment.ts";
import type { Translate } from "#messages/translate.ts";
import { commitmentText } from "#ui/shared/commitment-words.ts";
import type { HistoryScene } from "./history-scene.ts";

/** What became of a commitment: "Made on Tuesday 1 December, done on Tuesday 15 December", and any words it had before. */
export function commitmentCourse(t: Translate, commitment: Commitment, scene: HistoryScene): readonly string[] {
  const made = scene.dayOf(commitment.sessionId);
  const steps = lastOfEachSession(commitment.history).map((step) => {
    const day = scene.dayOf(step.sessionId);
    const word = stepText(t, step.status);
    return day === undefined ? word : t("myRecord.stepOn", { step: word, day });
  });
  const line = [...(made === undefined ? [] : [t("myRecord.commitmentMade", { day: made })]), ...steps].join(", ");
  const before = commitment.history.flatMap(({ before: old }) =>
    old === undefined ? [] : [t("myRecord.stepBefore", { words: commitmentText(t, old) })],
  );
  return [...(line === "" ? [] : [line]), ...before];
}

function stepText(t: Translate, status: CommitmentStep["status"]): string {
  const words: Record<CommitmentStep["status"], () => string> = {
    open: () => t("myRecord.stepOpen"),
    done: () => t("myRecord.stepDone"),
    partly: () => t("myRecord.stepPartly"),
    "not-yet": () => t("myRecord.stepNotYet"),
    changed: () => t("myRecord.stepChanged"),
    dropped: () => t("myRecord.stepDropped"),
  };
  return words[status]();
}

/** Whoever tapped the wrong word said it again in the same session: what counts is the last. */
function lastOfEachSession(history: readonly CommitmentStep[]): readonly CommitmentStep[] {
  return history.filter(({ sessionId }, index) => history[index + 1]?.sessionId !== sessionId);
}
