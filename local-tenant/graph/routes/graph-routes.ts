import type { Route } from "#tenant/graph/route.ts";
import { chatRoutes } from "./chats.ts";
import { driveContentRoutes } from "./drive-content.ts";
import { driveSharingRoutes } from "./drive-sharing.ts";
import { driveRoutes } from "./drives.ts";
import { mailboxRoutes } from "./mailbox-routes.ts";
import { photoRoutes } from "./photos.ts";
import { userRoutes } from "./users.ts";

/** Everything of Graph that the tenant models. */
export const graphRoutes: readonly Route[] = [
  ...userRoutes,
  ...photoRoutes,
  ...chatRoutes,
  ...driveRoutes,
  ...driveContentRoutes,
  ...driveSharingRoutes,
  ...mailboxRoutes,
];
