import type { Outcome } from "#domain/conversation/commitment-rules.ts";
import type { MessageKey } from "#messages/catalogue.ts";

/** The four answers to "what became of it", none of them better than another. */
export const outcomeTexts = {
  done: "panel.reviewDone",
  partly: "panel.reviewPartly",
  "not-yet": "panel.reviewNotYet",
  changed: "panel.reviewChanged",
} as const satisfies Record<Outcome, MessageKey>;
