import { ok } from "#domain/result.ts";
import type { Omission } from "./booking-contract.ts";
import { findMeeting } from "./find-meeting.ts";
import type { StepAction } from "./step.ts";

/** Teams needs a moment to make the meeting. */
const waitsForMeeting = [2_000, 10_000];

/** The guide is in the meeting's chat. */
export const installGuide: StepAction<Omission> = async (context) => {
  const { guideInstaller } = context.ports;
  const found = await findMeeting(context, waitsForMeeting);
  if (!found.ok) return found;
  const { meeting, series } = found.value;
  const installed = await guideInstaller.isInstalled(meeting.chatId);
  if (!installed.ok) return installed;
  if (installed.value) return ok({ series });
  const done = await guideInstaller.install(meeting.chatId);
  return done.ok ? ok({ series }) : done;
};
