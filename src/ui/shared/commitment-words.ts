import type { CommitmentWords } from "#domain/conversation/commitment.ts";
import type { Translate } from "#messages/translate.ts";

/** "When …, I will …", as its owner wrote it. */
export function commitmentText(t: Translate, { cue, response }: Pick<CommitmentWords, "cue" | "response">): string {
  return t("panel.commitmentText", { when: inSentence(cue), will: inSentence(response) });
}

/** Somebody's words without the full stop that they may have put: the sentence goes on. */
function inSentence(text: string): string {
  return text.trim().replace(/[.\s]+$/u, "") || "…";
}
