import { Temporal } from "#domain/time/temporal.ts";
import { choiceIn, countIn, type Fields, listIn, textIn } from "./fields.ts";
import { entriesOfKind, type Entries } from "./merge-records.ts";
import type { EntryDraft, RecordEntry } from "./record-entry.ts";

const statuses = ["open", "done", "partly", "not-yet", "changed", "dropped"] as const;
export type CommitmentStatus = (typeof statuses)[number];

/** What somebody promised: "When `cue`, I will `response`". */
export type CommitmentWords = {
  /** What it is about, in a few words; may be empty. */
  readonly text: string;
  readonly cue: string;
  readonly response: string;
  /** By when, as an ISO 8601 date on its owner's calendar; undefined when it has no date. */
  readonly due: string | undefined;
  /** 0 to 10; undefined until its owner says it. Below 7 the guide suggests to make it smaller. */
  readonly confidence: number | undefined;
};

/** A step in the life of a commitment: what it became, in which session, and the words it had until then when they changed. */
export type CommitmentStep = {
  readonly status: CommitmentStatus;
  readonly sessionId: string;
  readonly before: CommitmentWords | undefined;
};

/** Only its owner changes it; the other members read it. */
export type Commitment = CommitmentWords & {
  readonly id: string;
  /** Directory object id. */
  readonly ownerId: string;
  /** In which it was made. */
  readonly sessionId: string;
  readonly status: CommitmentStatus;
  readonly history: readonly CommitmentStep[];
};

const kind = "commitment";

/** Open until it is done or dropped: what is partly done, not yet, or changed waits for "keep, resize or drop". */
export function isOpen({ status }: Pick<Commitment, "status">): boolean {
  return status !== "done" && status !== "dropped";
}

/** Everybody's commitments that can be read, in the order in which they were written last. */
export function commitmentsIn(entries: Entries): readonly Commitment[] {
  return entriesOfKind(entries, kind).flatMap((entry) => fromEntry(entry) ?? []);
}

/** Those made in other sessions that were open when this one began: what its review looks back on, also when it is done. */
export function openBefore(commitments: readonly Commitment[], sessionId: string): readonly Commitment[] {
  return commitments.filter((commitment) => {
    if (commitment.sessionId === sessionId) return false;
    const now = commitment.history.findIndex((step) => step.sessionId === sessionId);
    if (now === -1) return isOpen(commitment);
    return isOpen(commitment.history[now - 1] ?? { status: "open" });
  });
}

/** As it is written down. */
export function commitmentDraft({ id, ownerId: _owner, ...value }: Commitment): EntryDraft {
  return { id, kind, value };
}

/** Whether a text is a date of the calendar, such as 2027-03-01. */
export function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function fromEntry({ id, ownerId, value }: RecordEntry): Commitment | undefined {
  const [words, sessionId, status] = [wordsIn(value), textIn(value, "sessionId"), choiceIn(value, "status", statuses)];
  if (words === undefined || sessionId === undefined || status === undefined) return undefined;
  return { ...words, id, ownerId, sessionId, status, history: listIn(value, "history").flatMap(stepFrom) };
}

function stepFrom(value: Fields): readonly CommitmentStep[] {
  const [status, sessionId] = [choiceIn(value, "status", statuses), textIn(value, "sessionId")];
  if (status === undefined || sessionId === undefined) return [];
  const [before] = listIn({ before: [value["before"]] }, "before");
  return [{ status, sessionId, before: before && wordsIn(before) }];
}

function wordsIn(value: Fields): CommitmentWords | undefined {
  const [cue, response] = [textIn(value, "cue"), textIn(value, "response")];
  if (cue === undefined || response === undefined) return undefined;
  const due = textIn(value, "due");
  return {
    text: textIn(value, "text") ?? "",
    cue,
    response,
    due: due !== undefined && isDate(due) ? due : undefined,
    confidence: countIn(value, "confidence", 0, 10),
  };
}
