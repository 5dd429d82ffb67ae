import type { ConversationSnapshot, PrivateSnapshot } from "#app/session-room/conversation-contract.ts";
import { encodeProgress } from "#app/session-room/progress-codec.ts";
import type { CalendarSession } from "#app/ports/sessions-reader.ts";
import { noRules, rulesToFields } from "#domain/conversation/partnership-rules.ts";
import { recordSchemaVersion } from "#domain/conversation/record.ts";
import { begin, extend, next, notBegun, type Progress } from "#domain/conversation/position.ts";
import type { Guide } from "#domain/conversation/guide.ts";
import { occasionOf, standardGuide } from "#domain/conversation/standard-guides.ts";
import { layOut } from "#domain/conversation/timeline.ts";
import { withRehearsal } from "#domain/conversation/with-rehearsal.ts";
import type { Members } from "#domain/members.ts";
import { err, ok } from "#domain/result.ts";
import type { LengthMinutes } from "#domain/scheduling/cadence.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Services } from "#ui/shared/services.ts";
import { colleagues, maya, tom } from "./fake-people.ts";
import { fakeServices } from "./fake-services.ts";

/** One moment of one session, as somebody in it sees it. */
export type PanelMoment = {
  /** Which of the six biweekly sessions; the first coachee alternates. */
  readonly number?: number;
  readonly members?: 2 | 3;
  readonly lengthMinutes?: LengthMinutes;
  /** Where the members are; undefined while nobody has begun. `end` means that it is over. */
  readonly stage?: string;
  /** Minutes since the beginning of that stage, or since the planned start where nobody has begun. */
  readonly minutes?: number;
  /** How many minutes before its time the session began. */
  readonly early?: number;
  readonly drafts?: Readonly<Record<string, string>>;
  readonly extension?: { readonly stageId: string; readonly from: string | undefined };
  readonly isRecordReadable?: boolean;
  /** Who looks at it; Maya otherwise. */
  readonly asTom?: boolean;
  /** What the members have written to one another. */
  readonly talk?: Partial<ConversationSnapshot>;
  readonly mine?: Partial<PrivateSnapshot>;
  /** A stage more in every turn, in which what the options brought is practised. */
  readonly hasRehearsal?: boolean;
  /** Where the programme offers help. */
  readonly helpLink?: string;
};

const first = Temporal.PlainDateTime.from("2026-12-01T10:00");
const zone = "Europe/London";
const record = { driveId: "b!maya", itemId: "01MAYA" };
const chatId = "19:meeting_gallery@thread.v2";

/** A meeting in which this moment is now, with everything that the panel asks for. */
export function panelServices(moment: PanelMoment, overrides: Partial<Services> = {}): Services {
  const { number = 3, lengthMinutes = 45, drafts = {} } = moment;
  const members = membersOf(moment);
  const start = startOf(number);
  const guide = guideOf(moment);
  const walked = walkTo(moment, start);
  const remembered = new Map<string, unknown>([
    [`drafts/${sessionIdOf(number)}`, drafts],
    [`session/${sessionIdOf(number)}`, encodeProgress(guide, walked.progress)],
  ]);
  const sessions = [1, 2, 3, 4, 5, 6].map((session) => calendarSession(session, members, lengthMinutes));
  const base = fakeServices();
  return {
    ...base,
    host: { ...base.host, context: { ...base.host.context, surface: "meeting-panel", chatId } },
    clock: { now: () => walked.now, timeZone: () => zone },
    localStore: {
      ...base.localStore,
      get: async (key) => remembered.get(key),
      set: async (key, value) => {
        remembered.set(key, value);
      },
    },
    people: { ...base.people, me: async () => ok(moment.asTom ? tom : maya) },
    sessionsReader: {
      sessions: async () => ok(sessions),
      sessionsOfChat: async (_, window) =>
        ok(sessions.filter(({ end }) => Temporal.Instant.compare(end, window.start) > 0)),
    },
    sharedRecords: {
      read: async () =>
        moment.isRecordReadable === false
          ? err({ kind: "offline", operation: "gallery" })
          : ok({
              schemaVersion: recordSchemaVersion,
              partnershipId: "gallery",
              ownerId: maya.id,
              members,
              series: [
                {
                  iCalUId: "ical-series",
                  everyWeeks: 2,
                  lengthMinutes,
                  sessions: 6,
                  firstStart: first.toString(),
                  timeZone: zone,
                },
              ],
              unknownFields: rulesToFields({ ...noRules, helpLink: moment.helpLink }),
            }),
    },
    ...overrides,
  };
}

function membersOf({ members = 2 }: PanelMoment): Members {
  const grace = colleagues.find(({ displayName }) => displayName.startsWith("Grace")) ?? tom;
  return members === 2 ? [maya, tom] : [maya, grace, tom];
}

/** The guide of that session. */
export function guideOf({ number = 3, members = 2, lengthMinutes = 45, hasRehearsal = false }: PanelMoment): Guide {
  const guide = standardGuide(occasionOf(number, 6), members, lengthMinutes);
  return hasRehearsal ? withRehearsal(guide, 2) : guide;
}

/** What all calendars call it. */
export function sessionIdOf(number: number): string {
  return `session-${number}`;
}

function startOf(number: number): Temporal.Instant {
  return first
    .toZonedDateTime(zone)
    .add({ weeks: 2 * (number - 1) })
    .toInstant();
}

function calendarSession(number: number, members: Members, lengthMinutes: number): CalendarSession {
  const start = startOf(number);
  return {
    start,
    end: start.add({ minutes: lengthMinutes }),
    sessionId: `event-${number}`,
    subject: "Side by Side",
    iCalUId: sessionIdOf(number),
    isOrganiser: true,
    organiserEmail: maya.email,
    emails: members.map(({ email }) => email),
    joinUrl: undefined,
    record,
  };
}

/** Walks the session on time, stage by stage, and stops the clock where the moment is. */
function walkTo(moment: PanelMoment, start: Temporal.Instant): { progress: Progress; now: Temporal.Instant } {
  const { lengthMinutes = 45, stage, minutes = 1, early = 0, extension } = moment;
  const inStage = (from: Temporal.Instant) => from.add({ seconds: Math.round(minutes * 60) });
  if (stage === undefined) return { progress: notBegun, now: inStage(start) };
  const guide = guideOf(moment);
  let now = start.subtract({ minutes: early });
  let position = begin(now, now.add({ minutes: lengthMinutes }));
  while (position.stage < guide.stages.length && guide.stages[position.stage]?.id !== stage) {
    now = layOut(guide, position, []).stages[position.stage]?.end ?? now;
    position = next(guide, position, now);
  }
  const walked: Progress = { ...notBegun, position };
  return { progress: extension === undefined ? walked : extend(walked, { id: "x", ...extension }), now: inStage(now) };
}
