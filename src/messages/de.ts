import type { Catalogue } from "./catalogue.ts";
import { booking } from "./de/booking.ts";
import { failures } from "./de/failures.ts";
import { guide } from "./de/guide.ts";
import { home } from "./de/home.ts";
import { invitation } from "./de/invitation.ts";
import { myRecord } from "./de/my-record.ts";
import { panel } from "./de/panel.ts";
import { panelTalk } from "./de/panel-talk.ts";
import { setup } from "./de/setup.ts";
import { shared } from "./de/shared.ts";

export const de = {
  shared,
  setup,
  failures,
  invitation,
  home,
  myRecord,
  booking,
  guide,
  panel,
  talk: panelTalk,
} as const satisfies Catalogue;
