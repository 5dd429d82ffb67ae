import type { Tenant } from "#tenant/graph/tenant.ts";
import { type MailKind, sendMail } from "./mail.ts";
import { iCalUId } from "./mailbox-ids.ts";
import { fieldsOf } from "./mailbox-instances.ts";
import {
  type Attendee,
  type CalendarItem,
  type EventException,
  findCopy,
  mailboxOf,
  nextChange,
  personAt,
  touch,
} from "./mailbox.ts";
import { setMeetingMembers } from "./meetings.ts";

export type DeliveryOptions = {
  /** The time changed: everybody is asked anew. */
  readonly askAgain?: boolean;
  /** False while the seed is loaded. */
  readonly countMail?: boolean;
};

/**
 * Invites one attendee to an event with its exceptions as they stand: one mail for the event and one for each exception.
 *
 * @see https://learn.microsoft.com/graph/api/event-update ("one for the master series and one per instance that has been updated")
 */
export function invite(tenant: Tenant, item: CalendarItem, attendee: Attendee, options: DeliveryOptions = {}): void {
  if (options.countMail !== false) {
    mailTo(tenant, item, attendee, "invitation", undefined);
    for (const day of Object.keys(item.exceptions)) mailTo(tenant, item, attendee, "update", day);
  }
  putCopy(tenant, item, attendee, undefined, options);
}

/** Tells one attendee of a change to the event, or to one day of it. */
export function update(
  tenant: Tenant,
  item: CalendarItem,
  attendee: Attendee,
  day: string | undefined,
  options: DeliveryOptions = {},
): void {
  mailTo(tenant, item, attendee, "update", day);
  if (day === undefined) {
    for (const changed of Object.keys(item.exceptions)) mailTo(tenant, item, attendee, "update", changed);
  }
  putCopy(tenant, item, attendee, day, options);
}

/**
 * Tells one attendee that the event, or one day of it, is off. His copy stays, marked as cancelled, until he removes it.
 *
 * @see https://learn.microsoft.com/graph/api/event-cancel
 */
export function cancelFor(tenant: Tenant, item: CalendarItem, attendee: Attendee, day: string | undefined): void {
  mailTo(tenant, item, attendee, "cancellation", day);
  const person = personAt(tenant, attendee.emailAddress.address);
  const copy = person && findCopy(tenant, person, item.uid);
  if (copy === undefined || (day !== undefined && copy.cancelled.includes(day))) return;
  if (day === undefined) {
    copy.isCancelled = true;
    copy.fields = { ...copy.fields, subject: cancelledSubject(copy.fields.subject) };
  } else {
    const { fields, own } = copy.exceptions[day] ?? { fields: {}, own: {} };
    const subject = cancelledSubject(fieldsOf(copy, day).subject);
    copy.exceptions[day] = { fields: { ...fields, subject }, own, isCancelled: true };
  }
  touch(tenant, copy);
}

function cancelledSubject(subject: string): string {
  return subject.startsWith("Canceled: ") ? subject : `Canceled: ${subject}`;
}

/** Lets the invited people, and nobody else, into the chat of the event's Teams meeting. */
export function admitToMeeting(tenant: Tenant, { fields }: CalendarItem): void {
  if (fields.joinUrl === undefined) return;
  const addresses = fields.attendees.map(({ emailAddress }) => emailAddress.address);
  setMeetingMembers(tenant, fields.joinUrl, addresses);
}

function mailTo(tenant: Tenant, item: CalendarItem, to: Attendee, kind: MailKind, day: string | undefined): void {
  sendMail(tenant, {
    from: item.organizer.address,
    to: to.emailAddress.address,
    kind,
    subject: fieldsOf(item, day).subject,
    eventUid: iCalUId(item.uid, day),
  });
}

/**
 * Brings the copy of an attendee of this tenant to the organiser's state; others have only the mail. A day that was declined
 * comes back when just that day is changed.
 */
function putCopy(
  tenant: Tenant,
  item: CalendarItem,
  attendee: Attendee,
  day: string | undefined,
  { askAgain = false }: DeliveryOptions,
): void {
  const person = personAt(tenant, attendee.emailAddress.address);
  if (person === undefined) return;
  const copy = findCopy(tenant, person, item.uid) ?? newCopy(tenant, item);
  const startsAfresh = askAgain && day === undefined;
  const gone = startsAfresh ? [] : copy.cancelled.filter((it) => it !== day);
  copy.fields = fieldsForAttendee(item, attendee);
  copy.recurrence = item.recurrence;
  copy.cancelled = [...new Set([...item.cancelled, ...gone])];
  copy.exceptions = exceptionsForAttendee(item, startsAfresh ? {} : copy.exceptions);
  copy.isCancelled = false;
  if (startsAfresh) {
    copy.response = { response: "notResponded" };
    copy.dayResponses = {};
  }
  if (day !== undefined && askAgain) copy.dayResponses[day] = { response: "notResponded" };
  touch(tenant, copy);
  mailboxOf(tenant, person).items[copy.key] = copy;
}

function newCopy(tenant: Tenant, item: CalendarItem): CalendarItem {
  const nowMs = tenant.clock.nowMs();
  return {
    key: tenant.nextId("e"),
    uid: item.uid,
    organizer: item.organizer,
    isOrganizer: false,
    fields: item.fields,
    own: { isReminderOn: true, reminderMinutesBeforeStart: 15, categories: [] },
    exceptions: {},
    cancelled: [],
    isCancelled: false,
    response: { response: "notResponded" },
    dayResponses: {},
    dayStatuses: {},
    createdMs: nowMs,
    modifiedMs: nowMs,
    change: nextChange(tenant),
  };
}

/** Attendees do not learn each other's answers, and with `hideAttendees` not even of each other. */
function fieldsForAttendee({ fields }: CalendarItem, self: Attendee): CalendarItem["fields"] {
  const isSelf = ({ emailAddress }: Attendee): boolean => emailAddress.address === self.emailAddress.address;
  const shown = fields.hideAttendees ? fields.attendees.filter(isSelf) : fields.attendees;
  return {
    ...fields,
    attendees: shown.map(({ type, emailAddress }) => ({ type, emailAddress, status: { response: "none" } })),
  };
}

function exceptionsForAttendee(
  { exceptions }: CalendarItem,
  before: Readonly<Record<string, EventException>>,
): Record<string, EventException> {
  const own = Object.entries(before).filter(([day, it]) => {
    return !(day in exceptions) && (it.isCancelled === true || Object.keys(it.own).length > 0);
  });
  const delivered = Object.entries(exceptions).map(
    ([day, { fields }]) => [day, { fields, own: before[day]?.own ?? {} }] as const,
  );
  return Object.fromEntries([...own, ...delivered]);
}
