import type { CommitmentRefusal } from "#domain/conversation/commitment-rules.ts";
import type { FeedbackRefusal } from "#domain/conversation/feedback.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";

/** Why words were not taken, and how they would be. */
export function refusalText(t: Translate, refusal: CommitmentRefusal | FeedbackRefusal): string {
  switch (refusal.kind) {
    case "empty-text":
      return t("talk.refusedEmpty");
    case "text-too-long":
      return t("talk.refusedLong", { most: refusal.most });
    case "too-many-open":
      return t("talk.tooManyOpen");
    case "closed":
    case "not-yours":
    case "bad-confidence":
    case "bad-date":
    case "to-oneself":
    case "to-a-stranger":
      return t("talk.refusedOther");
    default:
      return unreachable(refusal);
  }
}
