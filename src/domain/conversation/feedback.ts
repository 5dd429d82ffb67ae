import type { Person } from "#domain/members.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { choiceIn, textIn } from "./fields.ts";
import { entriesOfKind, type Entries } from "./merge-records.ts";
import type { EntryDraft } from "./record-entry.ts";
import { type TextRefusal, writtenText } from "./written-text.ts";

const feedbackKinds = ["appreciation", "suggestion"] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** One appreciation or suggestion that one member gave another at the end of a session. */
export type Feedback = {
  readonly kind: FeedbackKind;
  /** Directory object ids. */
  readonly fromId: string;
  readonly toId: string;
  readonly sessionId: string;
  readonly text: string;
};

export type FeedbackRefusal = TextRefusal | { readonly kind: "to-oneself" } | { readonly kind: "to-a-stranger" };

const kind = "feedback";

/** Feedback as it is written down: one of each kind to each other member in a session; a second replaces the first. */
export function giveFeedback(
  feedback: Feedback,
  members: readonly Pick<Person, "id">[],
): Result<EntryDraft, FeedbackRefusal> {
  const { fromId, toId, sessionId } = feedback;
  if (fromId === toId) return err({ kind: "to-oneself" });
  if (!members.some(({ id }) => id === toId)) return err({ kind: "to-a-stranger" });
  const text = writtenText(feedback.kind, feedback.text);
  if (!text.ok) return text;
  const value = { feedback: feedback.kind, toId, sessionId, text: text.value };
  return ok({ id: feedbackId(feedback), kind, value });
}

/** Under which id it stands, to take it back. */
export function feedbackId({ kind: given, toId, sessionId }: Pick<Feedback, "kind" | "toId" | "sessionId">): string {
  return `feedback/${sessionId}/${given}/${toId}`;
}

/** Everything that was given, in the order of writing. Who gave it is the entry's owner, never what the entry says. */
export function feedbackIn(entries: Entries): readonly Feedback[] {
  return entriesOfKind(entries, kind).flatMap(({ ownerId, value }) => {
    const given = choiceIn(value, "feedback", feedbackKinds);
    const [toId, sessionId, text] = [textIn(value, "toId"), textIn(value, "sessionId"), textIn(value, "text")];
    if (given === undefined || toId === undefined || sessionId === undefined || text === undefined) return [];
    return [{ kind: given, fromId: ownerId, toId, sessionId, text }];
  });
}
