import type { ServiceFailure } from "#app/ports/failure.ts";
import type { RoundRow, Rounds, StoredPair } from "#app/ports/rounds.ts";
import {
  type PublicationConflict,
  type PublishedPair,
  planPublication,
  trustedPairs,
  trustedRounds,
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
  /** Who coordinates now: what anybody else has begun may be gone on with. Without, nothing but mine. */
  readonly ownerIds?: ReadonlySet<string>;
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
 * failure, or on another day, the same call goes on where it stopped. A round that is published gets what is missing of
 * it: rows that somebody has deleted or written over, and those of late joiners.
 */
export async function publishRound(
  rounds: Rounds,
  round: RoundToPublish,
  onProgress: (done: number, of: number) => void,
): Promise<Result<void, PublishRefusal>> {
  const claimed = await claim(rounds, round);
  if (!claimed.ok) return claimed;
  const { state, createdById: coordinatorId = "" } = claimed.value;
  const publishedAlready = err({ kind: "published-already", coordinatorId } as const);
  let isHidden = false;
  for (let attempt = 0; attempt < mostRounds; attempt += 1) {
    const standing = await standingRows(rounds, round, isHidden);
    if (!standing.ok) return standing;
    const here = standing.value.filter((row) => row.round === round.number);
    const plan = planPublication(round.pairs, trustedPairs(here, round.trustedIds));
    if (!plan.ok) return state === "published" ? publishedAlready : plan;
    const { missing, done } = plan.value;
    onProgress(done.length, round.pairs.length);
    if (missing.length === 0) {
      if (state === "publishing") return finish(rounds, round, claimed.value);
      return attempt === 0 ? publishedAlready : ok(undefined);
    }
    const written = await write(rounds, round, missing, standing.value, (count) =>
      onProgress(done.length + count, round.pairs.length),
    );
    if (!written.ok) return written;
    isHidden = written.value === "some-stand-already";
  }
  return err({ kind: "conflict", operation: "rounds.publish" });
}

/** Rows of this round, and any other that has the key of one: somebody may have written another round into it. */
async function standingRows(rounds: Rounds, { teamId, number, pairs }: RoundToPublish, isHidden: boolean) {
  const rows = await rounds.pairs(teamId, isHidden ? undefined : number);
  if (!rows.ok) return rows;
  const keys = new Set(pairs.map(({ key }) => key));
  return ok(rows.value.filter(({ round, key }) => round === number || keys.has(key)));
}

async function claim(rounds: Rounds, round: RoundToPublish): Promise<Result<RoundRow, PublishRefusal>> {
  const { teamId, number, meId, trustedIds, ownerIds } = round;
  const standing = await rounds.rounds(teamId);
  if (!standing.ok) return standing;
  const row = standing.value.find((one) => one.number === number);
  if (row === undefined) return begin(rounds, round);
  if (trustedRounds([row], trustedIds).length > 0) return mayGoOn(row, round);
  const { createdById: maker = "" } = row;
  const isSomebodyElses = maker !== meId && trustedIds.has(maker) && (ownerIds ?? trustedIds).has(maker);
  if (isSomebodyElses) return err({ kind: "somebody-else-publishes", coordinatorId: maker });
  // Whoever made or changed it has no right to publish: it must not stand in the way. No partnership is in it.
  const discarded = await rounds.discard(teamId, row);
  return discarded.ok || discarded.error.kind === "gone" ? begin(rounds, round) : discarded;
}

async function begin(rounds: Rounds, round: RoundToPublish): Promise<Result<RoundRow, PublishRefusal>> {
  const { teamId, number, startsOn, trustedIds } = round;
  const begun = await rounds.begin(teamId, number, startsOn);
  if (begun.ok || begun.error.kind !== "conflict") return begun;
  // Begun in this very moment, by another coordinator or by a try of mine whose answer was lost.
  const again = await rounds.rounds(teamId);
  if (!again.ok) return again;
  const theirs = trustedRounds(again.value, trustedIds).find((one) => one.number === number);
  return theirs === undefined ? begun : mayGoOn(theirs, round);
}

/** Whoever began a round publishes it, unless they coordinate no more. What is published anybody may complete. */
function mayGoOn(row: RoundRow, { meId, ownerIds }: RoundToPublish): Result<RoundRow, PublishRefusal> {
  const coordinatorId = row.createdById ?? "";
  const isLeft = ownerIds !== undefined && !ownerIds.has(coordinatorId);
  if (row.state === "published" || coordinatorId === meId || isLeft) return ok(row);
  return err({ kind: "somebody-else-publishes", coordinatorId });
}

async function finish(rounds: Rounds, { teamId, number, trustedIds }: RoundToPublish, row: RoundRow) {
  const finished = await rounds.finish(teamId, row);
  if (finished.ok || finished.error.kind !== "conflict") return finished;
  // Finished in this very moment, from another window or by a try of mine whose answer was lost.
  const again = await rounds.rounds(teamId);
  if (!again.ok) return again;
  const isPublished = trustedRounds(again.value, trustedIds).some(
    (one) => one.number === number && one.state === "published",
  );
  return isPublished ? ok(undefined) : finished;
}

async function write(
  rounds: Rounds,
  { teamId, number, trustedIds }: RoundToPublish,
  missing: readonly PublishedPair[],
  standing: readonly StoredPair[],
  onWritten: (count: number) => void,
): Promise<Result<"written" | "some-stand-already", ServiceFailure>> {
  const whole = standing.filter(({ round }) => round === number);
  const trusted = new Set(trustedPairs(whole, trustedIds).map(({ key }) => key));
  const inTheWay = new Map(standing.filter(({ key }) => !trusted.has(key)).map((row) => [row.key, row]));
  const fresh = missing.filter(({ key }) => !inTheWay.has(key));
  for (const pair of missing) {
    const row = inTheWay.get(pair.key);
    const rewritten = row === undefined ? ok(undefined) : await rounds.rewrite(teamId, row, pair);
    if (!rewritten.ok && rewritten.error.kind !== "conflict") return rewritten;
  }
  let standAlready = false;
  for (let at = 0; at < fresh.length; at += lot) {
    const answers = await rounds.publish(teamId, fresh.slice(at, at + lot));
    const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    const failed = failures.find(({ kind }) => kind !== "conflict");
    if (failed !== undefined) return err(failed);
    standAlready ||= failures.length > 0;
    onWritten(missing.length - fresh.length + Math.min(at + lot, fresh.length));
  }
  return ok(standAlready ? "some-stand-already" : "written");
}
