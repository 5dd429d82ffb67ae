import { err, ok, type Result } from "#domain/result.ts";
import { countIn, listIn, textIn } from "./fields.ts";
import { entriesOfKind, type Entries } from "./merge-records.ts";
import type { EntryDraft, RecordEntry } from "./record-entry.ts";
import { type TextRefusal, writtenText } from "./written-text.ts";

/** What a member wants to reach over the series, and how near they felt to it, session by session. */
export type Goal = {
  readonly id: string;
  /** Directory object id. */
  readonly ownerId: string;
  readonly text: string;
  readonly sessionId: string;
  /** One a session, in the order in which they were given. */
  readonly ratings: readonly GoalRating[];
};

/** 0: as far as can be; 10: reached. */
export type GoalRating = { readonly sessionId: string; readonly rating: number };

const kind = "goal";

/** A goal as its owner words it, for the first time or anew. */
export function setGoal(goal: Goal): Result<EntryDraft, TextRefusal> {
  const text = writtenText("goal", goal.text);
  return text.ok ? ok(toDraft({ ...goal, text: text.value })) : text;
}

/** How near the owner feels in this session; a second answer in the same session replaces the first. */
export function rateGoal(goal: Goal, { sessionId, rating }: GoalRating): Result<EntryDraft, { kind: "bad-rating" }> {
  if (!Number.isInteger(rating) || rating < 0 || rating > 10) return err({ kind: "bad-rating" });
  const others = goal.ratings.filter((given) => given.sessionId !== sessionId);
  return ok(toDraft({ ...goal, ratings: [...others, { sessionId, rating }] }));
}

/** Everybody's goals that can be read, in the order of writing. */
export function goalsIn(entries: Entries): readonly Goal[] {
  return entriesOfKind(entries, kind).flatMap((entry) => fromEntry(entry) ?? []);
}

function toDraft({ id, text, sessionId, ratings }: Goal): EntryDraft {
  return { id, kind, value: { text, sessionId, ratings } };
}

function fromEntry({ id, ownerId, value }: RecordEntry): Goal | undefined {
  const [text, sessionId] = [textIn(value, "text"), textIn(value, "sessionId")];
  if (text === undefined || sessionId === undefined) return undefined;
  const ratings = listIn(value, "ratings").flatMap((given) => {
    const [when, rating] = [textIn(given, "sessionId"), countIn(given, "rating", 0, 10)];
    return when === undefined || rating === undefined ? [] : [{ sessionId: when, rating }];
  });
  return { id, ownerId, text, sessionId, ratings };
}
