import type { PairingFailure } from "#domain/pairing/pair-people.ts";
import type { Pairing } from "#domain/pairing/pairing.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import type { Relaxation } from "#domain/pairing/relaxations.ts";
import type { Result } from "#domain/result.ts";

/** Why heavy work has no answer. */
export type ComputeFailure =
  | PairingFailure
  /** The work cannot be begun, twice in a row: the browser or a policy refuses it, or the page is older than its files. */
  | { readonly kind: "cannot-start" }
  /** It broke off, twice in a row: a bug, or the device has too little memory. */
  | { readonly kind: "broke-off"; readonly detail: string };

/** How to watch and stop one piece of work. */
export type ComputeWatch = {
  /** Told now and then how much is done, from 0 to 1; never falls, but where the work had to begin again. */
  readonly onProgress?: (share: number) => void;
  /** Aborting it ends the work at once, as `cancelled`. */
  readonly signal?: AbortSignal;
};

/**
 * Pairing, which takes seconds for thousands of people, away from the thread of the screen. Work that could not be begun or
 * broke off is tried once more from the start; then it has failed: it is never done in the screen's own thread, which it
 * would freeze.
 */
export interface PairingCompute {
  /** As `pairPeople`. */
  pair(question: PairingQuestion, watch?: ComputeWatch): Promise<Result<Pairing, ComputeFailure>>;
  /** As `findRelaxations`: as long as some ten pairings. */
  relaxations(
    question: PairingQuestion,
    pairing: Pairing,
    watch?: ComputeWatch,
  ): Promise<Result<readonly Relaxation[], ComputeFailure>>;
}
