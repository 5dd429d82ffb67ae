import type { ServiceFailure } from "#app/ports/failure.ts";
import type { People, PersonDetails } from "#app/ports/people.ts";
import type { ListState, ProgrammeSite, StoredProgramme, UnreadableProgramme } from "#app/ports/programme-site.ts";
import type { Roster, StoredRow } from "#app/ports/roster.ts";
import type { Person } from "#domain/members.ts";
import { err, ok, type Result } from "#domain/result.ts";

export type OpenPorts = {
  readonly people: Pick<People, "me">;
  readonly programmeSite: ProgrammeSite;
  readonly roster: Roster;
};

/** Who looks, and with what right. */
export type Visitor = {
  readonly me: PersonDetails;
  /** Owners of the Team, as they are now. */
  readonly coordinators: readonly Person[];
  readonly isCoordinator: boolean;
};

/** What a programme's tab has to show to this person. */
export type OpenedProgramme = Visitor &
  (
    | { readonly kind: "not-set-up" }
    /** Lists are missing or were changed by hand: a coordinator can mend them, nobody loses a row. */
    | { readonly kind: "to-mend"; readonly lists: readonly ListState[] }
    | { readonly kind: "unreadable"; readonly reason: UnreadableProgramme }
    | {
        readonly kind: "running";
        readonly stored: StoredProgramme;
        readonly myRow: StoredRow | undefined;
        /** Whose rounds and partnerships count: owners, and coordinators who have left. */
        readonly trustedIds: ReadonlySet<string>;
      }
  );

/**
 * Opens the programme of a Team: what stands, and who looks. Somebody outside the Team is `forbidden` or `gone`, as its
 * site is for them.
 */
export async function openProgramme(
  { people, programmeSite, roster }: OpenPorts,
  teamId: string,
): Promise<Result<OpenedProgramme, ServiceFailure>> {
  const [me, owners, lists] = await Promise.all([
    people.me(),
    programmeSite.owners(teamId),
    programmeSite.inspect(teamId),
  ]);
  if (!me.ok) return me;
  if (!owners.ok) return owners;
  if (!lists.ok) return lists;
  const ownerIds = new Set(owners.value.map(({ id }) => id));
  const visitor = { me: me.value, coordinators: owners.value, isCoordinator: ownerIds.has(me.value.id) };
  if (lists.value.every(({ state }) => state === "missing")) return ok({ ...visitor, kind: "not-set-up" });
  if (lists.value.some(({ state }) => state !== "ready"))
    return ok({ ...visitor, kind: "to-mend", lists: lists.value });

  const stored = await programmeSite.read(teamId, ownerIds);
  if (!stored.ok)
    return isUnreadable(stored.error)
      ? ok({ ...visitor, kind: "unreadable", reason: stored.error })
      : err(stored.error);
  // The lists came first, the settings are still to be written.
  if (stored.value === undefined) return ok({ ...visitor, kind: "not-set-up" });

  const mine = await roster.rowsOf(teamId, me.value.id);
  if (!mine.ok) return mine;
  const myRow = mine.value.find(({ createdById }) => createdById === me.value.id);
  const trustedIds = new Set([...ownerIds, ...stored.value.programme.coordinatorIds]);
  return ok({ ...visitor, kind: "running", stored: stored.value, myRow, trustedIds });
}

/** Whether settings were reached and cannot be used, rather than not reached. */
export function isUnreadable(error: ServiceFailure | UnreadableProgramme): error is UnreadableProgramme {
  return error.kind === "damaged-programme" || error.kind === "newer-programme" || error.kind === "untrusted-programme";
}
