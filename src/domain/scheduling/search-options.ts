import { Temporal } from "#domain/time/temporal.ts";
import type { WeeklyWindow } from "#domain/time/weekly-window.ts";
import type { BusyKind } from "./availability.ts";

/**
 * What an entry of a calendar does to a session that meets it: nothing; a weak clash, which may still go away and
 * counts only where no clear time is left; or a hard one.
 */
export type Treatment = "free" | "weak" | "hard";

/** What can be adjusted about a search. Take `defaultOptions` and change what has to be different. */
export type SearchOptions = {
  /** All-day and private entries have no kind of their own: they count by what they are shown as. */
  readonly treatment: Readonly<Record<BusyKind, Treatment>>;
  /** On each member's own clock, every day. A session in it is unkind, not forbidden. Undefined for none. */
  readonly lunch: Pick<WeeklyWindow, "from" | "to"> | undefined;
  /** The programme's windows, on each member's own clock: between equally kind times, one inside them is better. */
  readonly protectedWindows: readonly WeeklyWindow[];
};

export const defaultOptions: SearchOptions = {
  treatment: { tentative: "weak", busy: "hard", "out-of-office": "hard", "working-elsewhere": "free" },
  lunch: { from: Temporal.PlainTime.from("12:00"), to: Temporal.PlainTime.from("13:00") },
  protectedWindows: [],
};
