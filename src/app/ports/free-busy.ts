import type { Result } from "#domain/result.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import type { Interval } from "#domain/time/interval.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { ServiceFailure } from "./failure.ts";

export interface FreeBusy {
  /**
   * Reads everybody's busy times and working hours, for any length of window.
   * One entry per address, in the order asked; an unreadable mailbox is an answer, not a failure.
   */
  readSchedules(
    emails: readonly string[],
    window: Interval,
  ): Promise<Result<readonly MemberSchedule[], ServiceFailure>>;
  /** Where answers are remembered: when the oldest part of this one was read. Undefined when nothing of it is remembered. */
  readAt?(emails: readonly string[], window: Interval): Temporal.Instant | undefined;
}
