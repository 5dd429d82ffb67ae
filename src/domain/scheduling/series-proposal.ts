import type { Interval } from "#domain/time/interval.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { WeeklyWindow } from "#domain/time/weekly-window.ts";
import type { BusyKind, MemberSchedule } from "./availability.ts";
import type { Cadence } from "./cadence.ts";
import type { Merits } from "./merits.ts";
import type { SearchOptions } from "./search-options.ts";

/** Why a member cannot be there. Never a subject: free/busy does not tell, and we do not ask. */
export type ClashKind = BusyKind | "outside-hours";

/** One session of a proposed series. */
export type SessionOutlook = Interval & {
  /** Who cannot be there and why, `member` counted from 0 in the order of the search. Empty when the session is clear. */
  readonly clashes: readonly { readonly member: number; readonly kind: ClashKind }[];
  /** Where a clashing session would go instead: clear for everybody, without crossing its neighbours. */
  readonly moveTo: Interval | undefined;
  /** Whose calendar could not be read where the session will stand; left out when all were. */
  readonly unread?: readonly number[];
};

/** A way to place the whole series. */
export type SeriesProposal = {
  /** IANA zone in which the series keeps its wall time through DST; always one member's. */
  readonly timeZone: string;
  /** Wall time of the first session in `timeZone`. */
  readonly firstStart: Temporal.PlainDateTime;
  readonly cadence: Cadence;
  readonly sessions: readonly SessionOutlook[];
  /** How many sessions are known to be clear where they stand, without any move. */
  readonly clearSessions: number;
};

/** A proposal of the search, with what it was ranked by. */
export type RankedProposal = SeriesProposal & { readonly merits: Merits };

/** A member as the search sees them: the schedule, and the clock to use where the mailbox names none. */
export type SearchMember = {
  readonly schedule: MemberSchedule;
  /** IANA name, used when the mailbox has no working hours of its own. */
  readonly timeZone: string;
  /** Times that the member has closed, on the clock of the hours: nothing is proposed there, not even as the least bad. */
  readonly noGo?: readonly WeeklyWindow[];
};

export type SeriesSearch = {
  readonly members: readonly SearchMember[];
  readonly cadence: Cadence;
  /** No session starts before this moment. */
  readonly earliest: Temporal.Instant;
  /** The first session starts before this moment; two cadence steps after `earliest` is usual. */
  readonly latestFirst: Temporal.Instant;
  /** Left out: `defaultOptions`. */
  readonly options?: SearchOptions;
};
