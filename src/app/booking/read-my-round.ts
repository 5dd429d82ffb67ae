import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { People, PersonDetails } from "#app/ports/people.ts";
import type { SharedRecords } from "#app/ports/record-files.ts";
import type { Roster } from "#app/ports/roster.ts";
import type { RoundRow, Rounds } from "#app/ports/rounds.ts";
import type { CalendarSession, SessionsReader } from "#app/ports/sessions-reader.ts";
import type { OpenedProgramme } from "#app/programme/open-programme.ts";
import { type PublishedPair, trustedPairs } from "#domain/programme/publication.ts";
import { readRoster } from "#domain/programme/roster.ts";
import { ok, type Result } from "#domain/result.ts";
import { type BookingTerms, termsOf } from "./booking-terms.ts";
import { findBookedSeries } from "./find-booked-series.ts";

export type MyRoundPorts = {
  readonly clock: Pick<Clock, "now">;
  readonly people: Pick<People, "named">;
  readonly rounds: Pick<Rounds, "rounds" | "pairsOf">;
  readonly roster: Pick<Roster, "rowsOf">;
  readonly sessionsReader: Pick<SessionsReader, "sessions">;
  readonly sharedRecords: SharedRecords;
};

export type RunningProgramme = Extract<OpenedProgramme, { readonly kind: "running" }>;

/** Somebody whom a round has put with me. */
export type RoundPartner =
  | { readonly id: string; readonly state: "here" | "paused" | "left"; readonly person: PersonDetails }
  /** Not in the directory any more. */
  | { readonly id: string; readonly state: "gone"; readonly person: undefined };

export type Partnered = {
  readonly round: number;
  readonly partners: readonly RoundPartner[];
  /** Directory object id of whoever was named to book. */
  readonly organiserId: string;
  /** ISO date on which the partnership begins. */
  readonly startsOn: string;
  /** With whom to book: everybody who has not left. Empty when nobody is there to meet. */
  readonly toMeet: readonly PersonDetails[];
  readonly terms: BookingTerms;
  /** Our sessions as they stand in my calendar, in time order; empty when nothing is booked for this round. */
  readonly sessions: readonly CalendarSession[];
};

export type MyRound = {
  readonly current:
    | { readonly kind: "no-round" }
    /** A round was published, and I have nobody in it. */
    | { readonly kind: "alone"; readonly round: number }
    | ({ readonly kind: "partnered" } & Partnered);
  /** Whom I met in earlier rounds of this programme, the latest first. */
  readonly earlier: readonly { readonly round: number; readonly people: readonly PersonDetails[] }[];
};

/**
 * Whom the latest published round has put with me, whether they are still there, and what is booked. Rows that nobody with
 * the right to it wrote are passed over: anybody in the Team could write some.
 */
export async function readMyRound(
  ports: MyRoundPorts,
  teamId: string,
  programme: RunningProgramme,
): Promise<Result<MyRound, ServiceFailure>> {
  const { me, trustedIds } = programme;
  const [rounds, rows] = await Promise.all([ports.rounds.rounds(teamId), ports.rounds.pairsOf(teamId, me.id)]);
  if (!rounds.ok) return rounds;
  if (!rows.ok) return rows;
  const published = rounds.value
    .filter((round) => isPublished(round, trustedIds))
    .toSorted((a, b) => b.number - a.number);
  const mine = trustedPairs(rows.value, trustedIds).filter((pair) => isPair(pair, me.id));
  const people = await ports.people.named([...new Set(mine.flatMap(({ memberIds }) => memberIds))]);
  if (!people.ok) return people;
  const known = new Map(people.value.map((person) => [person.id, person]));

  const [latest, ...before] = published;
  const earlier = before.flatMap(({ number }) =>
    mine
      .filter(({ round }) => round === number)
      .map((pair) => ({ round: number, people: othersIn(pair, me.id).flatMap((id) => known.get(id) ?? []) })),
  );
  const pair = mine.find(({ round }) => round === latest?.number);
  if (latest === undefined) return ok({ current: { kind: "no-round" }, earlier });
  if (pair === undefined) return ok({ current: { kind: "alone", round: latest.number }, earlier });
  const current = await readPair(ports, teamId, programme, { pair, latest, known });
  return current.ok ? ok({ current: { kind: "partnered", ...current.value }, earlier }) : current;
}

type Found = {
  readonly pair: PublishedPair;
  readonly latest: RoundRow;
  readonly known: ReadonlyMap<string, PersonDetails>;
};

async function readPair(
  ports: MyRoundPorts,
  teamId: string,
  { me, coordinators, stored }: RunningProgramme,
  { pair, latest, known }: Found,
): Promise<Result<Partnered, ServiceFailure>> {
  const ownerIds = new Set(coordinators.map(({ id }) => id));
  const partners: RoundPartner[] = [];
  for (const id of othersIn(pair, me.id)) {
    const rows = await ports.roster.rowsOf(teamId, id);
    if (!rows.ok) return rows;
    const row = readRoster(rows.value, ownerIds).rows.find(({ personId }) => personId === id);
    const person = known.get(id);
    partners.push(person === undefined ? { id, state: "gone", person } : { id, state: stateOf(row?.status), person });
  }
  const toMeet = partners.flatMap(({ state, person }) => (state === "left" || person === undefined ? [] : [person]));
  const present = [me, ...toMeet];
  const terms = termsOf(
    stored.programme,
    pair,
    present.map(({ id }) => id),
    latest.startsOn,
  );
  const { organiserId } = pair;
  const { startsOn } = latest;
  // Whoever left a trio is still in what was booked before.
  const everybody = termsOf(stored.programme, pair, pair.memberIds, startsOn);
  const ids = [terms.partnershipId, everybody.partnershipId];
  const invited = toMeet.length > 0 ? present : [me, ...partners.flatMap(({ person }) => person ?? [])];
  const sessions = await findBookedSeries(ports, invited, ids, startsOn);
  return sessions.ok
    ? ok({ round: latest.number, partners, organiserId, startsOn, toMeet, terms, sessions: sessions.value })
    : sessions;
}

/** Whoever has no row that can be trusted was taken out of the roster. */
function stateOf(status: "joined" | "paused" | "left" | undefined): "here" | "paused" | "left" {
  return status === "joined" ? "here" : (status ?? "left");
}

function isPublished({ state, createdById, lastModifiedById }: RoundRow, trustedIds: ReadonlySet<string>): boolean {
  const isTrusted = (id: string | undefined) => id !== undefined && trustedIds.has(id);
  return state === "published" && isTrusted(createdById) && isTrusted(lastModifiedById);
}

function isPair({ memberIds, organiserId }: PublishedPair, personId: string): boolean {
  const size = new Set(memberIds).size;
  return (
    size === memberIds.length &&
    (size === 2 || size === 3) &&
    [personId, organiserId].every((id) => memberIds.includes(id))
  );
}

function othersIn({ memberIds }: PublishedPair, personId: string): readonly string[] {
  return memberIds.filter((id) => id !== personId);
}
