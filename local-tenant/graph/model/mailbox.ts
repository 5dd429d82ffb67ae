import { GraphError } from "#tenant/graph/graph-error.ts";
import { slice, type Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { parseEventId } from "./mailbox-ids.ts";
import type { Recurrence } from "./recurrence.ts";
import type { WallTime } from "./zones.ts";

export type Address = { readonly name: string; readonly address: string };
export type Response = "none" | "organizer" | "tentativelyAccepted" | "accepted" | "declined" | "notResponded";
/** `timeMs` undefined while nobody has answered; Graph then writes the year 1. */
export type ResponseStatus = { readonly response: Response; readonly timeMs?: number };
export type Attendee = {
  readonly type: "required" | "optional" | "resource";
  readonly emailAddress: Address;
  readonly status: ResponseStatus;
  readonly proposedNewTime?: { readonly start: WallTime; readonly end: WallTime };
};
export type ShowAs = "free" | "tentative" | "busy" | "oof" | "workingElsewhere" | "unknown";

/** What the organiser says; delivered to everybody. */
export type EventFields = {
  readonly subject: string;
  /** HTML as kept by Exchange, or plain text. */
  readonly body: { readonly contentType: "html" | "text"; readonly content: string };
  readonly start: WallTime;
  readonly end: WallTime;
  readonly isAllDay: boolean;
  readonly locations: readonly string[];
  readonly attendees: readonly Attendee[];
  readonly sensitivity: "normal" | "personal" | "private" | "confidential";
  readonly importance: "low" | "normal" | "high";
  readonly showAs: ShowAs;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly responseRequested: boolean;
  /** Join address of the Teams meeting; undefined when the event is not online. */
  readonly joinUrl?: string | undefined;
};

/** What each mailbox keeps for itself. */
export type OwnFields = {
  /** Chosen by an attendee against what his response implies. */
  readonly showAs?: ShowAs;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly categories: readonly string[];
};

export type EventException = { fields: Partial<EventFields>; own: Partial<OwnFields>; isCancelled?: boolean };

/** One event in one mailbox: a single one, or the master of a series with what differs on single days. */
export type CalendarItem = {
  readonly key: string;
  /** The same in every mailbox that holds the event. */
  readonly uid: string;
  readonly organizer: Address;
  readonly isOrganizer: boolean;
  readonly transactionId?: string;
  fields: EventFields;
  own: OwnFields;
  recurrence?: Recurrence | undefined;
  /** By original day, in the series' zone. */
  exceptions: Record<string, EventException>;
  /** Original days that no longer take place in this mailbox. */
  cancelled: readonly string[];
  isCancelled: boolean;
  /** The mailbox owner's own answer, and answers to single days. */
  response: ResponseStatus;
  dayResponses: Record<string, ResponseStatus>;
  /** On the organiser's copy: answers of attendees to single days, by day and address in lower case. */
  dayStatuses: Record<string, Record<string, ResponseStatus>>;
  readonly createdMs: number;
  modifiedMs: number;
  /** Rises with every change; the source of `changeKey` and `@odata.etag`. */
  change: number;
};

export type Mailbox = { readonly items: Record<string, CalendarItem> };
type Mailboxes = { readonly boxes: Record<string, Mailbox>; changes: number };

/** An event as a route finds it: the item, and the original day if the id names one occurrence. */
export type Found = { readonly item: CalendarItem; readonly day: string | undefined };

function mailboxes(tenant: Tenant): Mailboxes {
  return slice(tenant, "mailboxes", () => ({ boxes: {}, changes: 0 }));
}

/** The mailbox of a person, created empty at first use. */
export function mailboxOf(tenant: Tenant, person: SeedPerson): Mailbox {
  const { boxes } = mailboxes(tenant);
  boxes[person.id] ??= { items: {} };
  return boxes[person.id] as Mailbox;
}

/** The person behind an address of this tenant, case ignored; undefined for anybody else. */
export function personAt(tenant: Tenant, address: string): SeedPerson | undefined {
  const wanted = address.trim().toLowerCase();
  return tenant.people.find(({ email }) => email.toLowerCase() === wanted);
}

/**
 * The event of an id in a person's mailbox. Ids are per mailbox copy: another mailbox's id is not found.
 *
 * @throws GraphError 400 `ErrorInvalidIdMalformed`, 404 `ErrorItemNotFound`: the caller's fault.
 */
export function findEvent(tenant: Tenant, person: SeedPerson, id: string): Found {
  const parsed = parseEventId(id);
  if (parsed === undefined) throw new GraphError(400, "ErrorInvalidIdMalformed", "Id is malformed.");
  const item = mailboxOf(tenant, person).items[parsed.key];
  if (item === undefined || (parsed.day !== undefined && item.recurrence === undefined)) throw notFound();
  return { item, day: parsed.day };
}

/** What Exchange answers for an id that is not, or no longer, in the mailbox. */
export function notFound(): GraphError {
  return new GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.");
}

/** The copy of an event in a person's mailbox, if it is there. */
export function findCopy(tenant: Tenant, person: SeedPerson, uid: string): CalendarItem | undefined {
  return Object.values(mailboxOf(tenant, person).items).find((item) => item.uid === uid);
}

/** Marks an item as changed now, in tenant time. */
export function touch(tenant: Tenant, item: CalendarItem): void {
  item.change = nextChange(tenant);
  item.modifiedMs = tenant.clock.nowMs();
}

/** A number above all earlier ones of this tenant's mailboxes. */
export function nextChange(tenant: Tenant): number {
  const state = mailboxes(tenant);
  state.changes += 1;
  return state.changes;
}
