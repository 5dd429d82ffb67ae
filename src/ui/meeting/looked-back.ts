import type { Commitment } from "#domain/conversation/commitment.ts";
import type { Outcome } from "#domain/conversation/commitment-rules.ts";

export type Fate = "kept" | "resized" | "dropped";

/** What its owner said of a commitment in this session, and what is to become of it; undefined while not said. */
export type LookedBack = { readonly outcome: Outcome | undefined; readonly fate: Fate | undefined };

export function lookedBack({ history }: Pick<Commitment, "history">, sessionId: string): LookedBack {
  let outcome: Outcome | undefined;
  let fate: Fate | undefined;
  for (const step of history) {
    if (step.sessionId !== sessionId) continue;
    if (step.status === "dropped") fate = "dropped";
    else if (step.status === "open") fate = step.before === undefined ? "kept" : "resized";
    else [outcome, fate] = [step.status, undefined];
  }
  return { outcome, fate };
}
