import type { ComputeFailure, ComputeWatch, PairingCompute } from "#app/ports/compute.ts";
import { pairPeople } from "#domain/pairing/pair-people.ts";
import { findRelaxations } from "#domain/pairing/relaxations.ts";
import { err, type Result } from "#domain/result.ts";

/** The real work in the same thread, a moment later, so that it can still be given up. */
export const inProcessCompute: PairingCompute = {
  pair: (question, watch) => soon(watch, (onProgress) => pairPeople(question, { onProgress })),
  relaxations: (question, pairing, watch) =>
    soon(watch, (onProgress) => findRelaxations(question, pairing, { onProgress })),
};

async function soon<T>(
  { signal, onProgress }: ComputeWatch = {},
  work: (onProgress: (done: number, of: number) => void) => Result<T, ComputeFailure>,
): Promise<Result<T, ComputeFailure>> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (signal?.aborted === true) return err({ kind: "cancelled" });
  return work((done, of) => onProgress?.(done / of));
}
