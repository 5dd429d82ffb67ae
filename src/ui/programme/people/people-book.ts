import type { ServiceFailure } from "#app/ports/failure.ts";
import type { People, PersonDetails } from "#app/ports/people.ts";
import type { StoredProgramme } from "#app/ports/programme-site.ts";
import type { Store } from "#app/ports/store.ts";
import { checkProgramme, type ProgrammeRefusal } from "#domain/programme/programme.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";
import { byPerson, type PeopleBook, type ReadPeople, readPeople } from "./read-people.ts";
import { withWord } from "./suggested-words.ts";

export type ReadBook = {
  readonly people: PeopleBook;
  readonly readAt: Temporal.Instant;
  /** Of everybody, where they are few enough to be asked for at once; otherwise names are asked for as they are shown. */
  readonly names: ReadonlyMap<string, PersonDetails> | undefined;
};

export type BookSnapshot = {
  /** What was read last; it stays while it is read again. */
  readonly book: ReadBook | undefined;
  readonly reading: { readonly done: number; readonly of: number } | undefined;
  readonly failure: ServiceFailure | undefined;
  /** What this visit has written over which settings. */
  readonly written: { readonly over: StoredProgramme; readonly stored: StoredProgramme } | undefined;
};

export type WordTrouble =
  | ServiceFailure
  | { readonly kind: "refused-words"; readonly refusals: readonly ProgrammeRefusal[] };

export type PeopleBookStore = Store<BookSnapshot> & {
  readonly readAgain: () => void;
  readonly nominate: (personId: string) => Promise<Result<void, ServiceFailure>>;
  readonly withdraw: (personId: string) => Promise<Result<void, ServiceFailure>>;
  /** Adds a word to these settings, or to what this visit has made of them. */
  readonly takeUp: (word: string, stored: StoredProgramme) => Promise<Result<void, WordTrouble>>;
};

export type BookOptions = {
  readonly ports: ProgrammeServices;
  readonly people: Pick<People, "named">;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly of: ReadPeople;
  /** Whose nominations count. */
  readonly trustedIds: ReadonlySet<string>;
};

/** So many names are asked for at once, and then the list stands in the order of the alphabet. */
const fewNames = 100;

/** Who takes part, as a coordinator reads it. It is read when somebody first looks. */
export function createPeopleBook({ ports, people, now, newId, of, trustedIds }: BookOptions): PeopleBookStore {
  const listeners = new Set<() => void>();
  let snapshot: BookSnapshot = { book: undefined, reading: undefined, failure: undefined, written: undefined };
  let isBegun = false;

  function show(change: Partial<BookSnapshot>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  async function read() {
    if (snapshot.reading !== undefined) return;
    show({ reading: { done: 0, of: 0 }, failure: undefined });
    const found = await readPeople(ports, of, (done, all) => show({ reading: { done, of: all } }));
    if (!found.ok) return show({ reading: undefined, failure: found.error });
    const names = await namesOf(found.value);
    if (!names.ok) return show({ reading: undefined, failure: names.error });
    show({ reading: undefined, book: { people: found.value, readAt: now(), names: names.value } });
  }

  async function namesOf({ profiles, paused, unreadable }: PeopleBook) {
    const ids = [
      ...profiles.map(({ ownerId }) => ownerId),
      ...[...paused, ...unreadable].map(({ personId }) => personId),
    ];
    if (ids.length > fewNames) return ok(undefined);
    const named = await people.named(ids);
    return named.ok ? ok(new Map(named.value.map((person) => [person.id, person]))) : named;
  }

  async function readNominations(): Promise<Result<void, ServiceFailure>> {
    const nominations = await ports.rounds.nominations(of.teamId);
    if (!nominations.ok) return nominations;
    const { book } = snapshot;
    if (book !== undefined)
      show({ book: { ...book, people: { ...book.people, nominations: byPerson(nominations.value) } } });
    return ok(undefined);
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (!isBegun) void read();
      isBegun = true;
      return () => listeners.delete(listener);
    },
    readAgain: () => void read(),
    async nominate(personId) {
      const standing = snapshot.book?.people.nominations.get(personId);
      // A row that somebody wrote who may not counts nothing, but stands where ours would.
      const isInTheWay = standing !== undefined && !isTrusted(standing.lastModifiedById, trustedIds);
      const cleared = isInTheWay ? await ports.rounds.withdrawNomination(of.teamId, standing) : ok(undefined);
      if (!cleared.ok) return cleared;
      const named = await ports.rounds.nominate(of.teamId, personId);
      return named.ok ? readNominations() : named;
    },
    async withdraw(personId) {
      const standing = snapshot.book?.people.nominations.get(personId);
      if (standing === undefined) return ok(undefined);
      const withdrawn = await ports.rounds.withdrawNomination(of.teamId, standing);
      // Another coordinator was quicker: what was wanted is so.
      return withdrawn.ok || withdrawn.error.kind === "gone" ? readNominations() : withdrawn;
    },
    async takeUp(word, over) {
      const { programme, rowId, eTag } = settingsNow(snapshot, over);
      const checked = checkProgramme(withWord(programme, word, newId));
      if (!checked.ok) return { ok: false, error: { kind: "refused-words", refusals: checked.error } };
      const written = await ports.programmeSite.write(of.teamId, checked.value, { rowId, eTag });
      if (!written.ok) return written;
      show({ written: { over, stored: written.value } });
      return ok(undefined);
    },
  };
}

/** The settings as they stand: what was read, or what this visit has made of just that. */
export function settingsNow({ written }: Pick<BookSnapshot, "written">, stored: StoredProgramme): StoredProgramme {
  return written?.over === stored ? written.stored : stored;
}

/** Whether a nomination counts: coordinators name, nobody else. */
export function isTrusted(writtenBy: string | undefined, trustedIds: ReadonlySet<string>): boolean {
  return writtenBy !== undefined && trustedIds.has(writtenBy);
}
