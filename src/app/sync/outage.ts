import type { Result } from "#domain/result.ts";
import type { OwnFileTrouble } from "./own-file.ts";
import type { PartnerTrouble } from "./partner-file.ts";

export type Trouble = OwnFileTrouble | PartnerTrouble;
/** What came of one thing that a round did. */
export type Answer = Result<unknown, Trouble>;

/** Whether nothing gets through, as opposed to trouble with one file that waiting does not change. */
export function isOutage({ kind }: Trouble): boolean {
  return kind === "busy" || kind === "offline" || kind === "unexpected" || kind === "conflict" || isSignIn(kind);
}

function isSignIn(kind: Trouble["kind"]): boolean {
  return kind === "signed-out" || kind === "needs-interaction" || kind === "needs-consent";
}

/** How long the service wants to be left alone; 0 when it does not say. */
export function secondsAsked(answers: readonly Answer[]): number {
  const seconds = answers.map((answer) =>
    !answer.ok && answer.error.kind === "busy" ? answer.error.retryAfterSeconds : 0,
  );
  return Math.max(0, ...seconds);
}
