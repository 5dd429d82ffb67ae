import type { Context } from "@microsoft/microsoft-graph-client";
import type { Ids } from "#app/ports/ids.ts";
import type { Timers } from "#app/ports/timers.ts";
import { callState, type Send } from "./call-state.ts";

export type RetryPolicy = {
  readonly timers: Timers;
  readonly ids: Ids;
  /** How long one call may wait in all, unless it says otherwise. Longer waits are the person's decision. */
  readonly patienceSeconds: number;
};

const passing = new Set([429, 503, 504]);

/** Tries again what is refused for now, as long as it is worth waiting and does no harm. */
export function withRetry({ timers, ids, patienceSeconds }: RetryPolicy, next: Send): Send {
  return async (context) => {
    let waited = 0;
    for (let attempt = 0; ; attempt += 1) {
      await next(context);
      const { isRepeatable, patienceSeconds: own } = callState(context);
      if (!passing.has(context.response?.status ?? 0) || !isRepeatable) return;
      const wait = retryAfterSeconds(context) ?? backoffSeconds(attempt, ids.next());
      if (waited + wait > (own ?? patienceSeconds)) return;
      waited += wait;
      await new Promise<void>((wake) => timers.after(wait * 1000, wake));
    }
  };
}

/** Browsers usually may not read this header: Graph does not expose it. */
function retryAfterSeconds(context: Context): number | undefined {
  const header = context.response?.headers.get("retry-after");
  return header !== null && header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}

/** 1, 2, 4 … seconds, each up to half as long again, so that many clients do not come back together. */
function backoffSeconds(attempt: number, id: string): number {
  const chance = Number.parseInt(id.slice(0, 4), 16) / 0xffff;
  return 2 ** attempt * (1 + (Number.isNaN(chance) ? 0 : chance) / 2);
}
