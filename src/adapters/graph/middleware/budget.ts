import type { Send } from "./call-state.ts";

/** Lets at most `limit` requests be under way: Exchange serves four of one app at a time. */
export function withBudget(limit: number, next: Send): Send {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (context) => {
    if (running < limit) running += 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      await next(context);
    } finally {
      const go = waiting.shift();
      if (go === undefined) running -= 1;
      else go();
    }
  };
}
