import type {
  ConversationActions,
  ConversationSnapshot,
  PrivateActions,
  PrivateSnapshot,
} from "#app/session-room/conversation-contract.ts";
import type { DraftFields } from "#app/session-room/drafts.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import type { RunningSession } from "#app/session-room/room-view.ts";
import { type Commitment, isOpen } from "#domain/conversation/commitment.ts";
import type { Goal } from "#domain/conversation/goal.ts";
import type { Role, StageKind } from "#domain/conversation/guide.ts";
import type { MessageKey } from "#messages/catalogue.ts";
import type { Translate } from "#messages/translate.ts";
import type { ShownStage } from "./own-view.ts";

/** Everything that a piece of the running panel may look at or change. */
export type StageScene = {
  readonly session: FoundSession;
  readonly running: ShownStage;
  readonly drafts: DraftAccess;
  readonly conversation: SharedAccess;
  readonly privatePart: PrivateAccess;
  /** Says something once, for whoever does not see it change. */
  readonly say: (text: string) => void;
};

/** What the members have written to one another, and how to write to them. */
export type SharedAccess = ConversationSnapshot & ConversationActions;

/** What only I can see, and how to write it. */
export type PrivateAccess = PrivateSnapshot & PrivateActions;

/** What was typed on this device, and how to type more. */
export type DraftAccess = {
  readonly fields: DraftFields;
  readonly write: (field: string, value: string) => void;
  readonly isForgetful: boolean;
};

const stageNames = {
  arrive: "guide.stageArrive",
  review: "guide.stageReview",
  contract: "guide.stageContract",
  goals: "guide.stageGoals",
  focus: "guide.stageFocus",
  reality: "guide.stageReality",
  options: "guide.stageOptions",
  rehearse: "guide.stageRehearse",
  commit: "guide.stageCommit",
  swap: "guide.stageSwap",
  close: "guide.stageClose",
  harvest: "guide.stageHarvest",
  horizon: "guide.stageHorizon",
  appreciation: "guide.stageAppreciation",
  choice: "guide.stageChoice",
} as const satisfies Record<StageKind, MessageKey>;

export function stageName(t: Translate, kind: StageKind): string {
  return t(stageNames[kind]);
}

export function myRole({ running, session }: Pick<StageScene, "running" | "session">): Role {
  return running.roles[session.me] ?? "everyone";
}

/** First names, unless two members share one. */
export function shortName({ members }: Pick<FoundSession, "members">, index: number): string {
  const firstNames = members.map(({ displayName }) => displayName.trim().split(/\s+/u)[0] ?? displayName);
  const mine = firstNames[index] ?? "";
  const isShared = firstNames.filter((name) => name === mine).length > 1;
  return isShared ? (members[index]?.displayName ?? mine) : mine;
}

/** Directory object id of one of the members. */
export function idOf({ members }: Pick<FoundSession, "members">, index: number): string {
  return members[index]?.id ?? "";
}

/** The indexes of everybody but me. */
export function othersOf({ members, me }: Pick<FoundSession, "members" | "me">): readonly number[] {
  return members.flatMap((_, index) => (index === me ? [] : [index]));
}

/** Names as a list in the reader's language. */
export function nameList(locale: string, session: Pick<FoundSession, "members">, indexes: readonly number[]): string {
  const names = indexes.map((index) => shortName(session, index));
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

type Known = {
  readonly session: FoundSession;
  readonly conversation: Pick<ConversationSnapshot, "goals" | "commitments">;
};

/** The goal that a member has now. */
export function goalOf({ session, conversation }: Known, member: number): Goal | undefined {
  return conversation.goals.findLast(({ ownerId }) => ownerId === idOf(session, member));
}

/** How near a member said to be to the goal, in this session. */
export function nearnessOf(goal: Goal, { sessionId }: Pick<FoundSession, "sessionId">): number | undefined {
  return goal.ratings.findLast((given) => given.sessionId === sessionId)?.rating;
}

/** What a member committed to in this session. */
export function commitmentOf({ session, conversation }: Known, member: number): Commitment | undefined {
  return conversation.commitments.findLast(
    (one) => one.ownerId === idOf(session, member) && one.sessionId === session.sessionId && isOpen(one),
  );
}

/** The other members' short names as a list in the reader's language. */
export function otherNames(session: Pick<FoundSession, "members" | "me">, locale: string): string {
  return nameList(locale, session, othersOf(session));
}

/** Whose minutes these are, as an index into the members; undefined where everybody speaks. */
export function speakerOf(running: RunningSession): number | undefined {
  const index = running.roles.findIndex((role) => role === "coachee" || role === "owner");
  return index === -1 ? running.nextCoachee : index;
}
