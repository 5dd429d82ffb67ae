import type { Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { cancelFor } from "./delivery.ts";
import { invalidRequest } from "./mailbox-decode.ts";
import { type Found, mailboxOf, touch } from "./mailbox.ts";
import { setMeetingMembers } from "./meetings.ts";

/**
 * Takes an event, a series or one day of it out of the caller's calendar. When the organiser does it, everybody invited
 * is told; when an attendee does it, nobody is.
 *
 * @see https://learn.microsoft.com/graph/api/event-delete
 */
export function removeEvent(tenant: Tenant, person: SeedPerson, { item, day }: Found): void {
  if (item.isOrganizer && !item.isCancelled) {
    for (const attendee of item.fields.attendees) cancelFor(tenant, item, attendee, day);
  }
  if (day === undefined) {
    delete mailboxOf(tenant, person).items[item.key];
    if (item.isOrganizer && item.fields.joinUrl !== undefined) setMeetingMembers(tenant, item.fields.joinUrl, []);
    return;
  }
  item.cancelled = [...item.cancelled, day].toSorted();
  delete item.exceptions[day];
  touch(tenant, item);
}

/**
 * Cancels a meeting, a series or one day of it, which only the organiser can.
 *
 * @throws GraphError 400 for an attendee: the caller's fault.
 * @see https://learn.microsoft.com/graph/api/event-cancel
 */
export function cancelEvent(tenant: Tenant, person: SeedPerson, found: Found): void {
  if (!found.item.isOrganizer) throw invalidRequest("You need to be an organizer to cancel a meeting.");
  removeEvent(tenant, person, found);
}
