import type { Interval } from "#domain/time/interval.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";

/** What stands in a calendar, as free/busy tells it. Free time is not listed. */
export type BusyKind = "tentative" | "busy" | "out-of-office" | "working-elsewhere";

export type BusyTime = Interval & { readonly kind: BusyKind };

/**
 * What one member's mailbox tells about a window of time.
 * A mailbox that cannot be read (guest, no mailbox, hidden) does not spoil the answer for the others.
 */
export type MemberSchedule =
  | {
      readonly email: string;
      readonly readable: true;
      readonly busy: readonly BusyTime[];
      /** Undefined when the mailbox has no working hours of its own. */
      readonly hours: WorkingHours | undefined;
      /** Stretches of which nothing is known, in time order; left out when there are none. They count as free. */
      readonly unread?: readonly Interval[];
    }
  | { readonly email: string; readonly readable: false };
