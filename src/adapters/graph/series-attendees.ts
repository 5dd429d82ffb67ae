import type * as v from "valibot";
import type { SeriesCalendar } from "#app/ports/series-calendar.ts";
import type { Person } from "#domain/members.ts";
import { ok } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { attendeesCodec, attendeesFields, emailOf } from "./codecs/event.ts";
import { eventPatch } from "./event-patch.ts";
import { outlookPreferences as headers } from "./outlook-preferences.ts";

const permission = "Calendars.ReadWrite";

/** Whom a series invites, and taking it back from them. Least permission `Calendars.ReadWrite`. */
export function createSeriesAttendees(graph: Graph): Pick<SeriesCalendar, "attendees" | "invite" | "cancelSeries"> {
  /** @see https://learn.microsoft.com/graph/api/event-get */
  function readAttendees(operation: string, seriesId: string) {
    const path = `/me/events/${encodeURIComponent(seriesId)}?$select=${attendeesFields}`;
    return graph.read({ operation, permission, method: "GET", path, headers }, attendeesCodec);
  }

  async function attendees(seriesId: string) {
    const event = await readAttendees("seriesCalendar.attendees", seriesId);
    return event.ok ? ok(invited(event.value)) : event;
  }

  /**
   * PATCHes the attendees alone, which mails only those who are new. The list replaces the old one, so that is kept in it.
   * @see https://learn.microsoft.com/graph/api/event-update
   */
  async function invite(seriesId: string, people: readonly Person[]) {
    const operation = "seriesCalendar.invite";
    const event = await readAttendees(operation, seriesId);
    if (!event.ok) return event;
    const known = new Set(invited(event.value));
    const fresh = people.filter(({ email }) => !known.has(email.toLowerCase()));
    if (fresh.length === 0) return ok(undefined);
    const added = fresh.map(({ email, displayName }) => ({
      type: "required",
      emailAddress: { address: email, name: displayName },
    }));
    return graph.run(eventPatch(operation, seriesId, { attendees: [...event.value.attendees, ...added] }));
  }

  /**
   * Cancels what somebody was invited to, and deletes what nobody knows of. A series that is gone already is a success.
   * @see https://learn.microsoft.com/graph/api/event-cancel
   * @see https://learn.microsoft.com/graph/api/event-delete
   */
  async function cancelSeries(seriesId: string, comment: string) {
    const operation = "seriesCalendar.cancelSeries";
    const event = await readAttendees(operation, seriesId);
    if (!event.ok) return event.error.kind === "gone" ? ok(undefined) : event;
    const path = `/me/events/${encodeURIComponent(seriesId)}`;
    const done = await (invited(event.value).length > 0
      ? graph.run({ operation, permission, method: "POST", path: `${path}/cancel`, headers, body: { comment } })
      : graph.run({ operation, permission, method: "DELETE", path, headers }));
    return !done.ok && done.error.kind === "gone" ? ok(undefined) : done;
  }

  return { attendees, invite, cancelSeries };
}

function invited({ attendees, organizer }: v.InferOutput<typeof attendeesCodec>): readonly string[] {
  const own = emailOf(organizer);
  return attendees
    .map(emailOf)
    .filter((email) => email !== undefined)
    .filter((email) => email !== own);
}
