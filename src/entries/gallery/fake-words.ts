import { type AgreementTopic, agreementTick, agreementTopics } from "#domain/conversation/agreement.ts";
import { answerAttendance } from "#domain/conversation/attendance.ts";
import { type Commitment, commitmentDraft } from "#domain/conversation/commitment.ts";
import { toEntries, withEntries } from "#domain/conversation/merge-records.ts";
import { type EntryDraft, entryFromJson } from "#domain/conversation/record-entry.ts";
import { type RecordFile, recordSchemaVersion } from "#domain/conversation/record.ts";
import type { Person } from "#domain/members.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { maya, tom } from "./fake-people.ts";

const blank = {
  schemaVersion: recordSchemaVersion,
  partnershipId: "gallery",
  members: [maya, tom],
  unknownFields: {},
} as const;

/** Sessions on every second Tuesday, by the names that `sixSessions` gives them. */
const session = (number: number) => `ical-series-${number - 1}`;
const wordsStart = Temporal.Instant.from("2026-09-22T09:00:00Z").epochMilliseconds;

function fileOf(owner: Person, drafts: readonly EntryDraft[], more: Partial<RecordFile> = {}): RecordFile {
  const entries = drafts.map((draft, index) =>
    entryFromJson({
      ...draft,
      ownerId: owner.id,
      stamp: { wallMs: wordsStart + index * 60_000, counter: 0, device: "gallery" },
    }),
  );
  return withEntries({ ...blank, series: [], ownerId: owner.id, ...more }, toEntries(entries));
}

function promise(owner: Person, id: string, change: Partial<Commitment>): EntryDraft {
  return commitmentDraft({
    id,
    ownerId: owner.id,
    sessionId: session(1),
    text: "",
    cue: "",
    response: "",
    due: undefined,
    confidence: 8,
    status: "open",
    history: [],
    ...change,
  });
}

const ticks = (topics: readonly AgreementTopic[]) => topics.map((topic) => agreementTick(topic, true));
const feedback = (from: Person, number: number, kind: string, text: string): EntryDraft => {
  const toId = from === maya ? tom.id : maya.id;
  return {
    id: `feedback/${session(number)}/${kind}/${toId}`,
    kind: "feedback",
    value: { feedback: kind, toId, sessionId: session(number), text },
  };
};

/** What Maya wrote in three sessions. */
export function mayasWords(more: Partial<RecordFile> = {}): RecordFile {
  return fileOf(
    maya,
    [
      ...ticks(agreementTopics),
      {
        id: "goal-1",
        kind: "goal",
        value: {
          text: "Say the hard thing while it is still small",
          sessionId: session(1),
          ratings: [3, 4, 6].map((rating, index) => ({ sessionId: session(index + 1), rating })),
        },
      },
      promise(maya, "c-1", {
        cue: "the review meeting begins",
        response: "say in one sentence what worries me",
        status: "done",
        history: [
          { status: "partly", sessionId: session(2), before: undefined },
          { status: "done", sessionId: session(3), before: undefined },
        ],
      }),
      feedback(maya, 2, "appreciation", "When you waited after my answer, it gave me time to find the real one."),
      answerAttendance(session(1), "held"),
      answerAttendance(session(2), "held"),
      promise(maya, "c-2", {
        sessionId: session(3),
        cue: "the stand-up starts on Monday",
        response: "ask one question before I answer",
        due: "2026-12-04",
      }),
      promise(maya, "c-3", {
        sessionId: session(3),
        cue: "Lukas sends the roadmap",
        response: "answer him the same day, even if it is short",
        status: "partly",
        history: [{ status: "partly", sessionId: session(4), before: undefined }],
      }),
    ],
    more,
  );
}

/** What Tom wrote in the same sessions. */
export function tomsWords(more: Partial<RecordFile> = {}): RecordFile {
  return fileOf(
    tom,
    [
      ...ticks(agreementTopics.slice(0, 5)),
      {
        id: "goal-1",
        kind: "goal",
        value: {
          text: "Let others finish their thought",
          sessionId: session(1),
          ratings: [{ sessionId: session(1), rating: 5 }],
        },
      },
      feedback(tom, 2, "appreciation", "When you asked what else, it made me look a second time."),
      feedback(tom, 2, "suggestion", "Next time, try to leave the silence a little longer."),
      promise(tom, "c-1", {
        sessionId: session(2),
        cue: "a review comes in",
        response: "read it to the end before I comment",
      }),
    ],
    more,
  );
}
