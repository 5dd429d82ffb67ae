import { err, ok, type Result } from "#domain/result.ts";
import { type Commitment, type CommitmentStatus, type CommitmentWords, isDate, isOpen } from "./commitment.ts";
import { longestText, type TextRefusal, writtenText } from "./written-text.ts";

export const mostOpenCommitments = 3;

/** What its owner says when the commitment comes back. */
export type Outcome = Extract<CommitmentStatus, "done" | "partly" | "not-yet" | "changed">;

export type WordsRefusal = TextRefusal | { readonly kind: "bad-confidence" } | { readonly kind: "bad-date" };
export type CommitmentRefusal =
  | WordsRefusal
  | { readonly kind: "too-many-open"; readonly most: number }
  /** Done or dropped in an earlier session: it is history, and a new one is made instead. */
  | { readonly kind: "closed" }
  | { readonly kind: "not-yours" };

/**
 * A new commitment. At most three are open per person, over all sessions; more than three can only come from two devices
 * that had not heard of each other, and then all are kept and no further one is made.
 *
 * @param known Everybody's, as they stand in the record.
 */
export function commit(
  { id, ownerId, sessionId, words }: Pick<Commitment, "id" | "ownerId" | "sessionId"> & { words: CommitmentWords },
  known: readonly Commitment[],
): Result<Commitment, CommitmentRefusal> {
  if (isFull(ownerId, known)) return err({ kind: "too-many-open", most: mostOpenCommitments });
  const checked = checkWords(words);
  return checked.ok ? ok({ ...checked.value, id, ownerId, sessionId, status: "open", history: [] }) : checked;
}

/** What became of an open commitment. Whoever tapped the wrong word says it again, in the same session. */
export function review(by: Reviewer, commitment: Commitment, outcome: Outcome): Result<Commitment, CommitmentRefusal> {
  return step(by, commitment, outcome, undefined);
}

/** Stays as it is, for another time. */
export function keep(by: Reviewer, commitment: Commitment): Result<Commitment, CommitmentRefusal> {
  return step(by, commitment, "open", undefined);
}

/** Goes on with other words; the old ones stay in its history. */
export function resize(
  by: Reviewer,
  commitment: Commitment,
  words: CommitmentWords,
): Result<Commitment, CommitmentRefusal> {
  const checked = checkWords(words);
  return checked.ok ? step(by, commitment, "open", checked.value) : checked;
}

/** Lets go of it. No reason is asked for. */
export function drop(by: Reviewer, commitment: Commitment): Result<Commitment, CommitmentRefusal> {
  return step(by, commitment, "dropped", undefined);
}

/** Who changes a commitment, in which session, and all commitments as they stand in the record. */
export type Reviewer = {
  readonly personId: string;
  readonly sessionId: string;
  readonly known: readonly Commitment[];
};

function isFull(personId: string, known: readonly Commitment[]): boolean {
  return known.filter((one) => one.ownerId === personId && isOpen(one)).length >= mostOpenCommitments;
}

function step(
  { personId, sessionId, known }: Reviewer,
  commitment: Commitment,
  status: CommitmentStatus,
  words: CommitmentWords | undefined,
): Result<Commitment, CommitmentRefusal> {
  if (commitment.ownerId !== personId) return err({ kind: "not-yours" });
  if (!isOpen(commitment)) {
    if (commitment.history.at(-1)?.sessionId !== sessionId) return err({ kind: "closed" });
    const reopens = isOpen({ status });
    if (reopens && isFull(personId, known)) return err({ kind: "too-many-open", most: mostOpenCommitments });
  }
  const { text, cue, response, due, confidence } = commitment;
  const before = words && { text, cue, response, due, confidence };
  return ok({ ...commitment, ...words, status, history: [...commitment.history, { status, sessionId, before }] });
}

function checkWords(words: CommitmentWords): Result<CommitmentWords, WordsRefusal> {
  const cue = writtenText("cue", words.cue);
  if (!cue.ok) return cue;
  const response = writtenText("response", words.response);
  if (!response.ok) return response;
  const text = words.text.trim();
  if (text.length > longestText) return err({ kind: "text-too-long", field: "text", most: longestText });
  const { due, confidence } = words;
  if (due !== undefined && !isDate(due)) return err({ kind: "bad-date" });
  if (confidence !== undefined && !(Number.isInteger(confidence) && confidence >= 0 && confidence <= 10))
    return err({ kind: "bad-confidence" });
  return ok({ text, cue: cue.value, response: response.value, due, confidence });
}
