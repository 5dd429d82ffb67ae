import type { Temporal } from "./temporal.ts";

/** Monday 1 to Sunday 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a person works, read on that person's own clock. `from` belongs to the hours, `to` does not. */
export type WorkingHours = {
  /** IANA name, or a fixed offset such as `+05:45` where a mailbox has a zone of its own. */
  readonly timeZone: string;
  readonly days: readonly Weekday[];
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
};
