import type { Programme } from "#domain/programme/programme.ts";
import type { Person } from "#domain/members.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

/** The lists that a programme keeps on its Team's site. */
export const programmeLists = ["settings", "people", "rounds", "pairs", "nominations"] as const;
export type ProgrammeList = (typeof programmeLists)[number];

/** How far a list is what this version needs. */
export type ListState =
  | { readonly list: ProgrammeList; readonly state: "ready" }
  | { readonly list: ProgrammeList; readonly state: "missing" }
  /** There, but columns that are needed are not, or were changed by hand; named as they stand in the list. */
  | { readonly list: ProgrammeList; readonly state: "incomplete"; readonly columns: readonly string[] };

/** The row of the settings, with what a change of it has to say. */
export type StoredSettings = { readonly rowId: string; readonly eTag: string };

/** The settings as they stand. */
export type StoredProgramme = StoredSettings & { readonly programme: Programme };

/** Why settings that were reached cannot be used. With `row` an owner may write over them. */
export type UnreadableProgramme =
  | { readonly kind: "damaged-programme"; readonly row: StoredSettings }
  | { readonly kind: "newer-programme"; readonly schemaVersion: number }
  /** Somebody who is no owner of the Team wrote them last: a member, or a coordinator who has left since. */
  | {
      readonly kind: "untrusted-programme";
      readonly lastModifiedById: string | undefined;
      /** What they say, for an owner to look over and to write again; for nothing else. Undefined when it makes no sense. */
      readonly says: Programme | undefined;
      readonly row: StoredSettings;
    };

/** The programme's Team and what stands on its site. A Team is named by its group id. */
export interface ProgrammeSite {
  /** The coordinators: owners of the Team, as they are now. */
  owners(teamId: string): Promise<Result<readonly Person[], ServiceFailure>>;
  /** Which lists stand. */
  inspect(teamId: string): Promise<Result<readonly ListState[], ServiceFailure>>;
  /** Where people look at a list in SharePoint. */
  listAddress(teamId: string, list: ProgrammeList): Promise<Result<string, ServiceFailure>>;
  /** Makes a list with its columns, or adds the columns that are missing; rows are never touched. Nothing when it is ready. */
  makeReady(teamId: string, list: ProgrammeList): Promise<Result<void, ServiceFailure>>;
  /** The settings; undefined when there are none yet. */
  read(
    teamId: string,
    ownerIds: ReadonlySet<string>,
  ): Promise<Result<StoredProgramme | undefined, ServiceFailure | UnreadableProgramme>>;
  /**
   * Writes the settings for the first time, or over the version that was read: `conflict` when somebody else did in between,
   * or when there are some already.
   */
  write(
    teamId: string,
    programme: Programme,
    over: StoredSettings | undefined,
  ): Promise<Result<StoredProgramme, ServiceFailure>>;
}
