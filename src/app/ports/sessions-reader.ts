import type { Result } from "#domain/result.ts";
import type { Interval } from "#domain/time/interval.ts";
import type { ServiceFailure } from "./failure.ts";
import type { FileReference } from "./record-files.ts";

/** A coaching session as it stands in the signed-in person's own calendar. */
export type CalendarSession = Interval & {
  readonly sessionId: string;
  readonly subject: string;
  readonly iCalUId: string;
  readonly isOrganiser: boolean;
  readonly organiserEmail: string;
  /** Everybody in it, organiser included. */
  readonly emails: readonly string[];
  readonly joinUrl: string | undefined;
  /** Read from our link in the invitation; undefined for a meeting that is not ours. */
  readonly record: FileReference | undefined;
};

export interface SessionsReader {
  /** Sessions of ours in the window, in time order. Other appointments are not returned. */
  sessions(window: Interval): Promise<Result<readonly CalendarSession[], ServiceFailure>>;
  /** Sessions of ours whose Teams meeting belongs to this chat, in time order. */
  sessionsOfChat(chatId: string, window: Interval): Promise<Result<readonly CalendarSession[], ServiceFailure>>;
}
