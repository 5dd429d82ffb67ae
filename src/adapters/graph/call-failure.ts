import type { ServiceFailure } from "#app/ports/failure.ts";

type WithoutOperation<Failure> = Failure extends { readonly operation: string } ? Omit<Failure, "operation"> : Failure;

/** A failure before it is known for which port's method the request was made. */
export type CallFailure = WithoutOperation<ServiceFailure>;

export function inOperation(failure: CallFailure, operation: string): ServiceFailure {
  return failure.kind === "signed-out" ? failure : { ...failure, operation };
}
