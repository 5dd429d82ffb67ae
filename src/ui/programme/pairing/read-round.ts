import type { PairingCompute } from "#app/ports/compute.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { Store } from "#app/ports/store.ts";
import { openPairingDesk } from "#app/programme/pairing-desk.ts";
import type { PairingDesk } from "#app/programme/pairing-desk-contract.ts";
import { readParticipants } from "#app/programme/read-participants.ts";
import type { Person } from "#domain/members.ts";
import type { Profile } from "#domain/programme/profile.ts";
import { trustedPairs } from "#domain/programme/publication.ts";
import { ok, type Result } from "#domain/result.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import type { Services } from "#ui/shared/services.ts";
import { type NextRound, nextRound } from "./next-round.ts";

/** Everything that a coordinator needs in front of them to pair a round. */
export type RoundRead = {
  readonly round: NextRound;
  /** Those who are in this round. */
  readonly present: readonly Profile[];
  /** Who pauses beyond its first day, and whose file cannot be read. */
  readonly pausedCount: number;
  readonly unreadCount: number;
  /** Rows that are left out because somebody else wrote them. */
  readonly ignoredCount: number;
  readonly people: readonly Person[];
  readonly desk: PairingDesk;
};

/** How far reading has come; `of` is 0 until it is known. */
export type ReadingStep = { readonly what: "rows" | "files" | "names"; readonly done: number; readonly of: number };

export type ReadPorts = Pick<Services, "people" | "clock" | "localStore"> & { readonly compute: PairingCompute };
type Programme = Pick<ProgrammeScene<"running">, "ports" | "teamId" | "opened">;

/** Names are asked for in lots of so many, so that progress can be told. */
const lot = 100;

/** Reads who takes part, what was published and who they are, and lays the desk. */
export async function readRound(
  { people, clock, localStore, compute }: ReadPorts,
  { ports, teamId, opened }: Programme,
  onProgress: (step: ReadingStep) => void,
): Promise<Result<RoundRead, ServiceFailure>> {
  const { stored, trustedIds, coordinators } = opened;
  const { programme } = stored;
  const ownerIds = new Set(coordinators.map(({ id }) => id));
  const [rounds, pairs, nominations] = await Promise.all([
    ports.rounds.rounds(teamId),
    ports.rounds.pairs(teamId),
    ports.rounds.nominations(teamId),
  ]);
  if (!rounds.ok) return rounds;
  if (!pairs.ok) return pairs;
  if (!nominations.ok) return nominations;
  const participants = await readParticipants(ports, { teamId, programmeId: programme.id, ownerIds }, (done, of) =>
    onProgress({ what: "files", done, of }),
  );
  if (!participants.ok) return participants;
  const { profiles, paused, unreadable, ignored } = participants.value;
  const today = clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDate();
  const round = nextRound(rounds.value, trustedIds, today);

  // A pause that is over by then ends by itself.
  const pauses = await ports.profileFiles.readEach(
    paused.map(({ file, personId }) => ({ place: file, ownerId: personId })),
  );
  const back = pauses.flatMap((answer) =>
    answer.ok && answer.value.programmeId === programme.id && isBack(answer.value, round.startsOn)
      ? [answer.value]
      : [],
  );
  const present = [...profiles.filter((profile) => !isAway(profile, round.startsOn)), ...back];
  const ids = present.map(({ ownerId }) => ownerId);

  const named: Person[] = [];
  for (let at = 0; at < ids.length; at += lot) {
    onProgress({ what: "names", done: at, of: ids.length });
    const found = await people.named(ids.slice(at, at + lot));
    if (!found.ok) return found;
    named.push(...found.value);
  }
  // Whoever has left the company is in the roster still, and their file may be readable.
  const employed = new Set(named.map(({ id }) => id));
  const here = present.filter(({ ownerId }) => employed.has(ownerId));

  const nominated = nominations.value
    .filter(({ lastModifiedById: by }) => by !== undefined && trustedIds.has(by))
    .map(({ personId }) => personId);
  const desk = await openPairingDesk(
    { compute, localStore },
    {
      programme,
      profiles: here,
      nominated: new Set(nominated),
      pairs: trustedPairs(pairs.value, trustedIds),
      round: round.number,
      startsOn: round.startsOn,
    },
  );
  return ok({
    round,
    present: here,
    pausedCount: profiles.length + paused.length - present.length,
    unreadCount: unreadable.length + present.length - here.length,
    ignoredCount: ignored.length,
    people: named,
    desk,
  });
}

function isAway({ pausedUntil }: Profile, startsOn: string): boolean {
  return pausedUntil !== undefined && pausedUntil > startsOn;
}

function isBack(profile: Profile, startsOn: string): boolean {
  return profile.pausedUntil !== undefined && !isAway(profile, startsOn);
}

export type Reading =
  | { readonly state: "reading"; readonly step: ReadingStep }
  | { readonly state: "failed"; readonly failure: ServiceFailure }
  | { readonly state: "ready"; readonly round: RoundRead };

export type RoundReading = Store<Reading> & { readonly again: () => void };

const first: Reading = { state: "reading", step: { what: "rows", done: 0, of: 0 } };

/** Reads when a screen first looks, tells how far it is, and reads again on request. */
export function createRoundReading(
  read: (onProgress: (step: ReadingStep) => void) => Promise<Result<RoundRead, ServiceFailure>>,
): RoundReading {
  const listeners = new Set<() => void>();
  let snapshot: Reading = first;
  let latest = 0;

  function show(next: Reading) {
    snapshot = next;
    for (const listener of listeners) listener();
  }

  async function start() {
    latest += 1;
    const mine = latest;
    const result = await read((step) => {
      if (mine === latest) show({ state: "reading", step });
    });
    // Only the newest question may answer.
    if (mine !== latest) return;
    show(result.ok ? { state: "ready", round: result.value } : { state: "failed", failure: result.error });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (latest === 0) void start();
      return () => listeners.delete(listener);
    },
    again() {
      show(first);
      void start();
    },
  };
}
