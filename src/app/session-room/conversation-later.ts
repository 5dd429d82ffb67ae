import type { Timers } from "#app/ports/timers.ts";
import { agreementTopics } from "#domain/conversation/agreement.ts";
import { ok, type Result } from "#domain/result.ts";
import type { LiveConversation } from "./conversation.ts";
import type { Conversation, ConversationSnapshot } from "./conversation-contract.ts";

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
const tryAgainAfterMs = 5000;

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
  const listeners = new Set<() => void>();
  let live: LiveConversation | undefined;
  let isReady = false;
  let isLoading = false;
  let waiting: readonly ((conversation: LiveConversation) => unknown)[] = [];
  let leave: (() => void) | undefined;

  async function begin() {
    isLoading = true;
    try {
      live = await load();
      enter();
    } catch {
      isLoading = false;
      timers.after(tryAgainAfterMs, () => listeners.size > 0 && !isLoading && void begin());
    }
  }

  function enter() {
    if (listeners.size === 0 || live === undefined) return;
    leave = live.subscribe(tell);
    tell();
  }

  function tell() {
    if (!isReady && live !== undefined && live.getSnapshot().link !== "restoring") {
      isReady = true;
      const actions = waiting;
      waiting = [];
      for (const act of actions) act(live);
      onReady(live);
    }
    for (const listener of listeners) listener();
  }

  function when<E>(act: (conversation: LiveConversation) => Result<void, E>): Result<void, E> {
    if (isReady && live !== undefined) return act(live);
    waiting = [...waiting, act];
    return ok(undefined);
  }

  function simply(act: (conversation: LiveConversation) => void): void {
    when((conversation) => ok(act(conversation)));
  }

  return {
    getSnapshot: () => live?.getSnapshot() ?? restoring,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        if (live !== undefined) enter();
        else if (!isLoading) void begin();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = undefined;
      };
    },
    tick: (...args) => simply((conversation) => conversation.tick(...args)),
    writeGoal: (...args) => when((conversation) => conversation.writeGoal(...args)),
    rateGoal: (...args) => simply((conversation) => conversation.rateGoal(...args)),
    commit: (...args) => when((conversation) => conversation.commit(...args)),
    review: (...args) => when((conversation) => conversation.review(...args)),
    keep: (...args) => when((conversation) => conversation.keep(...args)),
    resize: (...args) => when((conversation) => conversation.resize(...args)),
    drop: (...args) => when((conversation) => conversation.drop(...args)),
    giveFeedback: (...args) => when((conversation) => conversation.giveFeedback(...args)),
    answerAttendance: (...args) => simply((conversation) => conversation.answerAttendance(...args)),
    tryAgain: () => simply((conversation) => conversation.tryAgain()),
  };
}
