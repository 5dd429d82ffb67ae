import { choiceIn, countIn, type Fields, textIn } from "./fields.ts";
import { entriesOfKind, type Entries } from "./merge-records.ts";
import type { EntryDraft } from "./record-entry.ts";

const wishes = ["continue", "new-partner", "stop"] as const;
/** How it goes on after the last session, as one member wishes it. */
export type Wish = (typeof wishes)[number];

/** What a member keeps to himself about one session. None of it ever stands in a record. */
export type PrivateWords = {
  /** What I want from the minutes, written before the session; empty when nothing is. */
  readonly preparation: string;
  readonly notes: string;
  /** 1 to 5, for the conversation. */
  readonly rating: number | undefined;
  readonly wish: Wish | undefined;
  readonly mayCelebrate: boolean | undefined;
};

const kinds = {
  notes: "private-notes",
  rating: "private-rating",
  wish: "private-wish",
  celebrate: "private-celebrate",
  preparation: "private-preparation",
};

export function notesDraft(sessionId: string, text: string): EntryDraft {
  return draft("notes", sessionId, { text });
}

export function ratingDraft(sessionId: string, rating: number): EntryDraft {
  return draft("rating", sessionId, { rating });
}

export function wishDraft(sessionId: string, wish: Wish): EntryDraft {
  return draft("wish", sessionId, { wish });
}

export function celebrationDraft(sessionId: string, may: boolean): EntryDraft {
  return draft("celebrate", sessionId, { may });
}

/** What I want from the minutes of a coming session; an empty text takes it back. */
export function preparationDraft(sessionId: string, text: string): EntryDraft {
  return draft("preparation", sessionId, { text });
}

/** What I wrote before a session for that session. */
export function preparationIn(entries: Entries, sessionId: string): string {
  return textIn(latestIn(entries, "preparation", sessionId), "text") ?? "";
}

/** What is there of a session. */
export function privateWordsIn(entries: Entries, sessionId: string): PrivateWords {
  const latest = (name: keyof typeof kinds) => latestIn(entries, name, sessionId);
  const { may } = latest("celebrate");
  return {
    preparation: preparationIn(entries, sessionId),
    notes: textIn(latest("notes"), "text") ?? "",
    rating: countIn(latest("rating"), "rating", 1, 5),
    wish: choiceIn(latest("wish"), "wish", wishes),
    mayCelebrate: typeof may === "boolean" ? may : undefined,
  };
}

function latestIn(entries: Entries, name: keyof typeof kinds, sessionId: string): Fields {
  const all = entriesOfKind(entries, kinds[name]);
  return all.findLast(({ value }) => textIn(value, "sessionId") === sessionId)?.value ?? {};
}

function draft(name: keyof typeof kinds, sessionId: string, value: EntryDraft["value"]): EntryDraft {
  return { id: `${name}/${sessionId}`, kind: kinds[name], value: { sessionId, ...value } };
}
