import { Temporal } from "temporal-polyfill";
import { isObject, textOf } from "#tenant/teams/protocol/envelope.ts";
import { threadOf } from "#tenant/teams/protocol/deep-link.ts";

export type Response = "none" | "organizer" | "accepted" | "tentativelyAccepted" | "declined" | "notResponded";

export type Attendee = { readonly name: string; readonly address: string; readonly response: Response };

/** An event of a mailbox, in its owner's wall time. */
export type CalendarItem = {
  readonly id: string;
  readonly subject: string;
  /** Half-open: the event ends before `end`. For an all-day event both are midnights. */
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly isOrganizer: boolean;
  readonly isPrivate: boolean;
  readonly showAs: string;
  readonly type: string;
  readonly seriesMasterId: string | undefined;
  readonly location: string | undefined;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly attendees: readonly Attendee[];
  readonly response: Response;
  readonly bodyHtml: string;
  readonly joinUrl: string | undefined;
  /** The chat of the online meeting, read from the join address. */
  readonly threadId: string | undefined;
};

const responses: readonly Response[] = [
  "none",
  "organizer",
  "accepted",
  "tentativelyAccepted",
  "declined",
  "notResponded",
];

/** Reads one event of Graph. Undefined when it lacks what a calendar needs to show it. */
export function readItem(row: unknown, zone: string): CalendarItem | undefined {
  if (!isObject(row)) return undefined;
  const id = textOf(row, "id");
  const isAllDay = row["isAllDay"] === true;
  const start = readWallTime(row["start"], zone, isAllDay);
  const end = readWallTime(row["end"], zone, isAllDay);
  if (id === undefined || start === undefined || end === undefined) return undefined;
  const attendees = Array.isArray(row["attendees"]) ? row["attendees"] : [];
  const joinUrl = textOf(row["onlineMeeting"], "joinUrl");
  return {
    id,
    start,
    end,
    isAllDay,
    subject: textOf(row, "subject") || "(No subject)",
    isCancelled: row["isCancelled"] === true,
    isOrganizer: row["isOrganizer"] === true,
    isPrivate: row["sensitivity"] === "private" || row["sensitivity"] === "confidential",
    showAs: textOf(row, "showAs") ?? "busy",
    type: textOf(row, "type") ?? "singleInstance",
    seriesMasterId: textOf(row, "seriesMasterId"),
    location: textOf(row["location"], "displayName") || undefined,
    organizer: readMailbox(row["organizer"]),
    attendees: attendees.map((one: unknown) => ({
      ...readMailbox(one),
      response: readResponse(isObject(one) ? one["status"] : undefined),
    })),
    response: readResponse(row["responseStatus"]),
    bodyHtml: textOf(row["body"], "content") ?? "",
    joinUrl,
    threadId: joinUrl === undefined ? undefined : threadOf(joinUrl),
  };
}

/**
 * Graph writes a wall time and names its zone. UTC is turned into the person's time; any other zone is the one
 * that was asked for, which is the person's own. Days without hours belong to no zone and are left as they are.
 */
function readWallTime(value: unknown, zone: string, isAllDay: boolean): Temporal.PlainDateTime | undefined {
  const text = textOf(value, "dateTime");
  if (text === undefined) return undefined;
  try {
    const wall = Temporal.PlainDateTime.from(text.replace(/Z$/, ""));
    if (isAllDay || textOf(value, "timeZone") !== "UTC") return wall;
    return wall.toZonedDateTime("UTC").withTimeZone(zone).toPlainDateTime();
  } catch {
    return undefined;
  }
}

function readMailbox(value: unknown): { readonly name: string; readonly address: string } {
  const mailbox = isObject(value) ? value["emailAddress"] : undefined;
  const address = textOf(mailbox, "address") ?? "";
  return { address, name: textOf(mailbox, "name") ?? address };
}

function readResponse(value: unknown): Response {
  const word = textOf(value, "response");
  return responses.find((response) => response === word) ?? "none";
}
