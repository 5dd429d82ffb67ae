import { pairPeople } from "#domain/pairing/pair-people.ts";
import type { Pairing } from "#domain/pairing/pairing.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import { findRelaxations } from "#domain/pairing/relaxations.ts";

/** What a Worker is asked; one piece of work in its life. */
export type PairingJob =
  | { readonly kind: "pair"; readonly question: PairingQuestion }
  | { readonly kind: "relaxations"; readonly question: PairingQuestion; readonly pairing: Pairing };

/** What it tells. */
export type WorkerNews<Answer> =
  /** It has been loaded and waits for its work. */
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly answer: Answer };

/** Does a piece of work. */
export function doPairingJob(job: PairingJob, onProgress: (share: number) => void) {
  const watch = { onProgress: inHundredths(onProgress) };
  return job.kind === "pair" ? pairPeople(job.question, watch) : findRelaxations(job.question, job.pairing, watch);
}

/** A screen has no use for thousands of messages a second. */
function inHundredths(tell: (share: number) => void): (done: number, of: number) => void {
  let told = -1;
  return (done, of) => {
    const hundredths = Math.floor((100 * done) / Math.max(1, of));
    if (hundredths <= told) return;
    told = hundredths;
    tell(hundredths / 100);
  };
}
