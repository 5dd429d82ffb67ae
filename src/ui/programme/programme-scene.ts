import type { OpenedProgramme } from "#app/programme/open-programme.ts";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";

/** A programme in the state that a screen is about, and what the screen needs to go on with it. */
export type ProgrammeScene<Kind extends OpenedProgramme["kind"]> = {
  readonly ports: ProgrammeServices;
  /** The Team's group id. */
  readonly teamId: string;
  readonly opened: Extract<OpenedProgramme, { readonly kind: Kind }>;
  /** Reads the programme again, after something has been changed. */
  readonly onChanged: () => void;
};
