import { ok } from "#domain/result.ts";
import type { Omission } from "./booking-contract.ts";
import { findMeeting } from "./find-meeting.ts";
import type { StepAction } from "./step.ts";

/** Recording and transcription are off. Setting them off twice is the same as once, so there is nothing to look for first. */
export const forbidRecording: StepAction<Omission> = async (context) => {
  // The step before has waited for the meeting long enough.
  const found = await findMeeting(context, []);
  if (!found.ok) return found;
  const done = await context.ports.meetings.forbidRecording(found.value.meeting.meetingId);
  return done.ok ? ok({ series: found.value.series }) : done;
};
