import { invalidProperty, isObject, read, type Json } from "./mailbox-decode.ts";
import type { Attendee, EventFields, OwnFields } from "./mailbox.ts";

/** An attendee as a request names him. */
export type AttendeeInput = Pick<Attendee, "type"> & { readonly address: string; readonly name: string | undefined };

/** What a request says about an event; only what it names is present. */
export type EventInput = {
  readonly fields: Partial<Omit<EventFields, "attendees" | "joinUrl">>;
  readonly own: Partial<OwnFields>;
  readonly attendees: readonly AttendeeInput[] | undefined;
  /** Undefined when not named, null to end the repetition. */
  readonly recurrence: Json | null | undefined;
  readonly isOnlineMeeting: boolean | undefined;
  readonly transactionId: string | undefined;
};

/**
 * Reads the body of a POST or PATCH of an event. Names are exact; unknown ones are ignored, since `event` is an open
 * type.
 *
 * @throws GraphError 400: the caller's fault.
 * @see https://learn.microsoft.com/graph/api/resources/event
 */
export function readEventInput(body: Json): EventInput {
  return {
    fields: known({
      subject: read.text(body["subject"]),
      body: readBody(body["body"]),
      start: read.wallTime(body["start"]),
      end: read.wallTime(body["end"]),
      isAllDay: read.flag(body["isAllDay"]),
      locations: readLocations(body),
      sensitivity: read.choice(body["sensitivity"], ["normal", "personal", "private", "confidential"] as const),
      importance: read.choice(body["importance"], ["low", "normal", "high"] as const),
      showAs: readShowAs(body["showAs"]),
      allowNewTimeProposals: read.flag(body["allowNewTimeProposals"]),
      hideAttendees: read.flag(body["hideAttendees"]),
      responseRequested: read.flag(body["responseRequested"]),
    }),
    own: known({
      isReminderOn: read.flag(body["isReminderOn"]),
      reminderMinutesBeforeStart: read.whole(body["reminderMinutesBeforeStart"]),
      categories: read.list(body["categories"])?.map((category) => read.text(category) ?? ""),
    }),
    attendees: read.list(body["attendees"])?.map(readAttendee),
    recurrence: body["recurrence"] === null ? null : read.object(body["recurrence"]),
    isOnlineMeeting: readOnline(body),
    transactionId: read.text(body["transactionId"]),
  };
}

function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function readShowAs(value: unknown): EventFields["showAs"] | undefined {
  return read.choice(value, ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"] as const);
}

function readBody(value: unknown): EventFields["body"] | undefined {
  const body = read.object(value);
  return (
    body && {
      contentType: read.choice(body["contentType"], ["text", "html"] as const) ?? "text",
      content: read.text(body["content"]) ?? "",
    }
  );
}

function readLocations(body: Json): readonly string[] | undefined {
  const single = read.object(body["location"]);
  const several = read.list(body["locations"]);
  const named = single ? [single] : several;
  return named
    ?.map((location) => (isObject(location) ? (read.text(location["displayName"]) ?? "") : ""))
    .filter(Boolean);
}

function readAttendee(value: unknown): AttendeeInput {
  const attendee = read.object(value);
  const email = attendee && read.object(attendee["emailAddress"]);
  const address = email && read.text(email["address"]);
  if (!attendee || !email || !address) throw invalidProperty();
  return {
    type: read.choice(attendee["type"], ["required", "optional", "resource"] as const) ?? "required",
    address,
    name: read.text(email["name"]) || undefined,
  };
}

function readOnline(body: Json): boolean | undefined {
  const provider = read.choice(body["onlineMeetingProvider"], [
    "unknown",
    "teamsForBusiness",
    "skypeForBusiness",
    "skypeForConsumer",
  ] as const);
  if (provider === "skypeForBusiness" || provider === "skypeForConsumer") throw invalidProperty();
  return read.flag(body["isOnlineMeeting"]);
}
