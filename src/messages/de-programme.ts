import type { ProgrammeCatalogue } from "./catalogue.ts";
import { programme } from "./de/programme.ts";
import { pairing } from "./de/programme-pairing.ts";
import { partner } from "./de/programme-partner.ts";
import { people } from "./de/programme-people.ts";
import { place } from "./de/programme-place.ts";
import { publishing } from "./de/programme-publishing.ts";
import { settings } from "./de/programme-settings.ts";
import { vocabulary } from "./de/programme-vocabulary.ts";

export const catalogue = {
  programme,
  settings,
  vocabulary,
  place,
  partner,
  people,
  pairing,
  publishing,
} as const satisfies ProgrammeCatalogue;
