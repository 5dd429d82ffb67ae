import type { Route } from "#tenant/graph/route.ts";
import { chatRoutes } from "./chats.ts";
import { driveContentRoutes } from "./drive-content.ts";
import { driveSharingRoutes } from "./drive-sharing.ts";
import { driveRoutes } from "./drives.ts";
import { groupRoutes } from "./groups.ts";
import { listColumnRoutes } from "./list-columns.ts";
import { listDeltaRoutes } from "./list-delta.ts";
import { listItemRoutes } from "./list-items.ts";
import { listRoutes } from "./lists.ts";
import { mailboxRoutes } from "./mailbox-routes.ts";
import { photoRoutes } from "./photos.ts";
import { siteRoutes } from "./sites.ts";
import { teamRoutes } from "./teams.ts";
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
  ...groupRoutes,
  ...teamRoutes,
  ...siteRoutes,
  ...listRoutes,
  ...listColumnRoutes,
  ...listItemRoutes,
  ...listDeltaRoutes,
];
