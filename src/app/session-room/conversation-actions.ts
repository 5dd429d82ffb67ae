import type { SyncEngine } from "#app/sync/sync-contract.ts";
import { agreementTick } from "#domain/conversation/agreement.ts";
import { answerAttendance } from "#domain/conversation/attendance.ts";
import { type Commitment, commitmentDraft, commitmentsIn } from "#domain/conversation/commitment.ts";
import * as rules from "#domain/conversation/commitment-rules.ts";
import { feedbackId, giveFeedback } from "#domain/conversation/feedback.ts";
import { type Goal, goalsIn, rateGoal, setGoal } from "#domain/conversation/goal.ts";
import type { EntryDraft } from "#domain/conversation/record-entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ConversationActions } from "./conversation-contract.ts";
import type { FoundSession } from "./found-session.ts";

type Step = (by: rules.Reviewer, commitment: Commitment) => Result<Commitment, rules.CommitmentRefusal>;

/** What I do in a session, as entries of mine. The domain's rules decide what is possible. */
export function createConversationActions(
  engine: Pick<SyncEngine, "getSnapshot" | "put" | "remove">,
  { sessionId, members, me, guide }: FoundSession,
): Omit<ConversationActions, "tryAgain"> {
  const myId = members[me]?.id ?? "";
  const entries = () => engine.getSnapshot().entries;

  /** What cannot be kept on this device stays on the screen, and the snapshot says that it is forgetful. */
  function put<E>(draft: Result<EntryDraft, E>): Result<void, E> {
    if (!draft.ok) return draft;
    void engine.put(draft.value);
    return ok(undefined);
  }

  function putCommitment(made: Result<Commitment, rules.CommitmentRefusal>): Result<void, rules.CommitmentRefusal> {
    return put(made.ok ? ok(commitmentDraft(made.value)) : made);
  }

  function step(id: string, change: Step): Result<void, rules.CommitmentRefusal> {
    const known = commitmentsIn(entries());
    const commitment = known.find((one) => one.id === id && one.ownerId === myId);
    if (commitment === undefined) return err({ kind: "not-yours" });
    return putCommitment(change({ personId: myId, sessionId, known }, commitment));
  }

  /** In the last session the goal beyond the series is another one than the goal of the series. */
  function latestGoal(isWanted: (goal: Goal) => boolean): Goal | undefined {
    return goalsIn(entries()).findLast((goal) => goal.ownerId === myId && isWanted(goal));
  }
  const isLast = guide.occasion === "last";

  return {
    tick: (topic, isTicked) => void put(ok(agreementTick(topic, isTicked))),
    writeGoal(text) {
      const mine = latestGoal((goal) => !isLast || goal.sessionId === sessionId);
      if (text.trim() === "") {
        if (mine !== undefined) void engine.remove(mine.id);
        return ok(undefined);
      }
      const goal = mine ?? { id: `goal/${sessionId}`, ownerId: myId, sessionId, ratings: [] };
      return put(setGoal({ ...goal, text }));
    },
    rateGoal(rating) {
      const mine = latestGoal((goal) => !isLast || goal.sessionId !== sessionId);
      if (mine !== undefined) put(rateGoal(mine, { sessionId, rating }));
    },
    commit(words) {
      const id = `commitment/${sessionId}/${myId}`;
      const known = commitmentsIn(entries());
      const mine = known.find((one) => one.id === id && one.ownerId === myId);
      const isEmpty = words.cue.trim() === "" && words.response.trim() === "";
      if (isEmpty && mine !== undefined) {
        void engine.remove(id);
        return ok(undefined);
      }
      const others = known.filter((one) => one !== mine);
      return putCommitment(rules.commit({ id, ownerId: myId, sessionId, words }, others));
    },
    review: (id, outcome) => step(id, (by, commitment) => rules.review(by, commitment, outcome)),
    keep: (id) => step(id, rules.keep),
    resize: (id, words) => step(id, (by, commitment) => rules.resize(by, commitment, words)),
    drop: (id) => step(id, rules.drop),
    giveFeedback(kind, to, text) {
      const given = { kind, fromId: myId, toId: members[to]?.id ?? "", sessionId, text };
      const draft = giveFeedback(given, members);
      if (draft.ok || draft.error.kind !== "empty-text") return put(draft);
      void engine.remove(feedbackId(given));
      return ok(undefined);
    },
    answerAttendance: (answer) => void put(ok(answerAttendance(sessionId, answer))),
  };
}
