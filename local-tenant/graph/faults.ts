import { setTimeout as sleep } from "node:timers/promises";
import { unreachable } from "#tenant/unreachable.ts";
import { claimsChallenge } from "./auth.ts";
import { GraphError } from "./graph-error.ts";
import type { Caller } from "./route.ts";
import { slice, type Tenant } from "./tenant.ts";
import { type Workload, workloadOf } from "./workload.ts";

export const faultKinds = [
  "throttle",
  "unavailable",
  "drop",
  "delay",
  "forbid",
  "conflict",
  "revoke-consent",
  "time-out-after-effect",
  "claims",
  "offline",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One way in which the tenant has been told to fail. */
export type FaultRule = {
  readonly id: string;
  readonly kind: FaultKind;
  /** All that are given must hold: alias, address or id of the caller; method; a part of path and query. */
  readonly match: {
    readonly person?: string | undefined;
    readonly method?: string | undefined;
    readonly path?: string | undefined;
  };
  /** How often it still strikes; without, until it is removed. */
  readonly times?: number | undefined;
  /** Real seconds. */
  readonly retryAfterSeconds?: number | undefined;
  /** Real milliseconds: of a delay, and of the silence after an effect. */
  readonly delayMs?: number | undefined;
  /** The permissions that `revoke-consent` takes away; without, all of them. */
  readonly scopes?: readonly string[] | undefined;
};

/** The connection broke: the caller gets no answer at all. */
export class ConnectionDropped extends Error {
  override readonly name = "ConnectionDropped";
}

export type FaultTarget = {
  readonly caller: Caller;
  readonly method: string;
  readonly url: string;
  readonly path: string;
};

export function listFaults(tenant: Tenant): readonly FaultRule[] {
  return faultSlice(tenant).rules;
}

export function addFault(tenant: Tenant, rule: Omit<FaultRule, "id">): FaultRule {
  const added = { ...rule, id: tenant.nextId("fault-") };
  faultSlice(tenant).rules.push(added);
  return added;
}

/** Removes one rule, or all when no id is given. Returns how many went. */
export function removeFaults(tenant: Tenant, id?: string): number {
  const state = faultSlice(tenant);
  const before = state.rules.length;
  state.rules = id === undefined ? [] : state.rules.filter((rule) => rule.id !== id);
  return before - state.rules.length;
}

/**
 * Runs an operation under the rules that match it. Retry-After and delays are real time.
 *
 * @throws {GraphError} For the answers that a failing Graph still gives.
 * @throws {ConnectionDropped} Where none comes.
 */
export async function withFaults<T>(
  tenant: Tenant,
  target: FaultTarget,
  signal: AbortSignal,
  run: (caller: Caller) => Promise<T>,
): Promise<T> {
  let { caller } = target;
  let silenceMs: number | undefined;
  for (const rule of strike(tenant, target)) {
    switch (rule.kind) {
      case "throttle":
        throw throttled(workloadOf(target.path), rule.retryAfterSeconds ?? 5);
      case "unavailable":
        throw new GraphError(503, "serviceNotAvailable", "The service is temporarily unavailable.", {
          "Retry-After": String(rule.retryAfterSeconds ?? 5),
        });
      case "drop":
      case "offline":
        throw new ConnectionDropped(`The rule ${rule.id} dropped the connection.`);
      case "delay":
        await sleep(rule.delayMs ?? 2000);
        break;
      case "forbid":
        throw denied(workloadOf(target.path), "Access is denied. Check credentials and try again.");
      case "conflict":
        throw conflicted(workloadOf(target.path));
      case "revoke-consent":
        caller = withoutScopes(caller, rule.scopes);
        break;
      case "claims":
        throw claimsChallenge();
      case "time-out-after-effect":
        silenceMs = rule.delayMs ?? 60_000;
        break;
      default:
        unreachable(rule.kind);
    }
  }
  const result = await run(caller);
  if (silenceMs !== undefined) {
    await sleep(silenceMs, undefined, { signal }).catch(() => undefined);
    throw new ConnectionDropped("The operation took effect, its answer got lost.");
  }
  return result;
}

/** The 403 of a workload. */
export function denied(workload: Workload, message: string): GraphError {
  switch (workload) {
    case "directory":
      return new GraphError(403, "Authorization_RequestDenied", message);
    case "outlook":
      return new GraphError(403, "ErrorAccessDenied", message);
    case "drive":
      return new GraphError(403, "accessDenied", message);
    case "teams":
      return new GraphError(403, "Forbidden", message);
    default:
      return unreachable(workload);
  }
}

/** The 429 of a workload. Retry-After is in real seconds. */
export function throttled(workload: Workload, retryAfterSeconds: number): GraphError {
  const code = workload === "outlook" ? "ApplicationThrottled" : "TooManyRequests";
  return new GraphError(429, code, "Please retry again later.", { "Retry-After": String(retryAfterSeconds) });
}

function conflicted(workload: Workload): GraphError {
  if (workload === "outlook") {
    const message = "The send or update operation could not be performed because the change key passed is stale.";
    return new GraphError(412, "ErrorIrresolvableConflict", message);
  }
  if (workload === "drive") return new GraphError(409, "resourceModified", "ETag does not match current item's value.");
  return new GraphError(409, "Conflict", "The resource was changed by somebody else.");
}

function withoutScopes(caller: Caller, revoked: readonly string[] | undefined): Caller {
  const kept = [...caller.scopes].filter((scope) => revoked !== undefined && !revoked.includes(scope));
  return { ...caller, scopes: new Set(kept) };
}

function strike(tenant: Tenant, target: FaultTarget): readonly FaultRule[] {
  const state = faultSlice(tenant);
  const struck = state.rules.filter((rule) => matches(rule, target));
  for (const { id } of struck) {
    state.rules = state.rules
      .map((rule) => (rule.id === id && rule.times !== undefined ? { ...rule, times: rule.times - 1 } : rule))
      .filter((rule) => rule.times === undefined || rule.times > 0);
  }
  return struck;
}

/** Who is offline is so in Outlook too; every other trouble is made for the app under test only. */
function matches({ kind, match }: FaultRule, { caller, method, url }: FaultTarget): boolean {
  const { person, isMicrosoftApp = false } = caller;
  if (isMicrosoftApp && kind !== "offline") return false;
  if (match.person !== undefined && ![person.alias, person.email, person.id].includes(match.person)) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  return match.path === undefined || url.toLowerCase().includes(match.path.toLowerCase());
}

function faultSlice(tenant: Tenant): { rules: FaultRule[] } {
  return slice(tenant, "faults", () => ({ rules: [] }));
}
