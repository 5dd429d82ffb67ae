import type { Route } from "#tenant/graph/route.ts";

/** Every operation on mailboxes: events, views, free/busy, settings, zones, online meetings. */
export const mailboxRoutes: readonly Route[] = [];
