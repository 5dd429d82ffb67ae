import type { Route } from "#tenant/graph/route.ts";
import { chatRoutes } from "./chats.ts";
import { mailboxRoutes } from "./mailbox-routes.ts";
import { photoRoutes } from "./photos.ts";
import { userRoutes } from "./users.ts";

/** Everything of Graph that the tenant models. */
export const graphRoutes: readonly Route[] = [...userRoutes, ...photoRoutes, ...chatRoutes, ...mailboxRoutes];
