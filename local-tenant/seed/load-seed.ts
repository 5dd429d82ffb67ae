import type { Tenant } from "#tenant/graph/tenant.ts";

/** Fills the calendars of an empty tenant. Sends no mail. */
export function loadSeed(_tenant: Tenant): void {}
