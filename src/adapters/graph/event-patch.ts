import type { GraphCall } from "./client.ts";
import { outlookPreferences as headers } from "./outlook-preferences.ts";

/**
 * A PATCH of an event that names only what changes. Least permission `Calendars.ReadWrite`.
 * @see https://learn.microsoft.com/graph/api/event-update
 */
export function eventPatch(operation: string, eventId: string, body: unknown): GraphCall {
  const path = `/me/events/${encodeURIComponent(eventId)}`;
  return { operation, permission: "Calendars.ReadWrite", method: "PATCH", path, headers, body };
}
