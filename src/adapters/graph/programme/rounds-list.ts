import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import { calendarDay } from "#adapters/graph/codecs/date-time.ts";
import type { RoundRow, Rounds, StoredPair } from "#app/ports/rounds.ts";
import type { PublishedPair } from "#domain/programme/publication.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { createListRows, equals, patienceForMany, type Row } from "./list-rows.ts";
import type { TeamSites } from "./team-sites.ts";

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

const orNull = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.nullable(schema), null);

/**
 * The key says which round it is: of keys there is one each, while anybody can write any number beside it. Whatever else
 * cannot be read is null: a row that somebody has emptied still holds its key, and has to be seen.
 */
const roundCodec = v.object({
  RowKey: v.pipe(v.string(), v.regex(/^round-[1-9]\d{0,3}$/)),
  State: orNull(v.picklist(["publishing", "published"])),
  StartsOn: orNull(calendarDay),
});

const pairCodec = v.object({
  RowKey: text,
  RoundNumber: orNull(count),
  Member1Id: orNull(text),
  Member2Id: orNull(text),
  Member3Id: v.nullish(v.string()),
  OrganiserId: orNull(text),
});

/** Rounds, partnerships and nominations. Least permissions: `Sites.Read.All` to read, `Sites.ReadWrite.All` to publish. */
export function createRoundsList(graph: Graph, sites: TeamSites): Rounds {
  const rows = createListRows(graph, sites);

  async function readPairs(operation: string, teamId: string, filter?: string) {
    const where = { operation, teamId, list: "pairs", ...patienceForMany } as const;
    const found = await rows.read(where, pairCodec, filter);
    return found.ok ? ok(found.value.map(toPair)) : found;
  }

  /** More than 5,000 rows of one round are no answer that a filter may have. */
  async function pairsOfRound(operation: string, teamId: string, round: number) {
    const found = await readPairs(operation, teamId, equals("RoundNumber", round));
    if (found.ok || found.error.kind !== "refused") return found;
    const all = await readPairs(operation, teamId);
    return all.ok ? ok(all.value.filter((pair) => pair.round === round)) : all;
  }

  async function nominationOf(operation: string, teamId: string, personId: string) {
    const where = { operation, teamId, list: "nominations" } as const;
    const found = await rows.read(where, v.unknown(), equals("RowKey", personId));
    if (!found.ok) return found;
    const [row] = found.value;
    return row === undefined ? err({ kind: "gone", operation } as const) : ok(row);
  }

  return {
    async rounds(teamId) {
      const found = await rows.read({ operation: "rounds.rounds", teamId, list: "rounds" }, roundCodec);
      return found.ok ? ok(found.value.map(toRound)) : found;
    },
    async begin(teamId, round, startsOn) {
      const where = { operation: "rounds.begin", teamId, list: "rounds" } as const;
      const key = `round-${round}`;
      const fields = { RowKey: key, RoundNumber: round, State: "publishing", StartsOn: startsOn };
      const made = await rows.create(where, fields);
      if (!made.ok) return made;
      const found = await rows.read(where, roundCodec, equals("RowKey", key));
      if (!found.ok) return found;
      const [row] = found.value;
      return row === undefined ? err({ kind: "gone", operation: where.operation }) : ok(toRound(row));
    },
    finish: (teamId, round) =>
      rows.update({ operation: "rounds.finish", teamId, list: "rounds", ...patienceForMany }, round, {
        State: "published",
      }),
    discard: (teamId, round) => rows.remove({ operation: "rounds.discard", teamId, list: "rounds" }, round),
    pairs: (teamId, round) =>
      round === undefined ? readPairs("rounds.pairs", teamId) : pairsOfRound("rounds.pairs", teamId, round),
    async pairsOf(teamId, personId) {
      const operation = "rounds.pairsOf";
      const columns = ["Member1Id", "Member2Id", "Member3Id"];
      // One question for each column: a filter with "or" over several is not served once the list is long.
      const answers = await Promise.all(
        columns.map((column) => readPairs(operation, teamId, equals(column, personId))),
      );
      return joined(answers);
    },
    publish: (teamId, pairs) =>
      rows.createEach({ operation: "rounds.publish", teamId, list: "pairs", ...patienceForMany }, pairs.map(toFields)),
    rewrite: (teamId, row, pair) =>
      rows.update({ operation: "rounds.rewrite", teamId, list: "pairs", ...patienceForMany }, row, toFields(pair)),
    async nominations(teamId) {
      const codec = v.object({ PersonId: text });
      const found = await rows.read({ operation: "rounds.nominations", teamId, list: "nominations" }, codec);
      return found.ok ? ok(found.value.map(({ fields, ...row }) => ({ ...row, personId: fields.PersonId }))) : found;
    },
    async nominate(teamId, personId) {
      const where = { operation: "rounds.nominate", teamId, list: "nominations" } as const;
      const fields = { RowKey: personId, PersonId: personId };
      const made = await rows.create(where, fields);
      if (made.ok || made.error.kind !== "conflict") return made;
      // Whoever wrote the row that is there, from now on it is a coordinator's word.
      const standing = await nominationOf(where.operation, teamId, personId);
      return standing.ok ? rows.update(where, standing.value, fields) : standing;
    },
    withdrawNomination: (teamId, nomination) =>
      rows.remove({ operation: "rounds.withdrawNomination", teamId, list: "nominations" }, nomination),
  };
}

/** What makes no sense is nobody's word: it is trusted by none. */
const senseless = { lastModifiedById: undefined } as const;

function toRound({ fields, ...row }: Row<v.InferOutput<typeof roundCodec>>): RoundRow {
  const number = Number(fields.RowKey.slice("round-".length));
  const { State: state, StartsOn: startsOn } = fields;
  if (state !== null && startsOn !== null) return { ...row, number, state, startsOn };
  return { ...row, number, state: "publishing", startsOn: "1970-01-01", ...senseless };
}

function toPair({ fields, ...row }: Row<v.InferOutput<typeof pairCodec>>): StoredPair {
  const { RowKey: key, RoundNumber: round, Member1Id: first, Member2Id: second, Member3Id, OrganiserId } = fields;
  if (round === null || first === null || second === null || OrganiserId === null)
    return { ...row, key, round: round ?? 0, memberIds: [], organiserId: "", ...senseless };
  const third = Member3Id === null || Member3Id === undefined || Member3Id === "" ? [] : [Member3Id];
  return { ...row, key, round, memberIds: [first, second, ...third], organiserId: OrganiserId };
}

function toFields({ key, round, memberIds, organiserId }: PublishedPair) {
  const [first = "", second = "", third = null] = memberIds;
  return {
    RowKey: key,
    RoundNumber: round,
    Member1Id: first,
    Member2Id: second,
    Member3Id: third,
    OrganiserId: organiserId,
  };
}

function joined<T, E>(answers: readonly Result<readonly T[], E>[]): Result<readonly T[], E> {
  const all: T[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    all.push(...answer.value);
  }
  return ok(all);
}
