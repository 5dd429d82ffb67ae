import { callState, type Send } from "./call-state.ts";

/**
 * Lets at most `limit` requests be under way, the members of a batch counted one by one: Exchange serves four of one app
 * at a time. In the order of asking.
 */
export function withBudget(limit: number, next: Send): Send {
  let running = 0;
  const waiting: { readonly weight: number; readonly go: () => void }[] = [];

  function admit(): void {
    for (let [first] = waiting; first !== undefined && running + first.weight <= limit; [first] = waiting) {
      waiting.shift();
      running += first.weight;
      first.go();
    }
  }

  return async (context) => {
    const weight = Math.min(callState(context).weight, limit);
    await new Promise<void>((go) => {
      waiting.push({ weight, go });
      admit();
    });
    try {
      await next(context);
    } finally {
      running -= weight;
      admit();
    }
  };
}
