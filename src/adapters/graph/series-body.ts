import type { SeriesToBook } from "#app/ports/series-calendar.ts";
import { invitationHtml } from "./invitation-html.ts";

const dayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/**
 * The series master as Graph takes it: private, busy, with a Teams meeting, and nobody invited yet.
 * Its zone is a real one, never UTC, or DST would move the sessions.
 * @param windowsZone Exchange's name of the series' zone.
 */
export function seriesBody({ transactionId, invitation, firstStart, cadence }: SeriesToBook, windowsZone: string) {
  const end = firstStart.add({ minutes: cadence.lengthMinutes });
  return {
    transactionId,
    subject: invitation.subject,
    sensitivity: "private",
    showAs: "busy",
    isOnlineMeeting: true,
    onlineMeetingProvider: "teamsForBusiness",
    body: { contentType: "html", content: invitationHtml(invitation) },
    start: { dateTime: firstStart.toString(), timeZone: windowsZone },
    end: { dateTime: end.toString(), timeZone: windowsZone },
    recurrence: {
      pattern: {
        type: "weekly",
        interval: cadence.everyWeeks,
        daysOfWeek: [dayNames[firstStart.dayOfWeek - 1]],
        firstDayOfWeek: "monday",
      },
      range: {
        type: "numbered",
        startDate: firstStart.toPlainDate().toString(),
        numberOfOccurrences: cadence.sessions,
        recurrenceTimeZone: windowsZone,
      },
    },
  };
}
