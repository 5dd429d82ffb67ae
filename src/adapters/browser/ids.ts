import type { Ids } from "#app/ports/ids.ts";

export const randomIds: Ids = { next: () => crypto.randomUUID() };
