import type { BookingPorts } from "#app/booking/step.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { BookedSession, SeriesToBook } from "#app/ports/series-calendar.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { BusyTime } from "#domain/scheduling/availability.ts";
import { overlaps } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";

/**
 * A Microsoft 365 in memory that forgives nothing: a series created twice is there twice, whoever is invited twice gets
 * two mails. Every call can be made to fail before its effect, after it, or never to return.
 */
export type BookingWorld = {
  readonly ports: BookingPorts;
  readonly calls: string[];
  readonly records: Map<string, RecordFile>;
  readonly readers: Set<string>;
  readonly series: FakeSeries[];
  readonly mails: { readonly to: string; readonly movedBefore: number }[];
  readonly cancellations: string[];
  readonly installed: Map<string, number>;
  readonly recordingOff: Set<string>;
  readonly stored: Map<string, unknown>;
  readonly waits: number[];
  /** What stands in people's calendars besides the series, by address; without an entry, nothing can be read. */
  readonly busy: Map<string, BusyTime[]>;
  now: Temporal.Instant;
  /** How many more times Teams says that it has no join link yet, and then no meeting. */
  late: { joinUrl: number; meeting: number };
};

export type FakeSeries = SeriesToBook & {
  readonly seriesId: string;
  sessions: BookedSession[];
  attendees: string[];
  moves: number;
};

export type Trouble =
  | { readonly mode: "before" | "after"; readonly failure: ServiceFailure }
  | { readonly mode: "hang" | "throw" };

/** Decides what happens to a call: its name, and how many calls there were before it. */
export type TroubleMaker = (name: string, index: number) => Trouble | undefined;

const file = (partnershipId: string): FileReference => ({
  driveId: "drive-of-maya",
  itemId: `record-of-${partnershipId}`,
});

