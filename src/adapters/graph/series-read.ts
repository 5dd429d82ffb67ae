import type * as v from "valibot";
import { findGuideLink } from "#adapters/guide-link.ts";
import type { CalendarSession, SessionsReader } from "#app/ports/sessions-reader.ts";
import { ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Graph } from "./client.ts";
import { toUtcText } from "./codecs/date-time.ts";
import { emailOf, sessionCodec, sessionFields } from "./codecs/event.ts";
import { outlookPreferences } from "./outlook-preferences.ts";
import { threadOf } from "./thread-of.ts";

/** Finds our sessions in the signed-in person's own calendar, by the guide's link in the invitation. */
export function createSessionsReader(graph: Graph, appId: string): SessionsReader {
  /**
   * Least permission `Calendars.Read`.
   * @see https://learn.microsoft.com/graph/api/user-list-calendarview
   */
  async function sessions({ start, end }: Parameters<SessionsReader["sessions"]>[0]) {
    const window = `startDateTime=${toUtcText(start)}&endDateTime=${toUtcText(end)}`;
    const found = await graph.readAll(
      {
        operation: "sessionsReader.sessions",
        permission: "Calendars.Read",
        method: "GET",
        path: `/me/calendarView?${window}&$select=${sessionFields}&$top=100`,
        headers: outlookPreferences,
      },
      sessionCodec,
    );
    if (!found.ok) return found;
    const ours = found.value.flatMap((event) => toSession(event, appId) ?? []);
    return ok(ours.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start)));
  }

  return {
    sessions,
    async sessionsOfChat(chatId, window) {
      const found = await sessions(window);
      return found.ok ? ok(found.value.filter(({ joinUrl }) => threadOf(joinUrl) === chatId)) : found;
    },
  };
}

function toSession(event: v.InferOutput<typeof sessionCodec>, appId: string): CalendarSession | undefined {
  const record = findGuideLink(appId, event.body?.content ?? "");
  if (record === undefined || event.isCancelled === true) return undefined;
  const organiserEmail = emailOf(event.organizer) ?? "";
  const emails = [organiserEmail, ...(event.attendees ?? []).map(emailOf)].filter((email) => email !== undefined);
  return {
    sessionId: event.id,
    subject: event.subject ?? "",
    iCalUId: event.iCalUId,
    start: event.start,
    end: event.end,
    isOrganiser: event.isOrganizer === true,
    organiserEmail,
    emails: [...new Set(emails)].filter((email) => email !== ""),
    joinUrl: event.onlineMeeting?.joinUrl ?? undefined,
    record,
  };
}
