import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

/** A Teams meeting, as its organiser can reach it. */
export type OnlineMeeting = { readonly meetingId: string; readonly chatId: string };

export interface Meetings {
  /** The meeting behind a join link. Works for the organiser only; undefined while Teams is still making it. */
  find(joinUrl: string): Promise<Result<OnlineMeeting | undefined, ServiceFailure>>;
  /** Switches recording and transcription off for everybody. */
  forbidRecording(meetingId: string): Promise<Result<void, ServiceFailure>>;
}
