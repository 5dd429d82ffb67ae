import type { ServiceFailure } from "#app/ports/failure.ts";
import type { Store } from "#app/ports/store.ts";
import type { Result } from "#domain/result.ts";

export type StepsProgress<Step, Made> = {
  readonly phase: "ready" | "running" | "failed" | "done";
  /** So many of the steps are behind us. */
  readonly done: number;
  /** Where it is, or where it stopped. */
  readonly at: Step | undefined;
  readonly failure: ServiceFailure | undefined;
  readonly made: Made | undefined;
};

/** Steps that are taken one after the other, and can be taken again where they stopped. */
export type StepsRun<Step, Made> = Store<StepsProgress<Step, Made>> & {
  readonly steps: readonly Step[];
  readonly start: () => Promise<void>;
};

/**
 * @param take Takes the steps in their order and tells before each. Taken again, it passes quickly over what is there;
 *   what has once been done stays marked so.
 */
export function createStepsRun<Step, Made>(
  steps: readonly Step[],
  take: (onStep: (step: Step) => void) => Promise<Result<Made, ServiceFailure>>,
): StepsRun<Step, Made> {
  const listeners = new Set<() => void>();
  let snapshot: StepsProgress<Step, Made> = {
    phase: "ready",
    done: 0,
    at: undefined,
    failure: undefined,
    made: undefined,
  };

  function show(change: Partial<StepsProgress<Step, Made>>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  function reach(step: Step) {
    const before = steps.indexOf(step);
    if (before >= snapshot.done) show({ done: before, at: step });
  }

  return {
    steps,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      if (snapshot.phase === "running") return;
      show({ phase: "running", failure: undefined });
      const taken = await take(reach);
      if (taken.ok) show({ phase: "done", done: steps.length, at: undefined, made: taken.value });
      else show({ phase: "failed", failure: taken.error });
    },
  };
}
