import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { RoundRow, Rounds } from "#app/ports/rounds.ts";
import type { PublicationPlan } from "#app/programme/pairing-desk-contract.ts";
import { unsettledPlan } from "#app/programme/pairing-desk-memory.ts";
import { trustedPairs, trustedRounds } from "#domain/programme/publication.ts";
import { ok, type Result } from "#domain/result.ts";

/** A round that coordinators have begun or published. */
export type RoundSoFar = {
  readonly row: RoundRow;
  /** How many of its partnerships stand. */
  readonly standing: number;
  /** What is to be published, where this device remembers it and it is not published yet. */
  readonly plan: PublicationPlan | undefined;
};

export type RoundsToRead = {
  readonly teamId: string;
  readonly programmeId: string;
  readonly meId: string;
  readonly trustedIds: ReadonlySet<string>;
};

/** The rounds that count, the newest first, and what of them can be gone on with from here. */
export async function readRounds(
  rounds: Pick<Rounds, "rounds" | "pairs">,
  localStore: LocalStore,
  { teamId, programmeId, meId, trustedIds }: RoundsToRead,
): Promise<Result<readonly RoundSoFar[], ServiceFailure>> {
  const rows = await rounds.rounds(teamId);
  if (!rows.ok) return rows;
  const trusted = trustedRounds(rows.value, trustedIds).toSorted((a, b) => b.number - a.number);
  if (trusted.length === 0) return ok([]);
  const pairs = await rounds.pairs(teamId);
  if (!pairs.ok) return pairs;
  const standing = trustedPairs(pairs.value, trustedIds);
  return ok(
    await Promise.all(
      trusted.map(async (row) => {
        const isMine = row.state === "publishing" && row.createdById === meId;
        const plan = isMine ? await unsettledPlan(localStore, { programmeId, round: row.number }) : undefined;
        return { row, standing: standing.filter(({ round }) => round === row.number).length, plan };
      }),
    ),
  );
}
