import type { Timers } from "#app/ports/timers.ts";
import { agreementTopics } from "#domain/conversation/agreement.ts";
import { ok } from "#domain/result.ts";
import type { LiveConversation } from "./conversation.ts";
import type { Conversation, ConversationSnapshot } from "./conversation-contract.ts";
import { createLater } from "./later.ts";

const restoring: ConversationSnapshot = {
  link: "restoring",
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
};

/**
 * A conversation whose code is loaded after the first paint: the guide can be walked before it is there. What is done
 * until then is done as soon as the conversation knows what this device remembers; its words stand in the drafts anyway.
 *
 * @param onReady When the conversation has remembered what it knew.
 */
export function createConversationLater(
  timers: Timers,
  load: () => Promise<LiveConversation>,
  onReady: (conversation: LiveConversation) => void,
): Conversation {
  const later = createLater({ timers, first: restoring, load, isReady, onReady });
  const { when } = later;
  const done = ok(undefined);
  return {
    getSnapshot: later.getSnapshot,
    subscribe: later.subscribe,
    tick: (...args) => when((live) => live.tick(...args)),
    writeGoal: (...args) => when((live) => live.writeGoal(...args)) ?? done,
    rateGoal: (...args) => when((live) => live.rateGoal(...args)),
    commit: (...args) => when((live) => live.commit(...args)) ?? done,
    review: (...args) => when((live) => live.review(...args)) ?? done,
    keep: (...args) => when((live) => live.keep(...args)) ?? done,
    resize: (...args) => when((live) => live.resize(...args)) ?? done,
    drop: (...args) => when((live) => live.drop(...args)) ?? done,
    giveFeedback: (...args) => when((live) => live.giveFeedback(...args)) ?? done,
    answerAttendance: (...args) => when((live) => live.answerAttendance(...args)),
    tryAgain: () => when((live) => live.tryAgain()),
  };
}

function isReady({ link }: ConversationSnapshot): boolean {
  return link !== "restoring";
}
