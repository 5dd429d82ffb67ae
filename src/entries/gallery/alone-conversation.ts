import type { Ids } from "#app/ports/ids.ts";
import type { Store } from "#app/ports/store.ts";
import type { Agreement } from "#domain/conversation/agreement.ts";
import { agreementTopics } from "#domain/conversation/agreement.ts";
import type { Commitment } from "#domain/conversation/commitment.ts";
import * as rules from "#domain/conversation/commitment-rules.ts";
import { giveFeedback } from "#domain/conversation/feedback.ts";
import { writtenText } from "#domain/conversation/written-text.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type {
  Conversation,
  ConversationSnapshot,
  PrivatePart,
  PrivateSnapshot,
} from "#app/session-room/conversation-contract.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";

type Place = Pick<FoundSession, "members" | "me" | "sessionId">;

/** A conversation that lasts as long as the page and reaches nobody. */
export function createAloneConversation(
  { members, me, sessionId }: Place,
  ids: Ids,
  initial: Partial<ConversationSnapshot> = {},
): Conversation {
  const ownerId = members[me]?.id ?? "";
  const store = holding<ConversationSnapshot>({
    link: "alone",
    saved: "saved",
    isForgetful: false,
    ownTrouble: undefined,
    ownFile: undefined,
    partners: [],
    movedBy: undefined,
    agreements: agreementTopics.map((topic) => ({ topic, tickedBy: [], isAgreed: false })),
    goals: [],
    commitments: [],
    toReview: [],
    feedback: [],
    attendance: "unknown",
    myAnswer: undefined,
    ...initial,
  });
  const { getSnapshot, change } = store;

  function withTick({ topic, tickedBy }: Agreement, isTicked: boolean): Agreement {
    const ticked = [...tickedBy.filter((id) => id !== ownerId), ...(isTicked ? [ownerId] : [])];
    return { topic, tickedBy: ticked, isAgreed: ticked.length === members.length };
  }

  function put(made: Result<Commitment, rules.CommitmentRefusal>): Result<void, rules.CommitmentRefusal> {
    if (!made.ok) return made;
    const { value } = made;
    const exchange = (list: readonly Commitment[]) => list.map((one) => (one.id === value.id ? value : one));
    const { commitments, toReview } = getSnapshot();
    const isKnown = commitments.some(({ id }) => id === value.id);
    change({
      commitments: isKnown ? exchange(commitments) : [...commitments, value],
      toReview: exchange(toReview),
    });
    return ok(undefined);
  }

  function step(
    id: string,
    by: (who: rules.Reviewer, commitment: Commitment) => Result<Commitment, rules.CommitmentRefusal>,
  ): Result<void, rules.CommitmentRefusal> {
    const known = getSnapshot().commitments;
    const commitment = known.find((one) => one.id === id);
    return commitment === undefined
      ? err({ kind: "not-yours" })
      : put(by({ personId: ownerId, sessionId, known }, commitment));
  }

  return {
    getSnapshot,
    subscribe: store.subscribe,
    tick(topic, isTicked) {
      change({
        agreements: getSnapshot().agreements.map((one) => (one.topic === topic ? withTick(one, isTicked) : one)),
      });
    },
    writeGoal(typed) {
      const { goals } = getSnapshot();
      const mine = goals.findLast((goal) => goal.ownerId === ownerId);
      const others = goals.filter((goal) => goal !== mine);
      const text = writtenText("goal", typed);
      if (!text.ok && text.error.kind !== "empty-text") return text;
      const goal = text.ok
        ? { ...(mine ?? { id: ids.next(), ownerId, sessionId, ratings: [] }), text: text.value }
        : undefined;
      change({ goals: goal === undefined ? others : [...others, goal] });
      return ok(undefined);
    },
    rateGoal(rating) {
      const { goals } = getSnapshot();
      const mine = goals.findLast((goal) => goal.ownerId === ownerId);
      if (mine === undefined) return;
      const ratings = [...mine.ratings.filter((given) => given.sessionId !== sessionId), { sessionId, rating }];
      change({ goals: goals.map((goal) => (goal === mine ? { ...mine, ratings } : goal)) });
    },
    commit(words) {
      const known = getSnapshot().commitments;
      const mine = known.findLast((one) => one.ownerId === ownerId && one.sessionId === sessionId);
      if (mine !== undefined) return step(mine.id, (who, commitment) => rules.resize(who, commitment, words));
      return put(rules.commit({ id: ids.next(), ownerId, sessionId, words }, known));
    },
    review: (id, outcome) => step(id, (who, commitment) => rules.review(who, commitment, outcome)),
    keep: (id) => step(id, rules.keep),
    resize: (id, words) => step(id, (who, commitment) => rules.resize(who, commitment, words)),
    drop: (id) => step(id, rules.drop),
    giveFeedback(kind, to, text) {
      const given = { kind, fromId: ownerId, toId: members[to]?.id ?? "", sessionId, text };
      const checked = giveFeedback(given, members);
      const isEmpty = !checked.ok && checked.error.kind === "empty-text";
      if (!checked.ok && !isEmpty) return checked;
      const others = getSnapshot().feedback.filter(
        (one) => one.kind !== kind || one.fromId !== ownerId || one.toId !== given.toId,
      );
      change({ feedback: isEmpty ? others : [...others, given] });
      return ok(undefined);
    },
    answerAttendance: (answer) => change({ myAnswer: answer, attendance: answer }),
    tryAgain: () => change({}),
  };
}

/** Notes that last as long as the page. */
export function createAlonePrivatePart(initial: Partial<PrivateSnapshot> = {}): PrivatePart {
  const { getSnapshot, subscribe, change } = holding<PrivateSnapshot>({
    saved: "saved",
    isRestored: true,
    file: undefined,
    preparation: "",
    notes: "",
    rating: undefined,
    wish: undefined,
    mayCelebrate: undefined,
    ...initial,
  });
  return {
    getSnapshot,
    subscribe,
    writeNotes: (notes) => change({ notes }),
    rate: (rating) => change({ rating }),
    choose: (wish) => change({ wish }),
    celebrate: (mayCelebrate) => change({ mayCelebrate }),
  };
}

type Holding<Snapshot> = Store<Snapshot> & { readonly change: (to: Partial<Snapshot>) => void };

function holding<Snapshot>(first: Snapshot): Holding<Snapshot> {
  const listeners = new Set<() => void>();
  let snapshot = first;
  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change(to) {
      snapshot = { ...snapshot, ...to };
      for (const listener of listeners) listener();
    },
  };
}
