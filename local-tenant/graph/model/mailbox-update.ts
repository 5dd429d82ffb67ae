import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { admitToMeeting, cancelFor, invite, update } from "./delivery.ts";
import { checkBoundaries } from "./mailbox-boundaries.ts";
import { hasJoinBlock, keptBody } from "./mailbox-body.ts";
import { checkTimes, goOnline, toAttendees } from "./mailbox-create.ts";
import { invalidProperty, invalidRequest } from "./mailbox-decode.ts";
import type { EventInput } from "./mailbox-input.ts";
import { fieldsOf } from "./mailbox-instances.ts";
import {
  type Attendee,
  type CalendarItem,
  type EventFields,
  type Found,
  type ResponseStatus,
  touch,
} from "./mailbox.ts";
import type { Recurrence } from "./recurrence.ts";
import { readRecurrence } from "./recurrence-input.ts";
import { momentOf } from "./zones.ts";

/**
 * Changes an event, its series or one day of it in the caller's mailbox. The organiser's changes go to everybody invited;
 * an attendee's stay in his own copy.
 *
 * @throws GraphError 400, 403: the caller's fault.
 * @see https://learn.microsoft.com/graph/api/event-update
 */
export function updateEvent(tenant: Tenant, person: SeedPerson, { item, day }: Found, input: EventInput): void {
  if (!item.isOrganizer) updateOwnCopy(item, day, input);
  else if (day === undefined) updateWhole(tenant, person, item, input);
  else updateDay(tenant, item, day, input);
  touch(tenant, item);
}

/** Only the organiser can change when a meeting is and who is asked to it. */
function updateOwnCopy(item: CalendarItem, day: string | undefined, input: EventInput): void {
  const { start, end, isAllDay, showAs, hideAttendees, allowNewTimeProposals, responseRequested, ...local } =
    input.fields;
  const reserved = [start, end, isAllDay, hideAttendees, allowNewTimeProposals, responseRequested, input.attendees];
  if (input.recurrence !== undefined || reserved.some((value) => value !== undefined)) {
    throw new GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  }
  const own = { ...input.own, ...(showAs === undefined ? {} : { showAs }) };
  if (day === undefined) {
    item.fields = { ...item.fields, ...local };
    item.own = { ...item.own, ...own };
    return;
  }
  const exception = item.exceptions[day];
  item.exceptions[day] = {
    ...exception,
    fields: { ...exception?.fields, ...local },
    own: { ...exception?.own, ...own },
  };
}

function updateDay(tenant: Tenant, item: CalendarItem, day: string, input: EventInput): void {
  if (input.recurrence !== undefined) throw invalidRequest("The recurrence of a single occurrence can't be changed.");
  if (input.attendees !== undefined || input.isOnlineMeeting === true) {
    throw new GraphError(501, "NotImplemented", "PATCH /me/events/{id}: attendees or meeting of one occurrence");
  }
  const before = item.exceptions[day];
  const fields = { ...before?.fields, ...changedFields(input.fields) };
  const merged = { ...fieldsOf(item, day), ...fields };
  checkTimes(merged, undefined);
  const askAgain = isElsewhere(fieldsOf(item, day), merged);
  if (askAgain) checkBoundaries(item, day, merged);
  item.exceptions[day] = { ...before, fields, own: { ...before?.own, ...input.own } };
  if (askAgain) item.dayStatuses[day] = nobodyAnswered(item.fields.attendees);
  if (!concernsOthers(input)) return;
  for (const attendee of item.fields.attendees) update(tenant, item, attendee, day, { askAgain });
}

function updateWhole(tenant: Tenant, person: SeedPerson, item: CalendarItem, input: EventInput): void {
  const before = item.fields.attendees;
  const fields: EventFields = { ...item.fields, ...changedFields(input.fields) };
  const recurrence = newRecurrence(item, fields, input);
  checkTimes(fields, recurrence);

  const movesInTime = input.recurrence !== undefined || isElsewhere(item.fields, fields);
  const goesOnline = input.isOnlineMeeting === true && item.fields.joinUrl === undefined;
  const after = input.attendees && toAttendees(tenant, item.organizer.address, input.attendees, before);
  item.fields = { ...fields, attendees: (after ?? before).map((it) => (movesInTime ? unanswered(it) : it)) };
  if (movesInTime) dropExceptions(item);
  item.recurrence = recurrence;
  item.own = { ...item.own, ...input.own };
  if (goesOnline) goOnline(tenant, person, item);
  if (input.fields.body !== undefined && !hasJoinBlock(item.fields.body))
    item.fields = { ...item.fields, joinUrl: undefined };

  tell(tenant, item, before, concernsOthers(input) || movesInTime || goesOnline, movesInTime);
}

/** Invites who is new, tells who is gone, and the others only when more than the list of attendees changed. */
function tell(
  tenant: Tenant,
  item: CalendarItem,
  before: readonly Attendee[],
  tellsAll: boolean,
  askAgain: boolean,
): void {
  const known = addresses(before);
  const now = addresses(item.fields.attendees);
  for (const attendee of before) {
    if (!now.has(attendee.emailAddress.address.toLowerCase())) cancelFor(tenant, item, attendee, undefined);
  }
  for (const attendee of item.fields.attendees) {
    if (!known.has(attendee.emailAddress.address.toLowerCase())) invite(tenant, item, attendee);
    else if (tellsAll) update(tenant, item, attendee, undefined, { askAgain });
  }
  admitToMeeting(tenant, item);
}

/** How the organiser shows his own time is nobody else's affair. */
function concernsOthers({ fields }: EventInput): boolean {
  return Object.keys(fields).some((name) => name !== "showAs");
}

function isElsewhere(before: EventFields, after: EventFields): boolean {
  return momentOf(before.start) !== momentOf(after.start) || momentOf(before.end) !== momentOf(after.end);
}

function addresses(attendees: readonly Attendee[]): ReadonlySet<string> {
  return new Set(attendees.map(({ emailAddress }) => emailAddress.address.toLowerCase()));
}

function changedFields({ body, ...rest }: EventInput["fields"]): EventInput["fields"] {
  return body === undefined ? rest : { ...rest, body: keptBody(body) };
}

/** A new start keeps the old rule only if its first day stays the day on which the range begins. */
function newRecurrence(item: CalendarItem, fields: EventFields, input: EventInput): Recurrence | undefined {
  if (input.recurrence === null) return undefined;
  if (input.recurrence !== undefined) return readRecurrence(input.recurrence, fields.start);
  if (item.recurrence === undefined || input.fields.start === undefined) return item.recurrence;
  const { pattern, range } = item.recurrence;
  const moved = { ...range, recurrenceTimeZone: fields.start.timeZone };
  if (fields.start.dateTime.slice(0, 10) !== range.startDate) throw invalidProperty();
  return readRecurrence({ pattern, range: moved }, fields.start);
}

function dropExceptions(item: CalendarItem): void {
  item.exceptions = {};
  item.cancelled = [];
  item.dayStatuses = {};
}

function nobodyAnswered(attendees: readonly Attendee[]): Record<string, ResponseStatus> {
  return Object.fromEntries(
    attendees.map(({ emailAddress }) => [emailAddress.address.toLowerCase(), { response: "none" }]),
  );
}

function unanswered(attendee: Attendee): Attendee {
  const { type, emailAddress } = attendee;
  return { type, emailAddress, status: { response: "none" } };
}
