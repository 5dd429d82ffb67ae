import type { Context, MiddlewareOptions } from "@microsoft/microsoft-graph-client";
import type { CallFailure } from "#adapters/graph/call-failure.ts";
import type { Permission } from "#adapters/graph/permissions.ts";

/** What the middleware knows about one call, and what it has to tell about it. */
export class CallState implements MiddlewareOptions {
  readonly permission: Permission;
  /** Sending it twice does no more than sending it once. */
  readonly isRepeatable: boolean;
  /** How many requests it counts for. */
  readonly weight: number;
  /** How long it may wait in all; undefined for the usual. */
  readonly patienceSeconds: number | undefined;
  /** Set when there is no response to look at. */
  failure: CallFailure | undefined = undefined;
  /** Of the token that was sent. */
  scopes: readonly string[] = [];

  constructor(permission: Permission, isRepeatable: boolean, weight: number, patienceSeconds?: number) {
    this.permission = permission;
    this.isRepeatable = isRepeatable;
    this.weight = weight;
    this.patienceSeconds = patienceSeconds;
  }
}

/** One link of the chain: fills in `context.response`, or the state's failure. Never throws for an expected failure. */
export type Send = (context: Context) => Promise<void>;

export function callState(context: Context): CallState {
  const state = context.middlewareControl?.getMiddlewareOptions(CallState);
  if (!(state instanceof CallState)) throw new Error("Every call goes through client.ts, which adds its CallState");
  return state;
}
