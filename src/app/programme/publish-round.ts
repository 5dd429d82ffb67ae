import type { ServiceFailure } from "#app/ports/failure.ts";
import type { RoundRow, Rounds, StoredPair } from "#app/ports/rounds.ts";
import {
  planPublication,
  type PublicationConflict,
  type PublishedPair,
  trustedPairs,
} from "#domain/programme/publication.ts";
import { err, ok, type Result } from "#domain/result.ts";

/** A round that a coordinator wants to publish. */
export type RoundToPublish = {
  readonly teamId: string;
  readonly number: number;
  /** ISO date. */
  readonly startsOn: string;
  readonly pairs: readonly PublishedPair[];
  /** Directory object ids of me, and of all who coordinate or did. */
  readonly meId: string;
  readonly trustedIds: ReadonlySet<string>;
};

export type PublishRefusal =
  | ServiceFailure
  | PublicationConflict
  /** Another coordinator has begun this round and is to go on with it. */
  | { readonly kind: "somebody-else-publishes"; readonly coordinatorId: string }
  | { readonly kind: "published-already"; readonly coordinatorId: string };

/** Rows are written in lots of so many: one request each. */
const lot = 20;
/** After writing, what stands is read; what is still missing is written again, so often. */
const mostRounds = 4;

/**
 * Publishes a round once. The round's own row is unique, so of two coordinators one publishes; every partnership has a
 * key of its own, so no retry makes a second; what stands is read back before the round counts as published. After a
 * failure, or on another day, the same call goes on where it stopped.
 */
export async function publishRound(
  rounds: Rounds,
  round: RoundToPublish,
  onProgress: (done: number, of: number) => void,
): Promise<Result<void, PublishRefusal>> {
  const claimed = await claim(rounds, round);
  if (!claimed.ok) return claimed;
  for (let attempt = 0; attempt < mostRounds; attempt += 1) {
    const standing = await rounds.pairs(round.teamId, round.number);
    if (!standing.ok) return standing;
    const plan = planPublication(round.pairs, trustedPairs(standing.value, round.trustedIds));
    if (!plan.ok) return plan;
    const { missing, done } = plan.value;
    onProgress(done.length, round.pairs.length);
    if (missing.length === 0) return rounds.finish(round.teamId, claimed.value);
    const written = await write(rounds, round, missing, standing.value, (count) =>
      onProgress(done.length + count, round.pairs.length),
    );
    if (!written.ok) return written;
  }
  return err({ kind: "conflict", operation: "rounds.publish" });
}

async function claim(rounds: Rounds, round: RoundToPublish): Promise<Result<RoundRow, PublishRefusal>> {
  const { teamId, number, meId, trustedIds } = round;
  const standing = await rounds.rounds(teamId);
  if (!standing.ok) return standing;
  const row = standing.value.find((one) => one.number === number);
  if (row === undefined) {
    const begun = await rounds.begin(teamId, number, round.startsOn);
    if (begun.ok || begun.error.kind !== "conflict") return begun;
    // Begun in this very moment, by another coordinator or by a try of mine whose answer was lost.
    const again = await rounds.rounds(teamId);
    if (!again.ok) return again;
    const theirs = again.value.find((one) => one.number === number);
    return theirs === undefined ? begun : mayGoOn(theirs, meId);
  }
  const { createdById } = row;
  if (createdById !== undefined && trustedIds.has(createdById)) return mayGoOn(row, meId);
  // Whoever made it has no right to publish: it must not stand in the way.
  const discarded = await rounds.discard(teamId, row);
  return discarded.ok ? rounds.begin(teamId, number, round.startsOn) : discarded;
}

function mayGoOn(row: RoundRow, meId: string): Result<RoundRow, PublishRefusal> {
  const coordinatorId = row.createdById ?? "";
  if (row.state === "published") return err({ kind: "published-already", coordinatorId });
  return coordinatorId === meId ? ok(row) : err({ kind: "somebody-else-publishes", coordinatorId });
}

async function write(
  rounds: Rounds,
  { teamId, trustedIds }: RoundToPublish,
  missing: readonly PublishedPair[],
  standing: readonly StoredPair[],
  onWritten: (count: number) => void,
): Promise<Result<void, ServiceFailure>> {
  const trusted = new Set(trustedPairs(standing, trustedIds).map(({ key }) => key));
  const inTheWay = new Map(standing.filter(({ key }) => !trusted.has(key)).map((row) => [row.key, row]));
  const fresh = missing.filter(({ key }) => !inTheWay.has(key));
  for (const pair of missing) {
    const row = inTheWay.get(pair.key);
    const rewritten = row === undefined ? ok(undefined) : await rounds.rewrite(teamId, row, pair);
    if (!rewritten.ok && rewritten.error.kind !== "conflict") return rewritten;
  }
  for (let at = 0; at < fresh.length; at += lot) {
    const answers = await rounds.publish(teamId, fresh.slice(at, at + lot));
    const failed = answers.find((answer) => !answer.ok && answer.error.kind !== "conflict");
    if (failed !== undefined && !failed.ok) return failed;
    onWritten(missing.length - fresh.length + Math.min(at + lot, fresh.length));
  }
  return ok(undefined);
}
