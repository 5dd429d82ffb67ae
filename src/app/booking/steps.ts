import type { BookingStep } from "./booking-contract.ts";
import { forbidRecording } from "./forbid-recording.ts";
import { installGuide } from "./install-guide.ts";
import { invitePartners } from "./invite-partners.ts";
import { keepRecord } from "./keep-record.ts";
import { makeSeries } from "./make-series.ts";
import { moveClashes } from "./move-clashes.ts";
import type { Step } from "./step.ts";

/** What each step of a booking does, and whether the booking stands without it. */
export const steps: Readonly<Record<BookingStep, Step>> = {
  record: { optional: false, act: keepRecord },
  series: { optional: false, act: makeSeries },
  moves: { optional: false, act: moveClashes },
  invite: { optional: false, act: invitePartners },
  guide: { optional: true, act: installGuide },
  "no-recording": { optional: true, act: forbidRecording },
};
