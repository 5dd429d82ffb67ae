import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Caller, Route } from "#tenant/graph/route.ts";
import { calendarDeltaRoutes } from "./calendar-delta.ts";
import { calendarRoutes } from "./calendars.ts";
import { eventReadRoutes } from "./events-read.ts";
import { eventWriteRoutes } from "./events-write.ts";
import { mailboxSettingsRoutes } from "./mailbox-settings.ts";
import { onlineMeetingRoutes } from "./online-meetings.ts";
import { scheduleRoutes } from "./schedule.ts";
import { timeZoneRoutes } from "./time-zones.ts";

const mine: readonly Route[] = [
  ...eventReadRoutes,
  ...eventWriteRoutes,
  ...calendarDeltaRoutes,
  ...calendarRoutes,
  ...scheduleRoutes,
  ...mailboxSettingsRoutes,
  ...timeZoneRoutes,
  ...onlineMeetingRoutes,
];

/**
 * Every operation on mailboxes: events, views, free/busy, settings, zones, online meetings. Each is there under `/me` and
 * under `/users/{user}`, which delegated permissions open for one's own mailbox only.
 */
export const mailboxRoutes: readonly Route[] = [...mine, ...mine.map(underUsers)];

function underUsers(route: Route): Route {
  return {
    ...route,
    path: route.path.replace("/me/", "/users/{user}/"),
    handle: (call) => {
      const user = (call.params["user"] ?? "").toLowerCase();
      if (isSelf(call.caller, user)) return route.handle(call);
      if (!call.tenant.people.some(({ id, email }) => id === user || email.toLowerCase() === user)) {
        throw new GraphError(404, "ErrorInvalidUser", `The requested user '${call.params["user"]}' is invalid.`);
      }
      throw new GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    },
  };
}

function isSelf({ person }: Caller, user: string): boolean {
  return person.id === user || person.email.toLowerCase() === user;
}
