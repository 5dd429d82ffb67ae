import type { PairingCompute } from "#app/ports/compute.ts";
import type { OwnEntry } from "#app/ports/own-entry.ts";
import type { ProfileFiles } from "#app/ports/profile-files.ts";
import type { ProgrammeSite } from "#app/ports/programme-site.ts";
import type { Roster } from "#app/ports/roster.ts";
import type { Rounds } from "#app/ports/rounds.ts";

/** What only the programme's screens reach the world through; everything else is in `Services`. */
export type ProgrammeServices = {
  readonly programmeSite: ProgrammeSite;
  readonly roster: Roster;
  readonly rounds: Rounds;
  readonly profileFiles: ProfileFiles;
  readonly ownEntry: OwnEntry;
  readonly compute: PairingCompute;
};