export function createBookingWorld(trouble: TroubleMaker = () => undefined): BookingWorld {
  const calls: string[] = [];
  const late = { joinUrl: 0, meeting: 0 };
  const records = new Map<string, RecordFile>();
  const readers = new Set<string>();
  const series: FakeSeries[] = [];
  const mails: { to: string; movedBefore: number }[] = [];
  const cancellations: string[] = [];
  const installed = new Map<string, number>();
  const recordingOff = new Set<string>();
  const stored = new Map<string, unknown>();
  const waits: number[] = [];
  const busy = new Map(["maya", "tom", "grace"].map((alias) => [`${alias}@sidebyside.example`, [] as BusyTime[]]));

  async function call<T, E>(name: string, effect: () => Result<T, E>): Promise<Result<T, E | ServiceFailure>> {
    const met = trouble(name, calls.length);
    calls.push(name);
    await Promise.resolve();
    if (met?.mode === "hang") return new Promise(() => {});
    if (met?.mode === "throw") throw new TypeError(`${name} has a bug`);
    if (met?.mode === "before") return err(met.failure);
    const outcome = effect();
    return met?.mode === "after" ? err(met.failure) : outcome;
  }

  const toBooked = ({ seriesId }: FakeSeries) => {
    const isKnown = late.joinUrl-- <= 0;
    return {
      seriesId,
      iCalUId: `ical-${seriesId}`,
      joinUrl: isKnown ? `https://teams.example/${seriesId}` : undefined,
    };
  };
  const ports: BookingPorts = {
    ownRecords: {
      find: (id) => call("ownRecords.find", () => ok(records.has(id) ? file(id) : undefined)),
      write: (record) =>
        call("ownRecords.write", () => {
          records.set(record.partnershipId, structuredClone(record));
          return ok(file(record.partnershipId));
        }),
    },
    sharedRecords: {
      read: ({ itemId }) =>
        call("sharedRecords.read", () => {
          const record = records.get(itemId.replace("record-of-", ""));
          return record === undefined ? gone("sharedRecords.read") : ok(record);
        }),
    },
    sharing: {
      readers: () =>
        call("sharing.readers", () =>
          ok([...readers].map((email) => ({ displayName: email, email: email.toUpperCase(), canWrite: false }))),
        ),
      allowReading: (_, emails) =>
        call("sharing.allowReading", () => {
          for (const email of emails) readers.add(email);
          return ok(undefined);
        }),
      allowOnly: (_, emails) =>
        call("sharing.allowOnly", () => {
          readers.clear();
          for (const email of emails) readers.add(email);
          return ok(undefined);
        }),
    },
    seriesCalendar: {
      findSeries: (transactionId, around) =>
        call("seriesCalendar.findSeries", () => {
          const found = series.find((one) => one.transactionId === transactionId);
          const isThere = found?.sessions.some(
            ({ start, end }) =>
              start.epochMilliseconds < around.end.epochMilliseconds &&
              end.epochMilliseconds > around.start.epochMilliseconds,
          );
          return ok(found && isThere ? toBooked(found) : undefined);
        }),
      createSeries: (wanted) =>
        call("seriesCalendar.createSeries", () => {
          const seriesId = `series-${series.length + 1}`;
          const made = { ...wanted, seriesId, sessions: sessionsOf(wanted, seriesId), attendees: [], moves: 0 };
          series.push(made);
          return ok(toBooked(made));
        }),
      sessions: (seriesId) =>
        call("seriesCalendar.sessions", () => ok(series.find((one) => one.seriesId === seriesId)?.sessions ?? [])),
      moveSession: (sessionId, to) =>
        call("seriesCalendar.moveSession", () => {
          const owner = series.find(({ sessions }) => sessions.some((session) => session.sessionId === sessionId));
          if (owner === undefined) return gone("seriesCalendar.moveSession");
          owner.moves += 1;
          owner.sessions = owner.sessions.map((session) =>
            session.sessionId === sessionId ? { ...session, ...to, isMoved: true } : session,
          );
          return ok(undefined);
        }),
      attendees: (seriesId) =>
        call("seriesCalendar.attendees", () =>
          ok(series.find((one) => one.seriesId === seriesId)?.attendees.map((email) => email.toUpperCase()) ?? []),
        ),
      invite: (seriesId, people) =>
        call("seriesCalendar.invite", () => {
          const invited = series.find((one) => one.seriesId === seriesId);
          if (invited === undefined) return gone("seriesCalendar.invite");
          invited.attendees = people.map(({ email }) => email);
          mails.push(...people.map(({ email }) => ({ to: email, movedBefore: invited.moves })));
          return ok(undefined);
        }),
      cancelSeries: (seriesId, comment) =>
        call("seriesCalendar.cancelSeries", () => {
          const at = series.findIndex((one) => one.seriesId === seriesId);
          const [cancelled] = at < 0 ? [] : series.splice(at, 1);
          if (cancelled === undefined) return gone("seriesCalendar.cancelSeries");
          cancellations.push(...cancelled.attendees.map((email) => `${email}: ${comment}`));
          return ok(undefined);
        }),
    },
    meetings: {
      find: (joinUrl) =>
        call("meetings.find", () => {
          const id = joinUrl.split("/").at(-1) ?? "";
          return ok(late.meeting-- > 0 ? undefined : { meetingId: `meeting-${id}`, chatId: `chat-${id}` });
        }),
      forbidRecording: (meetingId) =>
        call("meetings.forbidRecording", () => {
          recordingOff.add(meetingId);
          return ok(undefined);
        }),
    },
    guideInstaller: {
      isInstalled: (chatId) => call("guideInstaller.isInstalled", () => ok(installed.has(chatId))),
      install: (chatId) =>
        call("guideInstaller.install", () => {
          installed.set(chatId, (installed.get(chatId) ?? 0) + 1);
          return ok(undefined);
        }),
    },
    localStore: {
      get: async (key) => structuredClone(stored.get(key)),
      set: async (key, value) => void stored.set(key, structuredClone(value)),
      remove: async (key) => void stored.delete(key),
      keys: async (prefix) => [...stored.keys()].filter((key) => key.startsWith(prefix)),
    },
    timers: {
      after(milliseconds, wake) {
        waits.push(milliseconds);
        queueMicrotask(wake);
        return () => {};
      },
      every: () => {
        throw new Error("a booking needs no ticking");
      },
    },
    clock: { now: () => world.now },
    freeBusy: {
      readSchedules: (emails, window) =>
        call("freeBusy.readSchedules", () =>
          ok(
            emails.map((email) => {
              const others = busy.get(email);
              if (others === undefined) return { email, readable: false } as const;
              const ours = series.flatMap((one) => (holds(one, email) ? one.sessions : []));
              const times = [...others, ...ours.map(({ start, end }) => ({ start, end, kind: "busy" as const }))];
              return {
                email: email.toUpperCase(),
                readable: true,
                hours: undefined,
                busy: times.filter((time) => overlaps(time, window)),
              } as const;
            }),
          ),
        ),
    },
    sessionsReader: { sessions: () => call("sessionsReader.sessions", () => ok([])) },
    liveFiles: {
      find: () => call("liveFiles.find", () => ok(undefined)),
      read: () => call("liveFiles.read", () => gone("liveFiles.read")),
    },
    host: { guideLink: ({ driveId, itemId }) => `https://guide.example/${driveId}/${itemId}` },
  };
  const world: BookingWorld = {
    ports,
    calls,
    records,
    readers,
    series,
    mails,
    cancellations,
    installed,
    recordingOff,
    stored,
    waits,
    busy,
    now: Temporal.Instant.from("2026-03-02T09:00Z"),
    late,
  };
  return world;
}

/** The organiser's calendar holds every series, the others' those to which they are invited. */
function holds({ attendees }: FakeSeries, email: string): boolean {
  return email.startsWith("maya@") || attendees.includes(email);
}

function gone(operation: string) {
  return err({ kind: "gone", operation } as const);
}

/** Lets everything that can still happen by itself happen. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function sessionsOf({ firstStart, timeZone, cadence }: SeriesToBook, seriesId: string): BookedSession[] {
  return Array.from({ length: cadence.sessions }, (_, index) => {
    const start = firstStart
      .add({ days: 7 * cadence.everyWeeks * index })
      .toZonedDateTime(timeZone)
      .toInstant();
    return {
      sessionId: `${seriesId}-session-${index}`,
      start,
      end: start.add({ minutes: cadence.lengthMinutes }),
      originalStart: start,
      isMoved: false,
    };
  });
}
