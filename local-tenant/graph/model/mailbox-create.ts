import type { Tenant } from "#tenant/graph/tenant.ts";
import { GraphError } from "#tenant/graph/graph-error.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { admitToMeeting, invite } from "./delivery.ts";
import { keptBody, withJoinBlock } from "./mailbox-body.ts";
import { invalidProperty } from "./mailbox-decode.ts";
import { newUid } from "./mailbox-ids.ts";
import type { AttendeeInput, EventInput } from "./mailbox-input.ts";
import { type Attendee, type CalendarItem, type EventFields, mailboxOf, nextChange, personAt } from "./mailbox.ts";
import { createMeeting } from "./meetings.ts";
import { addDays, allDates, type DayOfWeek, type Recurrence } from "./recurrence.ts";
import { readRecurrence } from "./recurrence-input.ts";
import { momentOf, type WallTime } from "./zones.ts";

export type CreateOptions = {
  /** False while the seed is loaded: nothing is counted. */
  readonly countMail?: boolean;
};

/**
 * Puts an event into a person's own calendar and invites its attendees. The same `transactionId` again gives the event
 * that is already there.
 *
 * @throws GraphError 400 for what Exchange refuses: the caller's fault.
 * @see https://learn.microsoft.com/graph/api/user-post-events
 */
export function createEvent(
  tenant: Tenant,
  person: SeedPerson,
  input: EventInput,
  options: CreateOptions = {},
): CalendarItem {
  const { items } = mailboxOf(tenant, person);
  const { transactionId } = input;
  const earlier = transactionId && Object.values(items).find((item) => item.transactionId === transactionId);
  if (earlier) return earlier;

  const fields = newFields(tenant, person, input);
  const recurrence = input.recurrence ? readRecurrence(input.recurrence, fields.start) : undefined;
  checkTimes(fields, recurrence);

  const nowMs = tenant.clock.nowMs();
  const key = tenant.nextId("e");
  const item: CalendarItem = {
    key,
    uid: newUid(key, nowMs),
    organizer: { name: person.displayName, address: person.email },
    isOrganizer: true,
    ...(transactionId === undefined ? {} : { transactionId }),
    fields,
    own: { isReminderOn: true, reminderMinutesBeforeStart: 15, categories: [], ...input.own },
    recurrence,
    exceptions: {},
    cancelled: [],
    isCancelled: false,
    response: { response: "organizer" },
    dayResponses: {},
    dayStatuses: {},
    createdMs: nowMs,
    modifiedMs: nowMs,
    change: nextChange(tenant),
  };
  if (input.isOnlineMeeting === true) goOnline(tenant, person, item);
  items[key] = item;
  for (const attendee of item.fields.attendees) invite(tenant, item, attendee, options);
  admitToMeeting(tenant, item);
  return item;
}

/** Gives an event its Teams meeting: the join address and Teams' block at the end of the body. */
export function goOnline(tenant: Tenant, organizer: SeedPerson, item: CalendarItem): void {
  const { subject, start, end, body } = item.fields;
  const times = { startMs: momentOf(start), endMs: momentOf(end) };
  const { joinUrl } = createMeeting(tenant, organizer, { subject, ...times });
  item.fields = { ...item.fields, joinUrl, body: withJoinBlock(body, joinUrl) };
}

/** The people a request invites, the organiser left out, known names and earlier answers kept. */
export function toAttendees(
  tenant: Tenant,
  organizer: string,
  wanted: readonly AttendeeInput[],
  before: readonly Attendee[] = [],
): readonly Attendee[] {
  return wanted
    .filter(({ address }, index) => {
      const first = wanted.findIndex((other) => isSame(other.address, address));
      return first === index && !isSame(address, organizer);
    })
    .map(({ type, address, name }) => {
      const known = before.find(({ emailAddress }) => isSame(emailAddress.address, address));
      if (known !== undefined) return { ...known, type };
      const shown = name ?? personAt(tenant, address)?.displayName ?? address;
      return { type, emailAddress: { name: shown, address }, status: { response: "none" } };
    });
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function newFields(tenant: Tenant, person: SeedPerson, { fields, attendees }: EventInput): EventFields {
  const { start, end } = fields;
  if (start === undefined || end === undefined) throw invalidProperty();
  return {
    subject: "",
    isAllDay: false,
    locations: [],
    sensitivity: "normal",
    importance: "normal",
    showAs: "busy",
    allowNewTimeProposals: true,
    hideAttendees: false,
    responseRequested: true,
    ...fields,
    start,
    end,
    body: keptBody(fields.body ?? { contentType: "html", content: "" }),
    attendees: toAttendees(tenant, person.email, attendees ?? []),
  };
}

/**
 * Refuses what no event may be: an end before the start, all-day times off midnight, occurrences that overlap each other.
 *
 * @throws GraphError 400: the caller's fault.
 */
export function checkTimes(
  { start, end, isAllDay }: Pick<EventFields, "start" | "end" | "isAllDay">,
  recurrence: Recurrence | undefined,
): void {
  const lengthMs = momentOf(end) - momentOf(start);
  if (lengthMs < 0) throw invalidProperty();
  if (isAllDay && (!isMidnight(start) || !isMidnight(end) || start.timeZone !== end.timeZone || lengthMs === 0)) {
    throw invalidProperty();
  }
  if (recurrence === undefined || (lengthMs <= 86_400_000 && beginsAtOnce(recurrence))) return;
  const [first, second] = allDates(recurrence, 2);
  if (first === undefined) {
    throw new GraphError(
      400,
      "ErrorRecurrenceHasNoOccurrence",
      "The recurrence pattern doesn't have any instances in the specified range.",
    );
  }
  const overlaps = second !== undefined && addDays(first, Math.ceil(lengthMs / 86_400_000)) > second;
  if (overlaps) {
    throw new GraphError(
      400,
      "ErrorOccurrenceTimeSpanTooBig",
      "The duration of the occurrence must be shorter than how often it occurs.",
    );
  }
}

/** Whether the first day of the range is an occurrence beyond doubt, and no two can come closer than a day. */
function beginsAtOnce({ pattern, range }: Recurrence): boolean {
  if (pattern.type === "daily") return true;
  return pattern.type === "weekly" && pattern.daysOfWeek.includes(weekday(range.startDate));
}

function weekday(date: string): DayOfWeek {
  const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
  return names[new Date(date).getUTCDay()] ?? "sunday";
}

function isMidnight({ dateTime }: WallTime): boolean {
  return dateTime.endsWith("T00:00:00");
}
