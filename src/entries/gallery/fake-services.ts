import type { PrivateFile } from "#app/ports/private-file.ts";
import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok } from "#domain/result.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import { sessionStarts } from "#domain/scheduling/expand-cadence.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Services } from "#ui/shared/services.ts";
import { fakeFiles } from "./fake-files.ts";
import { colleagues, galleryNow, maya, mayasSchedule, tom, tomsSchedule } from "./fake-people.ts";
import { fakeProgramme } from "./fake-programme.ts";

/** Maya's world in which everything answers at once and well. Each state of the gallery changes what it is about. */
export function fakeServices(overrides: Partial<Services> = {}): Services {
  const remembered = new Map<string, unknown>();
  const record = { driveId: "b!maya", itemId: "01MAYA" };
  const series = {
    seriesId: "series",
    iCalUId: "ical-series",
    joinUrl: "https://teams.microsoft.com/l/meetup-join/19%3ameeting_gallery%40thread.v2/0",
  };
  let count = 0;
  let written: RecordFile | undefined;
  const privateFile = { driveId: "b!maya", itemId: "01PRIVATE" };
  let privately: PrivateFile | undefined;
  let booked: readonly Interval[] = [];

  return {
    host: {
      context: {
        surface: "personal",
        locale: "en-GB",
        theme: "light",
        personId: maya.id,
        chatId: undefined,
        teamId: undefined,
        subPageId: undefined,
      },
      onThemeChange: () => () => {},
      openLink: async () => {},
      offerTab: async () => {},
      guideLink: () => "https://teams.microsoft.com/l/entity/gallery/home",
      channelLink: () => "https://teams.microsoft.com/l/entity/gallery/programme",
      notifyReady: () => {},
      notifyFailed: () => {},
    },
    clock: { now: () => galleryNow, timeZone: () => "Europe/London" },
    timers: {
      after: (milliseconds, wake) => {
        const timer = setTimeout(wake, milliseconds);
        return () => clearTimeout(timer);
      },
      every: (milliseconds, wake) => {
        const timer = setInterval(wake, milliseconds);
        return () => clearInterval(timer);
      },
    },
    ids: {
      next: () => {
        count += 1;
        return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
      },
    },
    identity: { confirm: async () => ok(undefined) },
    localStore: {
      get: async (key) => remembered.get(key),
      set: async (key, value) => {
        remembered.set(key, value);
      },
      remove: async (key) => {
        remembered.delete(key);
      },
      keys: async (prefix) => [...remembered.keys()].filter((key) => key.startsWith(prefix)),
    },
    people: {
      me: async () => ok(maya),
      search: async (text) =>
        ok(
          colleagues.filter(({ displayName, email }) =>
            `${displayName} ${email}`.toLowerCase().includes(text.toLowerCase()),
          ),
        ),
      named: async (ids) => ok(colleagues.filter(({ id }) => ids.includes(id))),
      photo: async () => undefined,
    },
    freeBusy: { readSchedules: async (emails) => ok(emails.map(scheduleOf)) },
    seriesCalendar: {
      findSeries: async () => ok(undefined),
      createSeries: async ({ firstStart, timeZone, cadence }) => {
        booked = sessionStarts(firstStart, timeZone, cadence).map((start) => ({
          start,
          end: start.add({ minutes: cadence.lengthMinutes }),
        }));
        return ok(series);
      },
      sessions: async () =>
        ok(
          booked.map((interval, index) => ({
            ...interval,
            sessionId: String(index),
            originalStart: interval.start,
            isMoved: false,
          })),
        ),
      moveSession: async () => ok(undefined),
      attendees: async () => ok([]),
      invite: async () => ok(undefined),
      cancelSeries: async () => ok(undefined),
    },
    sessionsReader: { sessions: async () => ok([]), sessionsOfChat: async () => ok([]) },
    ownRecords: {
      find: async () => ok(written === undefined ? undefined : record),
      write: async (file) => {
        written = file;
        return ok(record);
      },
    },
    sharedRecords: {
      read: async () => (written === undefined ? err({ kind: "gone", operation: "gallery" }) : ok(written)),
    },
    ...fakeFiles(),
    privateFiles: {
      read: async () => ok(privately && { file: privateFile, content: privately }),
      isFolderGone: async () => ok(false),
      write: async (content) => {
        privately = content;
        return ok(privateFile);
      },
    },
    visibility: { isVisible: () => true, onChange: () => () => {}, onLeave: () => () => {} },
    sharing: {
      allowReading: async () => ok(undefined),
      allowOnly: async () => ok(undefined),
      readers: async () => ok([]),
    },
    meetings: {
      find: async () => ok({ meetingId: "meeting", chatId: "19:meeting_gallery@thread.v2" }),
      forbidRecording: async () => ok(undefined),
    },
    guideInstaller: { isInstalled: async () => ok(false), install: async () => ok(undefined) },
    programmes: async () => fakeProgramme(),
    ...overrides,
  };
}

function scheduleOf(email: string): MemberSchedule {
  if (email === maya.email) return mayasSchedule;
  return { ...tomsSchedule, email };
}

/** Maya's and Tom's series: biweekly, Tuesdays 10:00 in London, the third session moved. `from` is its first start. */
export function sixSessions(from = "2026-12-01T10:00:00Z"): readonly CalendarSession[] {
  return Array.from({ length: 6 }, (_, index) => {
    const regular = Temporal.Instant.from(from)
      .toZonedDateTimeISO("Europe/London")
      .add({ weeks: 2 * index });
    const start = (index === 2 ? regular.add({ days: 1 }) : regular).toInstant();
    return {
      start,
      end: start.add({ minutes: 45 }),
      sessionId: `session-${index}`,
      subject: "Side by Side",
      iCalUId: `ical-series-${index}`,
      isOrganiser: true,
      organiserEmail: maya.email,
      emails: [maya.email, tom.email],
      joinUrl: "https://teams.microsoft.com/l/meetup-join/19%3ameeting_gallery%40thread.v2/0",
      record: { driveId: "b!maya", itemId: "01MAYA" },
    };
  });
}

/** The record that tells where the series of `sixSessions` would stand without moves. */
export function planned(from = "2026-12-01T10:00:00Z"): Services["sharedRecords"] {
  const firstStart = Temporal.Instant.from(from).toZonedDateTimeISO("Europe/London").toPlainDateTime().toString();
  return {
    read: async () =>
      ok({
        schemaVersion: 1,
        partnershipId: "gallery",
        ownerId: maya.id,
        members: [maya, tom],
        series: [
          {
            iCalUId: "ical-series",
            everyWeeks: 2,
            lengthMinutes: 45,
            sessions: 6,
            firstStart,
            timeZone: "Europe/London",
          },
        ],
        unknownFields: {},
      }),
  };
}
