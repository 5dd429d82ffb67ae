import type { WeeklyWindow } from "./weekly-window.ts";

/** When a person works, read on that person's own clock. */
export type WorkingHours = WeeklyWindow & {
  /** IANA name, or a fixed offset such as `+05:45` where a mailbox has a zone of its own. */
  readonly timeZone: string;
};
