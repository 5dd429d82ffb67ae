import { booking } from "./en/booking.ts";
import { failures } from "./en/failures.ts";
import { guide } from "./en/guide.ts";
import { home } from "./en/home.ts";
import { invitation } from "./en/invitation.ts";
import { myRecord } from "./en/my-record.ts";
import { panel } from "./en/panel.ts";
import { panelTalk } from "./en/panel-talk.ts";
import { setup } from "./en/setup.ts";
import { shared } from "./en/shared.ts";

export const en = {
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
} as const;
