import { programme } from "./en/programme.ts";
import { pairing } from "./en/programme-pairing.ts";
import { partner } from "./en/programme-partner.ts";
import { people } from "./en/programme-people.ts";
import { place } from "./en/programme-place.ts";
import { publishing } from "./en/programme-publishing.ts";
import { settings } from "./en/programme-settings.ts";
import { vocabulary } from "./en/programme-vocabulary.ts";

export const catalogue = {
  programme,
  settings,
  vocabulary,
  place,
  partner,
  people,
  pairing,
  publishing,
} as const;
