import type { ConversationSnapshot } from "#app/session-room/conversation-contract.ts";
import type { FoundSession } from "#app/session-room/found-session.ts";
import type { PartnerTrouble } from "#app/sync/partner-file.ts";
import { type AgreementTopic, agreementTopics } from "#domain/conversation/agreement.ts";
import type { Commitment, CommitmentStatus, CommitmentStep } from "#domain/conversation/commitment.ts";
import type { Feedback } from "#domain/conversation/feedback.ts";
import type { Goal } from "#domain/conversation/goal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { maya, tom } from "./fake-people.ts";
import { type PanelMoment, sessionIdOf } from "./panel-world.ts";

const earlier = sessionIdOf(2);
/** The session in which most moments of the gallery are. */
const now = sessionIdOf(3);

const standUp = promise("maya-1", maya.id, "the stand-up starts on Monday", "ask one question before I answer", {
  confidence: 8,
});
const budget = promise("maya-2", maya.id, "the budget comes up", "say what I need first", {});
const review = promise("tom-1", tom.id, "a code review takes longer than a day", "call instead of writing", {
  due: "2026-12-11",
});

/** Open ones of last time: two of Maya's, one of Tom's. */
export const promises = { standUp, budget, review };

export const goals = {
  maya: goal("goal-maya", maya.id, "Run planning so that everybody speaks", [{ sessionId: earlier, rating: 3 }]),
  tom: goal("goal-tom", tom.id, "Say no to work that is not ours, and stay friendly", [{ sessionId: now, rating: 4 }]),
};

/** Made in this session. */
export function madeNow(whose: "maya" | "tom", confidence: number | undefined, sessionId = now): Commitment {
  const made =
    whose === "maya"
      ? promise("maya-now", maya.id, "the planning meeting starts on Monday", "ask one question before I speak", {
          confidence,
        })
      : promise("tom-now", tom.id, "somebody asks me for a quick favour", "ask what I should leave out for it", {
          confidence,
          due: "2027-01-08",
        });
  return { ...made, sessionId };
}

export function looked(commitment: Commitment, ...statuses: readonly CommitmentStatus[]): Commitment {
  const history = statuses.map((status): CommitmentStep => ({ status, sessionId: now, before: undefined }));
  return { ...commitment, status: statuses.at(-1) ?? commitment.status, history };
}

export function ticks(ofMaya: readonly AgreementTopic[], ofTom: readonly AgreementTopic[]) {
  return agreementTopics.map((topic) => {
    const tickedBy = [...(ofMaya.includes(topic) ? [maya.id] : []), ...(ofTom.includes(topic) ? [tom.id] : [])];
    return { topic, tickedBy, isAgreed: tickedBy.length === 2 };
  });
}

export const fromTom: readonly Feedback[] = [
  given("appreciation", "When you waited, I found the answer myself."),
  given("suggestion", "Next time, ask me earlier what I have tried."),
];

/** What stands in the record at that moment, if the state does not say otherwise. */
export function talkOf(
  { members, me }: FoundSession,
  at: Temporal.Instant,
  { talk = {} }: PanelMoment,
): Partial<ConversationSnapshot> {
  const confirmedAt = at.subtract({ seconds: 4 });
  const commitments = [standUp, budget, review];
  return {
    link: "live",
    ownFile: { driveId: "b!maya", itemId: "01MAYA" },
    partners: members
      .filter((_, index) => index !== me)
      .map(({ id }) => ({ ownerId: id, confirmedAt, trouble: undefined })),
    goals: [goals.maya, goals.tom],
    commitments,
    toReview: commitments,
    attendance: "held",
    ...talk,
  };
}

/** Tom's file cannot be read; it was last read then, or never. */
export function tomsTrouble(trouble: PartnerTrouble, lastRead?: string): Partial<ConversationSnapshot> {
  const confirmedAt = lastRead === undefined ? undefined : Temporal.Instant.from(lastRead);
  return { partners: [{ ownerId: tom.id, confirmedAt, trouble }] };
}

function promise(
  id: string,
  ownerId: string,
  cue: string,
  response: string,
  more: Partial<Pick<Commitment, "due" | "confidence">>,
): Commitment {
  return {
    id,
    ownerId,
    sessionId: earlier,
    text: "",
    cue,
    response,
    due: undefined,
    confidence: undefined,
    status: "open",
    history: [],
    ...more,
  };
}

function goal(id: string, ownerId: string, text: string, ratings: Goal["ratings"]): Goal {
  return { id, ownerId, text, sessionId: sessionIdOf(1), ratings };
}

function given(kind: Feedback["kind"], text: string): Feedback {
  return { kind, fromId: tom.id, toId: maya.id, sessionId: now, text };
}
