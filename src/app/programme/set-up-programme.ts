import type { ServiceFailure } from "#app/ports/failure.ts";
import {
  type ProgrammeList,
  programmeLists,
  type ProgrammeSite,
  type StoredProgramme,
  type StoredSettings,
} from "#app/ports/programme-site.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { ok, type Result } from "#domain/result.ts";

export type SetUpStep = ProgrammeList | "write-settings";

export type SetUp = {
  readonly teamId: string;
  readonly programme: Programme;
  /** What stands already and is to be written over; undefined for a new programme. */
  readonly over: StoredSettings | undefined;
};

/**
 * Makes a programme stand: its lists one after the other, then the settings. Each step looks before it acts, so that
 * whatever was interrupted, or changed by hand, is completed by doing it again; rows that are there stay.
 *
 * @param onStep Told before each step.
 * @returns The settings as they stand; `conflict` when another coordinator has written some in between.
 */
export async function setUpProgramme(
  site: ProgrammeSite,
  { teamId, programme, over }: SetUp,
  onStep: (step: SetUpStep) => void,
): Promise<Result<StoredProgramme, ServiceFailure>> {
  const mended = await mendProgramme(site, teamId, onStep);
  if (!mended.ok) return mended;
  onStep("write-settings");
  return site.write(teamId, programme, over);
}

/** Makes what is missing of the lists and touches no row. What has been mended is left alone when it is done again. */
export async function mendProgramme(
  site: Pick<ProgrammeSite, "makeReady">,
  teamId: string,
  onStep: (list: ProgrammeList) => void,
): Promise<Result<void, ServiceFailure>> {
  for (const list of programmeLists) {
    onStep(list);
    const made = await site.makeReady(teamId, list);
    if (!made.ok) return made;
  }
  return ok(undefined);
}
