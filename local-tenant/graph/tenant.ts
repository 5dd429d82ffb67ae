import type { SeedPerson } from "#tenant/seed/people.ts";
import { createWorkforce } from "./model/workforce.ts";

/**
 * The whole tenant. Everything that must survive a restart is in `state`, plain JSON, one slice per model;
 * models are functions over their slice. Slices are created by their models when first used.
 */
export type Tenant = {
  /** Who has an account now. */
  readonly people: readonly SeedPerson[];
  /** Who had one: their names stay on what they made. */
  readonly former: readonly SeedPerson[];
  readonly state: TenantState;
  readonly clock: TenantClock;
  /** A fresh id, unique in the tenant, the same sequence for the same history. */
  readonly nextId: (prefix: string) => string;
};

export type TenantState = {
  clockOffsetMs: number;
  idCounter: number;
  /** Slices by model name: `mailboxes`, `drives`, `groups`, `lists`, `meetings`, `mail`, `faults`. */
  readonly slices: Record<string, unknown>;
};

/** Tenant time: real time plus an offset that can be moved. Tokens and Retry-After live in real time instead. */
export type TenantClock = {
  readonly nowMs: () => number;
  readonly moveTo: (epochMs: number) => void;
};

/** The slice of a model, created empty at first use. */
export function slice<T>(tenant: Tenant, name: string, create: () => T): T {
  const { slices } = tenant.state;
  slices[name] ??= create();
  return slices[name] as T;
}

export function createTenant(people: readonly SeedPerson[], saved?: TenantState): Tenant {
  const state: TenantState = saved ?? { clockOffsetMs: 0, idCounter: 0, slices: {} };
  const workforce = createWorkforce(people, state);
  return {
    get people() {
      return workforce().people;
    },
    get former() {
      return workforce().former;
    },
    state,
    clock: {
      nowMs: () => Date.now() + state.clockOffsetMs,
      moveTo: (epochMs) => {
        state.clockOffsetMs = epochMs - Date.now();
      },
    },
    nextId: (prefix) => {
      state.idCounter += 1;
      return `${prefix}${state.idCounter.toString(36).padStart(8, "0")}`;
    },
  };
}
