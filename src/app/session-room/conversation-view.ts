import type { SyncSnapshot } from "#app/sync/sync-snapshot.ts";
import { agreementsIn } from "#domain/conversation/agreement.ts";
import { attendanceAnswerOf, attendanceOf } from "#domain/conversation/attendance.ts";
import { commitmentsIn, openBefore } from "#domain/conversation/commitment.ts";
import { feedbackIn } from "#domain/conversation/feedback.ts";
import { goalsIn } from "#domain/conversation/goal.ts";
import type { Entries } from "#domain/conversation/merge-records.ts";
import { moverIn, progressIn } from "#domain/conversation/position-view.ts";
import type { ConversationSnapshot } from "./conversation-contract.ts";
import type { FoundSession } from "./found-session.ts";

type Words = Pick<
  ConversationSnapshot,
  "movedBy" | "agreements" | "goals" | "commitments" | "toReview" | "feedback" | "attendance" | "myAnswer"
>;

/** What the entries of all members say about a session. */
export function wordsOf({ sessionId, members, me, guide, planned }: FoundSession, entries: Entries): Words {
  const commitments = commitmentsIn(entries);
  const { position } = progressIn(entries, sessionId, guide);
  const mover = position && moverIn(entries, sessionId, guide, position);
  return {
    movedBy: mover && indexOf(members, mover.ownerId),
    agreements: agreementsIn(entries, members),
    goals: goalsIn(entries),
    commitments,
    toReview: openBefore(commitments, sessionId),
    feedback: feedbackIn(entries).filter((given) => given.sessionId === sessionId),
    attendance: attendanceOf(entries, sessionId, planned),
    myAnswer: attendanceAnswerOf(entries, sessionId, members[me]?.id ?? ""),
  };
}

/** How far what was said has come. */
export function linkOf(
  { isRestored, isDown, saved, isForgetful, ownTrouble, ownFile, partners }: SyncSnapshot,
  isAlone: boolean,
): Omit<ConversationSnapshot, keyof Words> {
  const link = isAlone ? "alone" : isDown ? "down" : "live";
  return { link: isRestored ? link : "restoring", saved, isForgetful, ownTrouble, ownFile, partners };
}

function indexOf(members: FoundSession["members"], id: string): number | undefined {
  const index = members.findIndex((member) => member.id === id);
  return index === -1 ? undefined : index;
}
