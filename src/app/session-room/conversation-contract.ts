import type { FileReference } from "#app/ports/record-files.ts";
import type { Store } from "#app/ports/store.ts";
import type { SyncSnapshot } from "#app/sync/sync-snapshot.ts";
import type { Agreement, AgreementTopic } from "#domain/conversation/agreement.ts";
import type { Attendance, AttendanceAnswer } from "#domain/conversation/attendance.ts";
import type { Commitment, CommitmentWords } from "#domain/conversation/commitment.ts";
import type { CommitmentRefusal, Outcome } from "#domain/conversation/commitment-rules.ts";
import type { Feedback, FeedbackKind, FeedbackRefusal } from "#domain/conversation/feedback.ts";
import type { Goal } from "#domain/conversation/goal.ts";
import type { TextRefusal } from "#domain/conversation/written-text.ts";
import type { Result } from "#domain/result.ts";

/** What the members have written to one another, as one of them sees it during a session. Members are named by their index. */
export type ConversationSnapshot = {
  /**
   * `restoring` until this device has remembered what it knew; `alone` when there is no record that can be used, and all
   * is kept on this device only; `down` when nothing gets through at the moment.
   */
  readonly link: "restoring" | "alone" | "live" | "down";
  /** Of what I confirmed; what is still being typed is a draft and no part of it. */
  readonly saved: SyncSnapshot["saved"];
  readonly isForgetful: boolean;
  /** Why my own file cannot be used. */
  readonly ownTrouble: SyncSnapshot["ownTrouble"];
  /** Where my file is, for "who can see this"; undefined while there is none. */
  readonly ownFile: FileReference | undefined;
  /** How fresh each other member's words are, and why not. */
  readonly partners: SyncSnapshot["partners"];
  /**
   * Who took the session to the stage where it is; undefined before it began. Nothing is held back here when somebody
   * else goes on: the screen itself stays with whoever is typing, and says so.
   */
  readonly movedBy: number | undefined;
  readonly agreements: readonly Agreement[];
  /** Everybody's. */
  readonly goals: readonly Goal[];
  /** Everybody's, over all sessions. */
  readonly commitments: readonly Commitment[];
  /** Everybody's that were open when this session began, made in an earlier one: what the review looks back on. */
  readonly toReview: readonly Commitment[];
  /** Given in this session. */
  readonly feedback: readonly Feedback[];
  readonly attendance: Attendance;
  readonly myAnswer: AttendanceAnswer | undefined;
};

/** Everything answers at once: kept on this device, shown, and written to my file in the background. */
export type ConversationActions = {
  readonly tick: (topic: AgreementTopic, isTicked: boolean) => void;
  /** My goal of this series, worded for the first time or anew; an empty text takes it back. */
  readonly writeGoal: (text: string) => Result<void, TextRefusal>;
  /** 0 to 10, for my latest goal; does nothing while I have none. */
  readonly rateGoal: (rating: number) => void;
  /** My commitment of this session: made, or worded anew as long as the session lasts. */
  readonly commit: (words: CommitmentWords) => Result<void, CommitmentRefusal>;
  readonly review: (commitmentId: string, outcome: Outcome) => Result<void, CommitmentRefusal>;
  readonly keep: (commitmentId: string) => Result<void, CommitmentRefusal>;
  readonly resize: (commitmentId: string, words: CommitmentWords) => Result<void, CommitmentRefusal>;
  readonly drop: (commitmentId: string) => Result<void, CommitmentRefusal>;
  /** To another member; an empty text takes it back. */
  readonly giveFeedback: (kind: FeedbackKind, to: number, text: string) => Result<void, FeedbackRefusal>;
  /** My answer to "did you meet?". */
  readonly answerAttendance: (answer: AttendanceAnswer) => void;
  /** Tries at once what is waiting: after signing in, or when somebody asks. */
  readonly tryAgain: () => void;
};

/** The conversation while a panel is open. Nobody looking at it (a hidden page) costs nothing. */
export type Conversation = Store<ConversationSnapshot> & ConversationActions;

/** What only I can see: in `private.json` in my own OneDrive, never shared. */
export type PrivateSnapshot = {
  readonly saved: SyncSnapshot["saved"];
  readonly isRestored: boolean;
  /** Where it is kept; undefined while there is none. */
  readonly file: FileReference | undefined;
  /** What I want from the minutes, as I wrote it before the session; empty when nothing was. */
  readonly preparation: string;
  /** Free notes of this session. */
  readonly notes: string;
  /** 1 to 5, for the conversation of this session. */
  readonly rating: number | undefined;
  /** Last session only: how it goes on, as I wish it. */
  readonly wish: "continue" | "new-partner" | "stop" | undefined;
  readonly mayCelebrate: boolean | undefined;
};

export type PrivateActions = {
  readonly writeNotes: (text: string) => void;
  readonly rate: (rating: number) => void;
  readonly choose: (wish: NonNullable<PrivateSnapshot["wish"]>) => void;
  readonly celebrate: (may: boolean) => void;
};

export type PrivatePart = Store<PrivateSnapshot> & PrivateActions;
