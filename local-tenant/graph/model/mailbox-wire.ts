import type { Entity } from "#tenant/graph/odata/apply.ts";
import type { Preferences } from "#tenant/graph/prefer.ts";
import { bodyAs, bodyPreview } from "./mailbox-body.ts";
import { eventId, iCalUId, type IdKind } from "./mailbox-ids.ts";
import { exceptionOf, fieldsOf } from "./mailbox-instances.ts";
import type { Attendee, CalendarItem, ResponseStatus, ShowAs } from "./mailbox.ts";
import { momentOf, utcStamp, zoneNamed, type WallTime } from "./zones.ts";
import { msToWall } from "./zones-clock.ts";

/** How the caller wants times, ids and bodies. */
export type EventView = {
  /** IANA zone of the answer's times and the name echoed with them. */
  readonly zone: { readonly name: string; readonly iana: string };
  readonly ids: IdKind;
  readonly bodyContentType: "text" | "html" | undefined;
};

/** @throws GraphError 400 for a zone in `Prefer` that Exchange does not know. */
export function viewFor(preferences: Preferences): EventView {
  const { timeZone, immutableIds, bodyContentType } = preferences;
  const zone = timeZone === undefined ? { name: "UTC", iana: "UTC" } : zoneNamed(timeZone);
  return { zone, ids: immutableIds ? "immutable" : "default", bodyContentType };
}

const never = "0001-01-01T00:00:00Z";

/** A moment as a `dateTimeTimeZone` of the answer. */
export function wireTime(epochMs: number, zone: EventView["zone"]): Entity {
  return { dateTime: `${msToWall(epochMs, zone.iana)}.0000000`, timeZone: zone.name };
}

export function wireStatus({ response, timeMs }: ResponseStatus): Entity {
  return { response, time: timeMs === undefined ? never : utcStamp(timeMs) };
}

export function changeKey(item: CalendarItem): string {
  return Buffer.from(`change-${String(item.change).padStart(9, "0")}`, "utf8").toString("base64");
}

/** What others see of the owner's time: the organiser's choice, softened by the owner's answer. */
export function effectiveShowAs(item: CalendarItem, day: string | undefined): ShowAs {
  const fields = fieldsOf(item, day);
  const own = exceptionOf(item, day)?.own.showAs ?? item.own.showAs;
  if (isCancelled(item, day)) return "free";
  if (own !== undefined || item.isOrganizer) return own ?? fields.showAs;
  const { response } = responseOf(item, day);
  return response === "accepted" || fields.showAs === "free" ? fields.showAs : "tentative";
}

export function isCancelled(item: CalendarItem, day: string | undefined): boolean {
  return item.isCancelled || exceptionOf(item, day)?.isCancelled === true;
}

function responseOf(item: CalendarItem, day: string | undefined): ResponseStatus {
  return (day === undefined ? undefined : item.dayResponses[day]) ?? item.response;
}

/**
 * An event as Graph writes it: the single event or the master, or one day of a series.
 *
 * @see https://learn.microsoft.com/graph/api/resources/event
 */
export function wireEvent(item: CalendarItem, day: string | undefined, view: EventView): Entity {
  const fields = fieldsOf(item, day);
  const exception = exceptionOf(item, day);
  const own = { ...item.own, ...exception?.own };
  const key = changeKey(item);
  const time = (wall: WallTime): Entity =>
    fields.isAllDay
      ? { dateTime: `${wall.dateTime}.0000000`, timeZone: view.zone.name }
      : wireTime(momentOf(wall), view.zone);
  return {
    "@odata.etag": `W/"${key}"`,
    id: eventId(item.key, day, view.ids),
    createdDateTime: utcStamp(item.createdMs),
    lastModifiedDateTime: utcStamp(item.modifiedMs),
    changeKey: key,
    categories: own.categories,
    transactionId: item.transactionId ?? null,
    originalStartTimeZone: fields.start.timeZone,
    originalEndTimeZone: fields.end.timeZone,
    iCalUId: iCalUId(item.uid, day),
    reminderMinutesBeforeStart: own.reminderMinutesBeforeStart,
    isReminderOn: own.isReminderOn,
    hasAttachments: false,
    subject: fields.subject,
    bodyPreview: bodyPreview(fields.body),
    importance: fields.importance,
    sensitivity: fields.sensitivity,
    isAllDay: fields.isAllDay,
    isCancelled: isCancelled(item, day),
    isOrganizer: item.isOrganizer,
    responseRequested: fields.responseRequested,
    seriesMasterId: day === undefined ? null : eventId(item.key, undefined, view.ids),
    showAs: effectiveShowAs(item, day),
    type: eventType(item, day),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(eventId(item.key, day, "default"))}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: fields.joinUrl !== undefined,
    onlineMeetingProvider: fields.joinUrl === undefined ? "unknown" : "teamsForBusiness",
    allowNewTimeProposals: fields.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: fields.hideAttendees,
    ...(day === undefined ? {} : { originalStart: utcStamp(originalStartMs(item, day)).replace(/\.0+Z$/, "Z") }),
    responseStatus: wireStatus(responseOf(item, day)),
    body: bodyAs(fields.body, view.bodyContentType),
    start: time(fields.start),
    end: time(fields.end),
    location: wireLocation(fields.locations[0] ?? ""),
    locations: fields.locations.map(wireLocation),
    recurrence: day === undefined && item.recurrence !== undefined ? wireRecurrence(item) : null,
    attendees: fields.attendees.map((attendee) => wireAttendee(attendee, item, day, view)),
    organizer: { emailAddress: item.organizer },
    onlineMeeting: fields.joinUrl === undefined ? null : { joinUrl: fields.joinUrl },
  };
}

function originalStartMs(item: CalendarItem, day: string): number {
  return momentOf(fieldsOf({ ...item, exceptions: {} }, day).start);
}

function eventType(item: CalendarItem, day: string | undefined): string {
  if (item.recurrence === undefined) return "singleInstance";
  if (day === undefined) return "seriesMaster";
  return item.exceptions[day] === undefined ? "occurrence" : "exception";
}

function wireLocation(displayName: string): Entity {
  return { displayName, locationType: "default", uniqueId: displayName, uniqueIdType: "private" };
}

function wireRecurrence({ recurrence }: CalendarItem): Entity | null {
  return recurrence === undefined ? null : { pattern: recurrence.pattern, range: recurrence.range };
}

function wireAttendee(attendee: Attendee, item: CalendarItem, day: string | undefined, { zone }: EventView): Entity {
  const { type, emailAddress, status, proposedNewTime } = attendee;
  const onDay = day === undefined ? undefined : item.dayStatuses[day]?.[emailAddress.address.toLowerCase()];
  const slot = proposedNewTime && {
    start: wireTime(momentOf(proposedNewTime.start), zone),
    end: wireTime(momentOf(proposedNewTime.end), zone),
  };
  return { type, status: wireStatus(onDay ?? status), emailAddress, ...(slot ? { proposedNewTime: slot } : {}) };
}
