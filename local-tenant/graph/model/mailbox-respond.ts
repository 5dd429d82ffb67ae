import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { sendMail } from "./mail.ts";
import { invalidProperty, invalidRequest, isObject, read, type Json } from "./mailbox-decode.ts";
import { iCalUId } from "./mailbox-ids.ts";
import { fieldsOf } from "./mailbox-instances.ts";
import { type Attendee, type Found, findCopy, mailboxOf, personAt, type ResponseStatus, touch } from "./mailbox.ts";

export type Answer = "accepted" | "declined" | "tentativelyAccepted";

const answerVerb = { accepted: "Accepted", declined: "Declined", tentativelyAccepted: "Tentative" } as const;

/**
 * Answers an invitation, for the whole series or one day. Declining takes the event out of the caller's calendar. The
 * organiser learns of it by a mail and in `attendees[].status` of his own copy, unless `sendResponse` is false.
 *
 * @param parameters of the action, names in lower case.
 * @throws GraphError 400: the caller's fault.
 * @see https://learn.microsoft.com/graph/api/event-accept
 * @see https://learn.microsoft.com/graph/api/event-decline
 * @see https://learn.microsoft.com/graph/outlook-calendar-meeting-proposals
 */
export function respond(
  tenant: Tenant,
  person: SeedPerson,
  { item, day }: Found,
  answer: Answer,
  parameters: Json,
): void {
  const sendResponse = read.flag(parameters["sendresponse"]) ?? true;
  const proposedNewTime = readProposal(parameters["proposednewtime"]);
  const fields = fieldsOf(item, day);
  if (item.isOrganizer) {
    throw invalidRequest("You can't respond to this meeting because you're the meeting organizer.");
  }
  if (item.isCancelled) throw new GraphError(400, "ErrorCalendarMeetingIsCanceled", "The meeting has been canceled.");
  if (sendResponse && !fields.responseRequested) {
    throw invalidRequest("The meeting organizer hasn't requested a response.");
  }
  if (proposedNewTime && (!sendResponse || !fields.allowNewTimeProposals || answer === "accepted")) {
    throw invalidRequest("A new time can't be proposed for this meeting.");
  }

  const status: ResponseStatus = { response: answer, timeMs: tenant.clock.nowMs() };
  if (day === undefined) {
    item.response = status;
    item.dayResponses = {};
    if (answer === "declined") delete mailboxOf(tenant, person).items[item.key];
  } else {
    item.dayResponses[day] = status;
    if (answer === "declined") item.cancelled = [...item.cancelled, day].toSorted();
  }
  touch(tenant, item);
  if (sendResponse) tellOrganizer(tenant, person, { item, day }, status, proposedNewTime);
}

function tellOrganizer(
  tenant: Tenant,
  person: SeedPerson,
  { item, day }: Found,
  status: ResponseStatus,
  proposedNewTime: Attendee["proposedNewTime"],
): void {
  const verb = proposedNewTime ? "New Time Proposed" : answerVerb[status.response as Answer];
  sendMail(tenant, {
    from: person.email,
    to: item.organizer.address,
    kind: "response",
    subject: `${verb}: ${fieldsOf(item, day).subject}`,
    eventUid: iCalUId(item.uid, day),
  });
  const organizer = personAt(tenant, item.organizer.address);
  const original = organizer && findCopy(tenant, organizer, item.uid);
  if (original === undefined) return;
  const address = person.email.toLowerCase();
  if (day === undefined) {
    const attendees = original.fields.attendees.map((attendee): Attendee => {
      if (attendee.emailAddress.address.toLowerCase() !== address) return attendee;
      const { type, emailAddress } = attendee;
      return { type, emailAddress, status, ...(proposedNewTime ? { proposedNewTime } : {}) };
    });
    original.fields = { ...original.fields, attendees };
  } else {
    original.dayStatuses[day] = { ...original.dayStatuses[day], [address]: status };
  }
  touch(tenant, original);
}

function readProposal(value: unknown): Attendee["proposedNewTime"] {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw invalidProperty();
  const start = read.wallTime(value["start"]);
  const end = read.wallTime(value["end"]);
  if (start === undefined || end === undefined) throw invalidProperty();
  return { start, end };
}
